import PACommands
import PAHost

@main
struct Main {
  static func main() async {
    let world = World.real
    exitProcess(await run(Environment.arguments, in: world))
  }
}

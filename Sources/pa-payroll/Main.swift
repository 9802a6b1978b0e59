import PACommands
import PAHost
import PAPrimitives

@main
struct Main {
  static func main() async {
    let world = World.real
    exitProcess(await run(Environment.arguments, in: world))
  }
}

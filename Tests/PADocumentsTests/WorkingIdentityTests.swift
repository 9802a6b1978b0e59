import PADocuments
import PAJournal
import PAPayRun
import PAPrimitives
import PAXML
import Testing

/// A working is found by the figure it is of, never by its heading.
struct WorkingIdentityTests {
  private let sample: Sample

  init() throws { sample = try Sample() }

  /// The text of a page, with the names of the checks left out: those are headings themselves.
  private func text(_ slip: Payslip, _ run: SealedPayRun, _ entry: Entry) -> String {
    Page(payslip: slip, in: run, entry: entry, worked: true).text
  }

  @Test func `a reworded heading loses no working, on any payslip`() throws {
    var sections = 0
    for (entry, run) in sample.runs {
      for slip in run.run.payslips {
        var reworded = slip
        reworded.workings = slip.workings.map { line in
          guard line.depth == 0 else { return line }
          sections += 1
          return WorkingLine(
            depth: 0, label: "Gweithio allan", value: line.value, how: line.how,
            source: line.source, of: line.of)
        }
        let lines = text(slip, run, entry).split(separator: "\n")
        let again = text(reworded, run, entry).split(separator: "\n")
        // Only the headings of what was checked are words of the working itself.
        let headings = Set(slip.workings.filter { $0.depth == 0 }.map(\.name))
        #expect(lines.count == again.count, "\(slip.contract)")
        for (before, after) in zip(lines, again) where before != after {
          #expect(headings.contains { before.contains($0) }, "\(before): \(after)")
        }
      }
    }
    #expect(sections > 50)
  }

  @Test func `without its identity a working is lost from its figure, and told among the checks`()
    throws
  {
    let (entry, run) = sample.august
    var slip = run.run.payslips[0]
    let before = text(slip, run, entry)
    let place = try #require(slip.workings.firstIndex { $0.of == .incomeTax })
    let line = slip.workings[place]
    slip.workings[place] = WorkingLine(
      depth: 0, label: "Other", value: line.value, how: line.how, source: line.source)
    let after = text(slip, run, entry)
    #expect(!before.contains("Other") && after.contains("Other"))
  }

  @Test func `every section of a sealed working says which figure it is of`() throws {
    var found: Set<WorkedFigure> = []
    for (_, run) in sample.runs {
      for slip in run.run.payslips {
        for line in slip.workings where line.depth == 0 {
          let figure = try #require(line.of, "\(slip.contract): \(line.label)")
          found.insert(figure)
          // It is sealed by its name, and read back by it.
          #expect(WorkedFigure("\(figure)") == figure)
        }
        for line in slip.workings where line.depth > 0 { #expect(line.of == nil) }
        let paid = slip.workings.compactMap(\.of).filter { "\($0)".hasPrefix("payLine") }
        #expect(paid == slip.lines.indices.map { .payLine($0 + 1) }, "\(slip.contract)")
      }
    }
    #expect(found.isSuperset(of: [.incomeTax, .employeeNI, .employerNI, .pensionEmployee]))
    for text in ["", "payLine-", "payLine-0", "payLine-01", "payLine--1", "tax"] {
      #expect(WorkedFigure(text) == nil, "\(text)")
    }
  }
}

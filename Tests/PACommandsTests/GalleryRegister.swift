import Foundation
import PAPrimitives

/// What every case's `expected.csv` was settled to say, row by row, all but the workings.
///
/// Expected values are worked out by hand before the program runs, and are not changed to fit it. So
/// what they say has a digest here:
///
/// - rows are only ever added at the end: a new standing covers them too, `because: .added`;
/// - where a value must be changed after all, a decision comes first (`docs/decisions/`), with a table
///   of the rows: case, row, what it was, what it is, how it was worked by hand. A new standing names
///   it. With the table's old values put back the rows must give the digest of the standing before,
///   so no change is left out of the decision.
///
/// `swift test` tells the digest that a new standing needs.
enum GalleryRegister {
  /// Why a standing is another than the one before.
  enum Because: Hashable {
    case firstWritten
    /// Rows were added at the end.
    case added
    /// A decision changed values: its file in `docs/decisions/`.
    case decision(String)
  }

  /// What the first rows of a file say.
  struct Standing: Hashable {
    let rows: Int
    let digest: String
    let because: Because
  }

  static let standings: [String: [Standing]] = [
    "01-four-weekly": [
      Standing(
        rows: 149, digest: "d5648ef0615ae45cbf115534d8d2bf84b133257eb8397029c13606ad32d1d662",
        because: .firstWritten)
    ],
    "02-scotland-student-loan": [
      Standing(
        rows: 87, digest: "bd7cf8d5dd6429ed75fe84099bc7422b99b2f3c189c83958f4bb19d5e29dd17c",
        because: .firstWritten),
      Standing(
        rows: 87, digest: "5287a21d250655ff3d984c24f1fad07ae2eb6c53193af3237b9a6af7e420d463",
        because: .decision("0031-leave-years.md")),
    ],
    "03-starters": [
      Standing(
        rows: 140, digest: "ad3b0c043df73e3516b5e6f073b6b9fe61380656449427c4ef30d308bcc056da",
        because: .firstWritten)
    ],
    "04-allowance-runs-out": [
      Standing(
        rows: 196, digest: "cf1b23bf571eb6fded9b8aa10e078d6350cde379ec31fbfbb696fde8e82a4b4c",
        because: .firstWritten)
    ],
    "05-two-funders": [
      Standing(
        rows: 168, digest: "d64a2bad534235257352ce4cbfb8b014b031b1670e44b7591c59199e380f517c",
        because: .firstWritten)
    ],
    "06-course-cover-claim": [
      Standing(
        rows: 78, digest: "e334a27faf714ff72c34ab189012ba98a9f1b4b5996c1717de88054fe6228935",
        because: .firstWritten),
      Standing(
        rows: 78, digest: "11301e8ed71538e20fba8827996281cbdde30175d41ba2a55de6a2ff57ccd673",
        because: .decision("0009-expected-values-changed-with-the-code.md")),
    ],
    "07-week-53": [
      Standing(
        rows: 189, digest: "be0675c2721f79dd0b498b2d81daaab8c1005c60a1f53b4909647eadf4382f65",
        because: .firstWritten),
      Standing(
        rows: 205, digest: "ae79e07804164e2b3b7f2f0d69b032a72ea6e542f31113f992662dbb41fcdb1b",
        because: .added),
      Standing(
        rows: 205, digest: "6138f33d46af9e602ae3b6472893edc59d170b9c6cd68743c12dc2cca620fb3c",
        because: .decision("0016-late-wages.md")),
    ],
    "08-two-jobs": [
      Standing(
        rows: 60, digest: "e3cf2f4d5734e8f58bd14889b220b1cd25901e87ef7aa60d2da4b14d9eaca990",
        because: .firstWritten),
      Standing(
        rows: 75, digest: "176683b932e14a05675ccee050628a4e6ace97b33ac7541f71efbb71ff0d107e",
        because: .added),
    ],
    "09-paid-over-the-year-end": [
      Standing(
        rows: 145, digest: "be46ae1c77ffdb358acc017c25bb2f1d57025346e14cc5efb8025c4f7ba95b6c",
        because: .firstWritten)
    ],
    "10-timesheet-put-right": [
      Standing(
        rows: 133, digest: "a35748da09bb6e1ebaab035858dadc90846f537d766fd563a56a769c619fb170",
        because: .firstWritten)
    ],
    "11-letter-and-code": [
      Standing(
        rows: 102, digest: "e3f5cb01e3dd0db433ccf4c1920f7d9d3fdb7dc016cbf8e5a9323a3470460902",
        because: .firstWritten)
    ],
    "12-predicted-hours": [
      Standing(
        rows: 121, digest: "29d493f767d520ab9d2576a93fa8027c5ca9de7bc501b4d24fef59c63d7588e8",
        because: .firstWritten)
    ],
    "13-live-in-fortnight": [
      Standing(
        rows: 143, digest: "278c5b9a25a9e0e1dd438318c693ff6fc447ea0ab8f159d694f8e2e50bc24fbd",
        because: .firstWritten),
      Standing(
        rows: 143, digest: "637cc2aeed1b5c29bac2a10d2dc95c741c11a32807ee320b3bbae41237ec2241",
        because: .decision("0031-leave-years.md")),
    ],
    "14-round-the-clock": [
      Standing(
        rows: 118, digest: "a87db6689ff365bd9d56b54fb59a457910e19433b13954a398ccd73f699194a8",
        because: .firstWritten),
      Standing(
        rows: 118, digest: "8c39f9ccd91d264afb8e68e02825e4d832e5b1a843b7516224ae1170d5324417",
        because: .decision("0031-leave-years.md")),
    ],
    "15-late-uplift": [
      Standing(
        rows: 253, digest: "f14000cb64922f4b44f1b5af98873340d39e14681896509e6e2dda2841acdda3",
        because: .firstWritten),
      Standing(
        rows: 253, digest: "6d0ff01e573d3f6656a61edab1d235263b4f0de200a151112e0a6bf2772ee7bc",
        because: .decision("0031-leave-years.md")),
    ],
    "16-a-year-of-holiday": [
      Standing(
        rows: 660, digest: "e96f7102339f3846c48cb2cd33aa6942ee608d61f3d5cf43baf675b57039ccc7",
        because: .firstWritten)
    ],
    "17-rolled-up-with-a-rise": [
      Standing(
        rows: 172, digest: "e1b332cd2936eaa5106c664d40ea57551b945946cbf0bc8cc636457844516504",
        because: .firstWritten)
    ],
    "18-northern-ireland": [
      Standing(
        rows: 180, digest: "8e4df60ff002aff40f189906d976ebeac83033e936f53094df4c1b15d4150cb6",
        because: .firstWritten)
    ],
    "19-sick-over-the-change-of-law": [
      Standing(
        rows: 218, digest: "cf526e3c5c855180bdb623c27b0d0d589748255b491ae963ab2ae5cd0cffcf51",
        because: .firstWritten)
    ],
    "20-sick-pay-by-earnings": [
      Standing(
        rows: 304, digest: "f9ac4962272d7515c27c4989683dff96c3e13d3575105269dfba681cfe455a1d",
        because: .firstWritten)
    ],
    "21-a-maternity": [
      Standing(
        rows: 527, digest: "0746ebe977a0a06cbe3bf965ecd98d41e1a01538f7d2eaad36b7033b1db3cd9a",
        because: .firstWritten)
    ],
    "22-rolled-up-pay-with-sickness": [
      Standing(
        rows: 265, digest: "66b09104a7580d5c21364830623fbf80c2c4ecda3c6e8a9ab765bb0f97a4e1fb",
        because: .firstWritten)
    ],
  ]

  /// A value that a decision changed.
  struct Change {
    let row: String
    let was: String
    let now: String
  }

  /// What is wrong with a case's rows; nil where they say what was settled.
  ///
  /// - Parameters:
  ///   - rows: The rows, as they are now.
  ///   - standings: What was settled, the first one first.
  ///   - changes: What a decision changed of the case.
  /// - Returns: What is wrong, with what to do.
  static func fault(
    in rows: [GalleryExpectation], since standings: [Standing],
    changes: (_ decision: String) throws -> [Change]
  ) rethrows -> String? {
    guard standings.first?.because == .firstWritten,
      standings.dropFirst().allSatisfy({ $0.because != .firstWritten })
    else { return "the first standing, and no other, is as first written" }
    guard let last = standings.last, last.rows == rows.count else {
      return """
        \(rows.count) rows, and \(standings.last?.rows ?? 0) are settled. Rows are added at the \
        end, with a standing: rows \(rows.count), digest \(digest(of: rows.map(\.fixed)))
        """
    }
    var said = rows.map(\.fixed)
    var more = rows.count
    for standing in standings.reversed() {
      guard standing.rows <= more else { return "rows are taken out" }
      more = standing.rows
      guard digest(of: said.prefix(more)) == standing.digest else {
        return """
          the first \(more) rows do not say what was settled (\(standing.because)), but \
          \(digest(of: said.prefix(more))). An expected value is not changed to fit the program: \
          write a decision first, with every row that changes, then a standing that names it.
          """
      }
      guard case .decision(let name) = standing.because else { continue }
      let changes = try changes(name)
      guard !changes.isEmpty else { return "\(name) changes no row of it" }
      for change in changes {
        let places = said.indices.filter { said[$0] == "\(change.row),\(change.now)" }
        guard places.count == 1, change.was != change.now else {
          return "\(name): no row is '\(change.row),\(change.now)'"
        }
        said[places[0]] = "\(change.row),\(change.was)"
      }
    }
    return nil
  }

  static func digest(of rows: some Sequence<String>) -> String {
    SHA256.hex(Array(rows.map { "\($0)\n" }.joined().utf8))
  }

  /// The rows of a case in a decision's table: `| case | row | was | is | by hand |`.
  static func changes(of name: String, in decision: String) -> [Change] {
    decision.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 5, cells[0] == name, !cells[4].isEmpty else { return nil }
      return Change(row: cells[1], was: cells[2], now: cells[3])
    }
  }
}

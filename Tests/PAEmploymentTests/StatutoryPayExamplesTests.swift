import Foundation
import PATestKit
import Testing

/// Published examples of sick pay and of pay about a child: `docs/STATUTORY-PAY-EXAMPLES.md` is made of them, address by
/// address.
struct StatutoryPayExamplesTests {
  /// Examples that the program has no figure to hold against.
  private static let notCompared: [(what: String, address: String, why: String)] = [
    (
      "a week's pay of who fell ill before the first payday: £100 for 10.5 days, £66.67",
      "GOV.UK's calculator, statutory_sick_pay_calculator_test.rb",
      "ours is a week's hours by the contract at its rate; it divides no pay by parts of days"
    ),
    (
      "adoption from abroad: leave from 2013-01-01, employed from 2012-07-03",
      "GOV.UK's calculator, adoption_pay_calculator_test.rb",
      "the program pays for no adoption from abroad"
    ),
    (
      "the other parent's 66 weeks, 2013-09-22 to 2014-12-27",
      "GOV.UK's calculator, pay_leave_for_parents_calculator_test.rb",
      "the other parent declares them; the employer does not work them out"
    ),
    (
      "maternity pay that begins with absence for the pregnancy on Wednesday 12 June 2013, on the 13th",
      "dwp.gov.uk, NI17A, When SMP is paid",
      "the books say the first day of leave; the program takes it from no absence"
    ),
    (
      "£100 of maternity pay and £50 of tax and National Insurance: £50 is asked of HMRC",
      "gov.uk/hmrc-internal-manuals/statutory-payments-manual/spm180900",
      "the program asks HMRC for no advance"
    ),
  ]

  /// Files of the calculator's tests, and the commits that they were read at.
  private static let commits: KeyValuePairs = [
    "unit/calculators/statutory_sick_pay_calculator_test.rb":
      "01603ed0cccbeeb8acf7096d902189efc1a9c9e3",
    "unit/calculators/maternity_pay_calculator_test.rb":
      "0d115bab68d1988f8aaa75a6b810d391683b7fd5",
    "unit/calculators/maternity_paternity_calculator_test.rb":
      "01c580ff5ffaa6f4768952448c1dd067b2c45625",
    "unit/calculators/adoption_pay_calculator_test.rb": "04eaf2688c2ca6a4b9c636b60b3f9b63a96957c9",
    "unit/calculators/paternity_pay_calculator_test.rb":
      "04eaf2688c2ca6a4b9c636b60b3f9b63a96957c9",
    "unit/calculators/paternity_adoption_pay_calculator_test.rb":
      "0c9f3501ff44fa8e0ecc752111900c4bb295b61d",
    "unit/calculators/pay_leave_for_parents_calculator_test.rb":
      "0a23725a613d876845fc70ce0173d4e653486761",
    "flows/maternity_paternity_calculator_flow/paternity_calculator_flow_test.rb":
      "401e6be66b238e5cb0390e2d6629f966a084a3dc",
    "integration/smart_answer_flows/maternity_calculator_test.rb":
      "04eaf2688c2ca6a4b9c636b60b3f9b63a96957c9",
    "integration/smart_answer_flows/paternity_calculator_test.rb":
      "04eaf2688c2ca6a4b9c636b60b3f9b63a96957c9",
  ]

  private static func table(_ examples: [StatutoryPayExample]) -> String {
    var text = """
      | Address | Whose | Of what | Published | Ours |
      |---|---|---|---|---|

      """
    for example in examples {
      text +=
        "| \(example.address) | \(example.publisher.rawValue) | \(example.what) | \(example.published) | \(example.ours) |\n"
    }
    return text
  }

  @Test func `published examples of statutory pay and ours stand side by side`() throws {
    let all = try SickPayExamples().all + FamilyPayExamples().all
    // What is another is known, and says why.
    let other = all.filter { !$0.because.isEmpty }
    for example in all {
      #expect(
        (example.published == example.ours) == example.because.isEmpty,
        "\(example.address): \(example.what): \(example.published), ours \(example.ours)")
    }
    #expect(Set(all.map { "\($0.address) \($0.what)" }).count == all.count)
    #expect(other.count == 6)
    let same = all.filter { $0.because.isEmpty }
    #expect(same.count >= 60)
    var text = """
      # Published examples of sick pay and of pay about a child, and ours

      Each example that stands on a page of GOV.UK, in the tests of its calculator, in HMRC's manual or another source, beside what
      the program's own calculation gives. Made by a test (`UPDATE_GOLDEN=1 swift test --filter StatutoryPayExamplesTests`), which
      fails where one of them is another. The pages were read in November 2026 in stored copies; what is no example with figures or
      dates is not here.

      Most are of years before 6 April 2024, whose law the program does not hold. Where an example names a rate or a limit ("at
      £85.85 a week"), the test works it with that, and with the law of 6 April 2024 otherwise; days, averages and what is a part
      of earnings are of no year. What an example leaves open is chosen so that nothing hangs on it: earnings above the limit, a
      due date near the leave, an employment since long before, a week of 2025. Where a test of the calculator has a formula
      (39 weeks after the first day, less one), the day that it gives stands as published.


      """
    text += "\(all.count) examples, \(same.count) of them the same to the figure.\n\n"
    text += "| | " + StatutoryPayExample.Publisher.allCases.map(\.rawValue).joined(separator: " | ")
    text += " | |\n|---|---|---|---|---|---|---|\n"
    for topic in StatutoryPayExample.Topic.allCases {
      let own = all.filter { $0.topic == topic }
      #expect(own.count { $0.because.isEmpty } >= 20)
      let counts = StatutoryPayExample.Publisher.allCases.map { publisher in
        "\(own.count { $0.publisher == publisher })"
      }
      text += "| \(topic.rawValue) | \(counts.joined(separator: " | ")) | \(own.count) |\n"
    }
    for topic in StatutoryPayExample.Topic.allCases {
      let title = topic == .sickness ? "Sickness" : "Family leave"
      text += "\n## \(title)\n\n\(Self.table(same.filter { $0.topic == topic }))"
    }
    text += "\n## Where ours differs, and why\n\n"
    text += "| Address | Whose | Of what | Published | Ours | Why |\n|---|---|---|---|---|---|\n"
    for example in other {
      text +=
        "| \(example.address) | \(example.publisher.rawValue) | \(example.what) | \(example.published) | \(example.ours) | \(example.because) |\n"
    }
    text += "\n## Not compared\n\n| Of what | Address | Why |\n|---|---|---|\n"
    for one in Self.notCompared { text += "| \(one.what) | \(one.address) | \(one.why) |\n" }
    text +=
      "\n## Commits that the calculator's tests were read at\n\n| File, in test | Commit |\n|---|---|\n"
    for (file, commit) in Self.commits { text += "| \(file) | \(commit) |\n" }
    try golden(Data(text.utf8), PackageFolder.at("docs/STATUTORY-PAY-EXAMPLES.md"))
  }
}

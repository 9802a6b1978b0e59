import PAPayRun
import PAPrimitives

extension Payslip {
  /// Its deductions of one kind, as text.
  func taken(_ kind: Deduction.Kind) -> String { "\(amount(kind))" }
}

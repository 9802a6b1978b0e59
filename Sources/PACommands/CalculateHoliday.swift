import PABooks
import PAEmployment
import PAPrimitives
import PAStatute

extension Calculation {
  /// Leave that irregular hours earn.
  static let holidayAccrual = Calculation(
    "holiday-accrual",
    "the hours of leave that irregular hours or a part-year earn in a pay period",
    takes: ["nation", "hours_worked"], gives: ["accrued_hours"]
  ) { columns in
    let (nations, times) = (columns["nation"], columns["hours_worked"])
    let holiday = LawTable.holiday.latest
    return { row in
      let nation = row.choice(nations, Nation.words)
      let worked = row.hours(times)
      if let nation, !nation.isGreatBritain {
        row.refuse(
          nations.name,
          "in Northern Ireland no hours worked earn hours of leave: everybody has 5.6 weeks a year")
      }
      return row.isTaken ? [.count(holiday.hoursAccrued(byWorking: worked))] : []
    }
  }

  /// Holiday pay that is paid with the pay for work.
  static let rolledUpHoliday = Calculation(
    "rolled-up-holiday", "rolled-up holiday pay on the pay for work of a pay period",
    takes: ["pay"], gives: ["amount"]
  ) { columns in
    let pays = columns["pay"]
    let rate = LawTable.holiday.latest.rolledUp.value
    return { row in
      let pay = row.money(pays)
      return row.isTaken ? [.money((pay * rate).rounded(.holidayPay))] : []
    }
  }
}

extension Nation {
  /// Every nation by its name in the books.
  static let words: KeyValuePairs<String, Nation> = [
    "england": .england, "wales": .wales, "scotland": .scotland,
    "northernIreland": .northernIreland,
  ]
  /// The same, or none.
  static let wordsOrNone: KeyValuePairs<String, Nation?> = [
    "england": .england, "wales": .wales, "scotland": .scotland,
    "northernIreland": .northernIreland, "": nil,
  ]
}

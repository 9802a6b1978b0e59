extension ExchangeSchema {
  /// A bureau export: its own types, before those it shares.
  static let bureauText = #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:pa-payroll:bureau:0"
      xmlns:bureau="urn:pa-payroll:bureau:0" targetNamespace="urn:pa-payroll:bureau:0"
      elementFormDefault="qualified">
      <xs:annotation>
        <xs:documentation>
          A pay run for a payroll bureau: employer, PAs, contracts and time, with totals and a
          digest. Version 0: it may still change. It holds no account numbers, and nothing
          about anybody's body or care: a bureau is told what was worked, not why.
        </xs:documentation>
      </xs:annotation>
      <xs:element name="payrollExport">
        <xs:annotation>
          <xs:documentation>
            One pay run with everything a bureau needs to run it itself, and our own figures
            to check with.
          </xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="sender" type="party">
              <xs:annotation>
                <xs:documentation>
                  Who sends it, to whom questions go: the budget's manager, or the
                  employer.
                </xs:documentation>
              </xs:annotation>
            </xs:element>
            <xs:element name="recipient" type="party" minOccurs="0">
              <xs:annotation>
                <xs:documentation>
                  The bureau it goes to, where the books name one.
                </xs:documentation>
              </xs:annotation>
            </xs:element>
            <xs:element name="employer">
              <xs:annotation>
                <xs:documentation>
                  Who employs the PAs.
                </xs:documentation>
              </xs:annotation>
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="address" type="address" minOccurs="0">
                    <xs:annotation>
                      <xs:documentation>
                        The employer's address.
                      </xs:documentation>
                    </xs:annotation>
                  </xs:element>
                  <xs:element name="employmentAllowance">
                    <xs:annotation>
                      <xs:documentation>
                        Employment Allowance in the tax year.
                      </xs:documentation>
                    </xs:annotation>
                    <xs:complexType>
                      <xs:attribute name="claimed" type="truth" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Whether it is claimed through this payroll.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="usedElsewhere" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            What another payroll of the same employer uses
                            of it.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="usedThisRun" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            What this run uses of it; below nothing where it
                            gives some back.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="usedToDate" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            What this payroll used since 6 April, this run
                            included.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                    </xs:complexType>
                  </xs:element>
                  <xs:element name="pensionScheme" minOccurs="0" maxOccurs="unbounded">
                    <xs:annotation>
                      <xs:documentation>
                        A pension scheme that PAs may belong to.
                      </xs:documentation>
                    </xs:annotation>
                    <xs:complexType>
                      <xs:attribute name="id" type="identifier" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            The scheme in the books.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="provider" type="text" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            The provider's name.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="reference" type="text">
                        <xs:annotation>
                          <xs:documentation>
                            The employer's reference with the provider.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="basis" type="pensionBasis" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            What contributions are worked on.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="relief" type="pensionRelief" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            How the PA gets tax relief.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="employeePercent" type="percent">
                        <xs:annotation>
                          <xs:documentation>
                            The PA's contribution, where it is a percentage.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="employerPercent" type="percent">
                        <xs:annotation>
                          <xs:documentation>
                            The employer's contribution, where it is a
                            percentage.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="employeeAmount" type="money">
                        <xs:annotation>
                          <xs:documentation>
                            The PA's contribution each pay period, where it
                            is fixed.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="employerAmount" type="money">
                        <xs:annotation>
                          <xs:documentation>
                            The employer's contribution each pay period,
                            where it is fixed.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                    </xs:complexType>
                  </xs:element>
                </xs:sequence>
                <xs:attribute name="id" type="identifier" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The employer's books.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="kind" type="partyKind" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Whether the employer is a person or an organisation.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="name" type="text" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The employer's name.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="nation" type="nation" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Whose bank holidays and employment law apply.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="payeReference" type="payeReference">
                  <xs:annotation>
                    <xs:documentation>
                      The PAYE reference, where there is a scheme.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="accountsOffice" type="accountsOfficeReference">
                  <xs:annotation>
                    <xs:documentation>
                      The Accounts Office reference, where there is a scheme.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="paysHMRC" type="paymentRhythm">
                  <xs:annotation>
                    <xs:documentation>
                      How often HMRC is paid, where there is a scheme.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="insured" type="truth" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Whether employers' liability insurance is in force on the
                      period's last day.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="period">
              <xs:annotation>
                <xs:documentation>
                  What time is paid, and when.
                </xs:documentation>
              </xs:annotation>
              <xs:complexType>
                <xs:attribute name="run" type="runKey" use="required">
                  <xs:annotation><xs:documentation>The run.</xs:documentation></xs:annotation>
                </xs:attribute>
                <xs:attribute name="schedule" type="identifier" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The pay schedule in the books.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="frequency" type="frequency" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      How often pay is made.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="taxYear" type="taxYear" use="required">
                  <xs:annotation><xs:documentation>The tax year.</xs:documentation></xs:annotation>
                </xs:attribute>
                <xs:attribute name="taxPeriod" type="taxPeriod" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The pay period.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="hmrcPeriod" type="xs:positiveInteger" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      HMRC's number of it: the tax week, or the tax month for
                      monthly pay.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="first" type="day" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The first day of the pay period.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="last" type="day" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The last day of the pay period.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="paymentDate" type="day" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The day of payment that tax and National Insurance go by.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="bankDate" type="day" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The working day on which the money is to arrive.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="submitBy" type="day" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The last day to submit payments to the bank for that.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="elements">
              <xs:annotation>
                <xs:documentation>
                  The pay elements that time lines and rates refer to.
                </xs:documentation>
              </xs:annotation>
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="element" minOccurs="0" maxOccurs="unbounded">
                    <xs:annotation>
                      <xs:documentation>
                        A pay element and how it is treated.
                      </xs:documentation>
                    </xs:annotation>
                    <xs:complexType>
                      <xs:attribute name="code" type="identifier" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Its short name.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="label" type="text" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            What the payslip calls it.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="unit" type="unit" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            What its quantity counts.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="taxable" type="truth" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Whether it is taxed.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="nicable" type="truth" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Whether National Insurance is due on it.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="pensionable" type="truth" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Whether a pension scheme on pensionable pay
                            counts it.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="countsForMinimumWage" type="truth" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Whether its hours and pay count for the minimum
                            wage.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="accruesHoliday" type="truth" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Whether holiday is earned on it.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="premiumOver" type="identifier">
                        <xs:annotation>
                          <xs:documentation>
                            The element paid for the same work at its lowest
                            rate; what is paid above that is a premium,
                            which the minimum wage does not count.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                    </xs:complexType>
                  </xs:element>
                </xs:sequence>
              </xs:complexType>
            </xs:element>
            <xs:element name="employees">
              <xs:annotation>
                <xs:documentation>
                  The PAs that this run pays.
                </xs:documentation>
              </xs:annotation>
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="employee" minOccurs="0" maxOccurs="unbounded">
                    <xs:annotation><xs:documentation>One PA.</xs:documentation></xs:annotation>
                    <xs:complexType>
                      <xs:sequence>
                        <xs:element name="address" type="address" minOccurs="0">
                          <xs:annotation>
                            <xs:documentation>
                              The PA's address.
                            </xs:documentation>
                          </xs:annotation>
                        </xs:element>
                        <xs:element name="certificate" minOccurs="0" maxOccurs="unbounded">
                          <xs:annotation>
                            <xs:documentation>
                              A certificate that changes National
                              Insurance.
                            </xs:documentation>
                          </xs:annotation>
                          <xs:complexType>
                            <xs:attribute name="kind" type="niCertificate" use="required">
                              <xs:annotation>
                                <xs:documentation>
                                  What it grants.
                                </xs:documentation>
                              </xs:annotation>
                            </xs:attribute>
                            <xs:attribute name="from" type="day" use="required">
                              <xs:annotation>
                                <xs:documentation>
                                  The first day it is valid.
                                </xs:documentation>
                              </xs:annotation>
                            </xs:attribute>
                            <xs:attribute name="to" type="day">
                              <xs:annotation>
                                <xs:documentation>
                                  The last day it is valid, where it
                                  has one.
                                </xs:documentation>
                              </xs:annotation>
                            </xs:attribute>
                          </xs:complexType>
                        </xs:element>
                        <xs:element name="apprenticeship" minOccurs="0" maxOccurs="unbounded">
                          <xs:annotation>
                            <xs:documentation>
                              An apprenticeship.
                            </xs:documentation>
                          </xs:annotation>
                          <xs:complexType>
                            <xs:attribute name="from" type="day" use="required">
                              <xs:annotation>
                                <xs:documentation>
                                  Its first day.
                                </xs:documentation>
                              </xs:annotation>
                            </xs:attribute>
                            <xs:attribute name="to" type="day">
                              <xs:annotation>
                                <xs:documentation>
                                  Its last day, where it has ended.
                                </xs:documentation>
                              </xs:annotation>
                            </xs:attribute>
                          </xs:complexType>
                        </xs:element>
                        <xs:element name="veteran" minOccurs="0" maxOccurs="unbounded">
                          <xs:annotation>
                            <xs:documentation>
                              The first year of civilian work after the
                              forces.
                            </xs:documentation>
                          </xs:annotation>
                          <xs:complexType>
                            <xs:attribute name="from" type="day" use="required">
                              <xs:annotation>
                                <xs:documentation>
                                  Its first day.
                                </xs:documentation>
                              </xs:annotation>
                            </xs:attribute>
                            <xs:attribute name="to" type="day">
                              <xs:annotation>
                                <xs:documentation>
                                  Its last day, where it is known.
                                </xs:documentation>
                              </xs:annotation>
                            </xs:attribute>
                          </xs:complexType>
                        </xs:element>
                        <xs:element name="studentLoan" minOccurs="0" maxOccurs="unbounded">
                          <xs:annotation>
                            <xs:documentation>
                              A student loan to be collected.
                            </xs:documentation>
                          </xs:annotation>
                          <xs:complexType>
                            <xs:attribute name="plan" type="studentLoanPlan" use="required">
                              <xs:annotation>
                                <xs:documentation>
                                  Its plan.
                                </xs:documentation>
                              </xs:annotation>
                            </xs:attribute>
                            <xs:attribute name="from" type="day" use="required">
                              <xs:annotation>
                                <xs:documentation>
                                  The day on the start notice.
                                </xs:documentation>
                              </xs:annotation>
                            </xs:attribute>
                            <xs:attribute name="to" type="day">
                              <xs:annotation>
                                <xs:documentation>
                                  The day on the stop notice, where it
                                  came.
                                </xs:documentation>
                              </xs:annotation>
                            </xs:attribute>
                          </xs:complexType>
                        </xs:element>
                        <xs:element name="postgraduateLoan" minOccurs="0" maxOccurs="unbounded">
                          <xs:annotation>
                            <xs:documentation>
                              A postgraduate loan to be collected.
                            </xs:documentation>
                          </xs:annotation>
                          <xs:complexType>
                            <xs:attribute name="from" type="day" use="required">
                              <xs:annotation>
                                <xs:documentation>
                                  The day on the start notice.
                                </xs:documentation>
                              </xs:annotation>
                            </xs:attribute>
                            <xs:attribute name="to" type="day">
                              <xs:annotation>
                                <xs:documentation>
                                  The day on the stop notice, where it
                                  came.
                                </xs:documentation>
                              </xs:annotation>
                            </xs:attribute>
                          </xs:complexType>
                        </xs:element>
                        <xs:element name="pension" minOccurs="0" maxOccurs="unbounded">
                          <xs:annotation>
                            <xs:documentation>
                              What the workplace pension is from a day.
                            </xs:documentation>
                          </xs:annotation>
                          <xs:complexType>
                            <xs:attribute name="from" type="day" use="required">
                              <xs:annotation>
                                <xs:documentation>
                                  From which day.
                                </xs:documentation>
                              </xs:annotation>
                            </xs:attribute>
                            <xs:attribute name="status" type="pensionStatus" use="required">
                              <xs:annotation>
                                <xs:documentation>
                                  Where the PA stands.
                                </xs:documentation>
                              </xs:annotation>
                            </xs:attribute>
                            <xs:attribute name="scheme" type="identifier">
                              <xs:annotation>
                                <xs:documentation>
                                  The scheme, where the PA is a
                                  member.
                                </xs:documentation>
                              </xs:annotation>
                            </xs:attribute>
                          </xs:complexType>
                        </xs:element>
                        <xs:element name="employment" type="employment" maxOccurs="unbounded">
                          <xs:annotation>
                            <xs:documentation>
                              An employment that this run pays.
                            </xs:documentation>
                          </xs:annotation>
                        </xs:element>
                      </xs:sequence>
                      <xs:attribute name="id" type="identifier" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            The PA in the books.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="forenames" type="text" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            First names.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="surname" type="text" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Last name.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="born" type="day" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Date of birth.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="sex" type="sex">
                        <xs:annotation>
                          <xs:documentation>
                            Sex as HMRC's records have it, where it was
                            given.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="niNumber" type="niNumber">
                        <xs:annotation>
                          <xs:documentation>
                            National Insurance number; absent while it is
                            not known.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="familyDisregard" type="familyRelation">
                        <xs:annotation>
                          <xs:documentation>
                            Family of the employer for whom no National
                            Insurance is due, and how related; absent for
                            everybody else.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="minimumWageExemption" type="minimumWageExemption">
                        <xs:annotation>
                          <xs:documentation>
                            Which of the law's exemptions from the minimum
                            wage applies, where one does.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="paidBy" type="paymentMethod" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            How net pay reaches the PA. No account is given
                            here.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                    </xs:complexType>
                  </xs:element>
                </xs:sequence>
              </xs:complexType>
            </xs:element>
            <xs:element name="time">
              <xs:annotation>
                <xs:documentation>
                  What was worked, line by line as on the timesheets.
                </xs:documentation>
              </xs:annotation>
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="line" minOccurs="0" maxOccurs="unbounded">
                    <xs:annotation>
                      <xs:documentation>
                        What one PA worked on one day. Exactly one of minutes,
                        units and amount is given.
                      </xs:documentation>
                    </xs:annotation>
                    <xs:complexType>
                      <xs:attribute name="employment" type="identifier" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            The employment.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="workedOn" type="day" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            The day worked, the day it began for a night.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="element" type="identifier" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            The pay element.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="minutes" type="minutes">
                        <xs:annotation>
                          <xs:documentation>
                            Minutes worked.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="units" type="count">
                        <xs:annotation>
                          <xs:documentation>
                            Nights, days or miles.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="amount" type="money">
                        <xs:annotation>
                          <xs:documentation>
                            An amount of money.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="belongsToPeriod" type="taxPeriod" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            The pay period the day belongs to; an earlier
                            one where it is arrears.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="planLine" type="identifier">
                        <xs:annotation>
                          <xs:documentation>
                            The line of the budget's plan that bears it.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="person" type="identifier">
                        <xs:annotation>
                          <xs:documentation>
                            The person supported, where the books name one:
                            a short name, nothing more.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="covers" type="truth">
                        <xs:annotation>
                          <xs:documentation>
                            true where the PA stood in for another one. Why
                            is not said.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                    </xs:complexType>
                  </xs:element>
                  <xs:element name="nothingWorked" minOccurs="0" maxOccurs="unbounded">
                    <xs:annotation>
                      <xs:documentation>
                        An employment with no time in this run, so that silence
                        is never a question.
                      </xs:documentation>
                    </xs:annotation>
                    <xs:complexType>
                      <xs:attribute name="employment" type="identifier" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            The employment.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                    </xs:complexType>
                  </xs:element>
                </xs:sequence>
              </xs:complexType>
            </xs:element>
            <xs:element name="totals">
              <xs:annotation>
                <xs:documentation>
                  Counts and sums over the document, to see that nothing was lost.
                </xs:documentation>
              </xs:annotation>
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="element" minOccurs="0" maxOccurs="unbounded">
                    <xs:annotation>
                      <xs:documentation>
                        Time and money of one pay element.
                      </xs:documentation>
                    </xs:annotation>
                    <xs:complexType>
                      <xs:attribute name="code" type="identifier" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            The pay element.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="minutes" type="minutes" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Minutes worked.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="units" type="count" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Nights, days or miles.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="amount" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            What it comes to in pay or expenses.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                    </xs:complexType>
                  </xs:element>
                </xs:sequence>
                <xs:attribute name="employees" type="count" use="required">
                  <xs:annotation><xs:documentation>How many PAs.</xs:documentation></xs:annotation>
                </xs:attribute>
                <xs:attribute name="employments" type="count" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      How many employments.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="unpaid" type="count" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      How many employments with nothing worked.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="lines" type="count" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      How many time lines.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="minutes" type="minutes" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Minutes of all time lines.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="gross" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Pay before deductions, without expenses.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="rolledUpHoliday" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Rolled-up holiday pay in it.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="expenses" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Expenses given back.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="incomeTax" type="money" use="required">
                  <xs:annotation><xs:documentation>Income tax.</xs:documentation></xs:annotation>
                </xs:attribute>
                <xs:attribute name="employeeNI" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Employees' National Insurance.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="employerNI" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Employer's National Insurance, before any allowance.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="loans" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Student and postgraduate loans.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="pensionEmployee" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Pension contributions taken from PAs' pay.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="pensionEmployer" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Employer's pension contributions, with pay given up for
                      them.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="net" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      What PAs are paid, expenses included.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="digest">
              <xs:annotation>
                <xs:documentation>
                  What shows that nothing was changed on the way.
                </xs:documentation>
              </xs:annotation>
              <xs:complexType>
                <xs:attribute name="sha256" type="sha256" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      SHA-256 of this document in Canonical XML 1.0, read without
                      the white space between elements and without this digest
                      element.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
          <xs:attribute name="id" type="documentId" use="required">
            <xs:annotation>
              <xs:documentation>
                The document's name: employer, journal entry, start of the entry's
                SHA-256. The same run always has the same name, so a copy received twice
                can be told.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
          <xs:attribute name="producer" type="text" use="required">
            <xs:annotation>
              <xs:documentation>
                The version of pa-payroll that sealed the run.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
          <xs:attribute name="purpose" type="purpose" use="required">
            <xs:annotation>
              <xs:documentation>
                What the document is for.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
          <xs:attribute name="runKind" type="runKind" use="required">
            <xs:annotation>
              <xs:documentation>
                Whether the run is regular or supplementary.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
          <xs:attribute name="sequence" type="xs:positiveInteger" use="required">
            <xs:annotation>
              <xs:documentation>
                Which of the employer's runs in the tax year this is, from 1 without
                gaps: a number left out is a document that went astray.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
          <xs:attribute name="entry" type="xs:positiveInteger" use="required">
            <xs:annotation>
              <xs:documentation>
                The number of the journal entry in its tax year.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
          <xs:attribute name="entryDigest" type="sha256" use="required">
            <xs:annotation>
              <xs:documentation>
                SHA-256 of the journal entry.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
          <xs:attribute name="sealed" type="day" use="required">
            <xs:annotation>
              <xs:documentation>
                The day the run was sealed.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
          <xs:attribute name="test" type="truth" use="required">
            <xs:annotation>
              <xs:documentation>
                Whether it is a trial that nobody is to be paid by.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
          <xs:attribute name="currency" type="currency" use="required">
            <xs:annotation>
              <xs:documentation>
                The currency of every amount.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
        </xs:complexType>
        <xs:key name="employments">
          <xs:annotation>
            <xs:documentation>
              Every employment stands once.
            </xs:documentation>
          </xs:annotation>
          <xs:selector xpath="bureau:employees/bureau:employee/bureau:employment"/>
          <xs:field xpath="@id"/>
        </xs:key>
        <xs:key name="elementCodes">
          <xs:annotation>
            <xs:documentation>
              Every pay element stands once.
            </xs:documentation>
          </xs:annotation>
          <xs:selector xpath="bureau:elements/bureau:element"/>
          <xs:field xpath="@code"/>
        </xs:key>
        <xs:key name="pensionSchemes">
          <xs:annotation>
            <xs:documentation>
              Every pension scheme stands once.
            </xs:documentation>
          </xs:annotation>
          <xs:selector xpath="bureau:employer/bureau:pensionScheme"/>
          <xs:field xpath="@id"/>
        </xs:key>
        <xs:keyref name="employmentOfLine" refer="employments">
          <xs:annotation>
            <xs:documentation>
              Time is of an employment in the document.
            </xs:documentation>
          </xs:annotation>
          <xs:selector xpath="bureau:time/bureau:line|bureau:time/bureau:nothingWorked"/>
          <xs:field xpath="@employment"/>
        </xs:keyref>
        <xs:keyref name="elementOfLine" refer="elementCodes">
          <xs:annotation>
            <xs:documentation>
              Time is worked under a pay element in the document.
            </xs:documentation>
          </xs:annotation>
          <xs:selector xpath="bureau:time/bureau:line"/>
          <xs:field xpath="@element"/>
        </xs:keyref>
        <xs:keyref name="elementOfRate" refer="elementCodes">
          <xs:annotation>
            <xs:documentation>
              A rate is of a pay element in the document.
            </xs:documentation>
          </xs:annotation>
          <xs:selector xpath=".//bureau:rate"/>
          <xs:field xpath="@element"/>
        </xs:keyref>
        <xs:keyref name="elementOfTotal" refer="elementCodes">
          <xs:annotation>
            <xs:documentation>
              A total is of a pay element in the document.
            </xs:documentation>
          </xs:annotation>
          <xs:selector xpath="bureau:totals/bureau:element"/>
          <xs:field xpath="@code"/>
        </xs:keyref>
        <xs:keyref name="schemeOfMember" refer="pensionSchemes">
          <xs:annotation>
            <xs:documentation>
              A member is in a pension scheme of the document.
            </xs:documentation>
          </xs:annotation>
          <xs:selector xpath="bureau:employees/bureau:employee/bureau:pension"/>
          <xs:field xpath="@scheme"/>
        </xs:keyref>
      </xs:element>
      <xs:complexType name="party">
        <xs:annotation>
          <xs:documentation>
            Somebody named in the books.
          </xs:documentation>
        </xs:annotation>
        <xs:sequence>
          <xs:element name="address" type="address" minOccurs="0">
            <xs:annotation><xs:documentation>Its address.</xs:documentation></xs:annotation>
          </xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="identifier" use="required">
          <xs:annotation>
            <xs:documentation>
              The party in the books.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="kind" type="partyKind" use="required">
          <xs:annotation>
            <xs:documentation>
              Whether it is a person or an organisation.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="name" type="text" use="required">
          <xs:annotation><xs:documentation>Its name.</xs:documentation></xs:annotation>
        </xs:attribute>
        <xs:attribute name="telephone" type="text">
          <xs:annotation>
            <xs:documentation>
              Where to ring about this document.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="email" type="text">
          <xs:annotation>
            <xs:documentation>
              Where to write about this document.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:complexType>
      <xs:complexType name="employment">
        <xs:annotation>
          <xs:documentation>
            One employment of a PA: one contract with its own payroll id.
          </xs:documentation>
        </xs:annotation>
        <xs:sequence>
          <xs:element name="p45" minOccurs="0">
            <xs:annotation>
              <xs:documentation>
                Figures of a P45 of this tax year that the PA brought.
              </xs:documentation>
            </xs:annotation>
            <xs:complexType>
              <xs:attribute name="left" type="day" use="required">
                <xs:annotation>
                  <xs:documentation>
                    The day the earlier employment ended.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
              <xs:attribute name="code" type="taxCode" use="required">
                <xs:annotation>
                  <xs:documentation>
                    The tax code then.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
              <xs:attribute name="basis" type="taxBasis" use="required">
                <xs:annotation><xs:documentation>Its basis.</xs:documentation></xs:annotation>
              </xs:attribute>
              <xs:attribute name="pay" type="money" use="required">
                <xs:annotation>
                  <xs:documentation>
                    Taxable pay in the tax year up to then.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
              <xs:attribute name="tax" type="money" use="required">
                <xs:annotation>
                  <xs:documentation>
                    Income tax in the tax year up to then.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
            </xs:complexType>
          </xs:element>
          <xs:element name="taxCode" minOccurs="0" maxOccurs="unbounded">
            <xs:annotation>
              <xs:documentation>
                A tax code as HMRC notified it.
              </xs:documentation>
            </xs:annotation>
            <xs:complexType>
              <xs:attribute name="from" type="day" use="required">
                <xs:annotation>
                  <xs:documentation>
                    The first payment date it is used on.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
              <xs:attribute name="code" type="taxCode" use="required">
                <xs:annotation><xs:documentation>The code.</xs:documentation></xs:annotation>
              </xs:attribute>
              <xs:attribute name="basis" type="taxBasis" use="required">
                <xs:annotation><xs:documentation>Its basis.</xs:documentation></xs:annotation>
              </xs:attribute>
            </xs:complexType>
          </xs:element>
          <xs:element name="terms" maxOccurs="unbounded">
            <xs:annotation>
              <xs:documentation>
                Terms of the contract from a day; those in force on any day paid for.
              </xs:documentation>
            </xs:annotation>
            <xs:complexType>
              <xs:sequence>
                <xs:element name="rate" minOccurs="0" maxOccurs="unbounded">
                  <xs:annotation>
                    <xs:documentation>
                      What a pay element pays.
                    </xs:documentation>
                  </xs:annotation>
                  <xs:complexType>
                    <xs:attribute name="element" type="identifier" use="required">
                      <xs:annotation>
                        <xs:documentation>
                          The pay element.
                        </xs:documentation>
                      </xs:annotation>
                    </xs:attribute>
                    <xs:attribute name="amount" type="money" use="required">
                      <xs:annotation>
                        <xs:documentation>
                          Pay for one of its units: an hour, a night, a day, a
                          mile.
                        </xs:documentation>
                      </xs:annotation>
                    </xs:attribute>
                  </xs:complexType>
                </xs:element>
              </xs:sequence>
              <xs:attribute name="from" type="day" use="required">
                <xs:annotation>
                  <xs:documentation>
                    The first day they hold.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
              <xs:attribute name="jobTitle" type="text">
                <xs:annotation><xs:documentation>The job's title.</xs:documentation></xs:annotation>
              </xs:attribute>
              <xs:attribute name="hours" type="hoursPattern" use="required">
                <xs:annotation>
                  <xs:documentation>
                    How hours are agreed.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
              <xs:attribute name="weeklyMinutes" type="minutes">
                <xs:annotation>
                  <xs:documentation>
                    Minutes of a normal week, where there is one.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
              <xs:attribute name="holiday" type="holidayArrangement" use="required">
                <xs:annotation>
                  <xs:documentation>
                    How holiday is given.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
            </xs:complexType>
          </xs:element>
          <xs:element name="toDate" type="yearToDate">
            <xs:annotation>
              <xs:documentation>
                Figures since 6 April by our working, this run included; the opening
                figures of the next.
              </xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="holiday" type="holidayBalance" minOccurs="0">
            <xs:annotation>
              <xs:documentation>
                Holiday earned in time; absent where holiday pay is rolled up.
              </xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="worked">
            <xs:annotation>
              <xs:documentation>
                What we work this run out to, for a bureau to check its own figures
                with.
              </xs:documentation>
            </xs:annotation>
            <xs:complexType>
              <xs:attribute name="taxCode" type="taxCode" use="required">
                <xs:annotation>
                  <xs:documentation>
                    The tax code used.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
              <xs:attribute name="basis" type="taxBasis" use="required">
                <xs:annotation><xs:documentation>Its basis.</xs:documentation></xs:annotation>
              </xs:attribute>
              <xs:attribute name="letter" type="niCategory">
                <xs:annotation>
                  <xs:documentation>
                    The National Insurance letter used; absent where none is due at
                    all.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
              <xs:attribute name="gross" type="money" use="required">
                <xs:annotation>
                  <xs:documentation>
                    Pay before deductions, without expenses.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
              <xs:attribute name="expenses" type="money" use="required">
                <xs:annotation>
                  <xs:documentation>
                    Expenses given back.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
              <xs:attribute name="taxable" type="money" use="required">
                <xs:annotation><xs:documentation>Taxable pay.</xs:documentation></xs:annotation>
              </xs:attribute>
              <xs:attribute name="incomeTax" type="money" use="required">
                <xs:annotation>
                  <xs:documentation>
                    Income tax; below nothing where it is given back.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
              <xs:attribute name="employeeNI" type="money" use="required">
                <xs:annotation>
                  <xs:documentation>
                    Employee's National Insurance.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
              <xs:attribute name="employerNI" type="money" use="required">
                <xs:annotation>
                  <xs:documentation>
                    Employer's National Insurance, before any allowance.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
              <xs:attribute name="studentLoan" type="money" use="required">
                <xs:annotation><xs:documentation>Student loan.</xs:documentation></xs:annotation>
              </xs:attribute>
              <xs:attribute name="postgraduateLoan" type="money" use="required">
                <xs:annotation>
                  <xs:documentation>
                    Postgraduate loan.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
              <xs:attribute name="salarySacrifice" type="money" use="required">
                <xs:annotation>
                  <xs:documentation>
                    Pay given up for the employer's pension contribution.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
              <xs:attribute name="pensionEmployee" type="money" use="required">
                <xs:annotation>
                  <xs:documentation>
                    Pension contribution taken from the PA's pay.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
              <xs:attribute name="pensionEmployer" type="money" use="required">
                <xs:annotation>
                  <xs:documentation>
                    Employer's pension contribution, with pay given up for it.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
              <xs:attribute name="net" type="money" use="required">
                <xs:annotation>
                  <xs:documentation>
                    What the PA is paid, expenses included.
                  </xs:documentation>
                </xs:annotation>
              </xs:attribute>
            </xs:complexType>
          </xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="identifier" use="required">
          <xs:annotation>
            <xs:documentation>
              The employment in the books; time lines refer to it.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="payrollId" type="text">
          <xs:annotation>
            <xs:documentation>
              The payroll id HMRC knows it by.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="from" type="day" use="required">
          <xs:annotation><xs:documentation>The first day of work.</xs:documentation></xs:annotation>
        </xs:attribute>
        <xs:attribute name="to" type="day">
          <xs:annotation>
            <xs:documentation>
              The last day of work, where it has ended.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="starterDeclaration" type="starterDeclaration" use="required">
          <xs:annotation>
            <xs:documentation>
              The starter declaration made.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:complexType>
      <xs:simpleType name="sha256">
        <xs:annotation>
          <xs:documentation>
            A SHA-256 digest in lower-case hexadecimal.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="[0-9a-f]{64}"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="purpose">
        <xs:annotation>
          <xs:documentation>
            What a document is for: to run a pay period.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="period"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="currency">
        <xs:annotation>
          <xs:documentation>
            Pounds sterling; there is no other.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="GBP"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="partyKind">
        <xs:annotation><xs:documentation>What a party is.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="person"/>
          <xs:enumeration value="organisation"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="nation">
        <xs:annotation>
          <xs:documentation>
            A nation of the United Kingdom.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="england"/>
          <xs:enumeration value="wales"/>
          <xs:enumeration value="scotland"/>
          <xs:enumeration value="northernIreland"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="payeReference">
        <xs:annotation>
          <xs:documentation>
            An employer's PAYE reference: three figures, a stroke, the reference.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="[0-9]{3}/[A-Z0-9]{1,10}"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="accountsOfficeReference">
        <xs:annotation>
          <xs:documentation>
            An Accounts Office reference: three figures, P, a capital, seven figures, a
            figure or X.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="[0-9]{3}P[A-Z][0-9]{7}[0-9X]"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="paymentRhythm">
        <xs:annotation><xs:documentation>How often HMRC is paid.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="monthly"/>
          <xs:enumeration value="quarterly"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="pensionBasis">
        <xs:annotation>
          <xs:documentation>
            What contributions are worked on: earnings between the limits, all pensionable
            pay, or fixed amounts.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="qualifyingEarnings"/>
          <xs:enumeration value="pensionablePay"/>
          <xs:enumeration value="fixed"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="percent">
        <xs:annotation>
          <xs:documentation>
            A percentage with at most four decimals, without a sign.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:decimal">
          <xs:pattern value="[0-9]{1,4}(\.[0-9]{1,4})?"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="sex">
        <xs:annotation>
          <xs:documentation>
            Sex as HMRC's records have it.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="male"/>
          <xs:enumeration value="female"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="niNumber">
        <xs:annotation>
          <xs:documentation>
            A National Insurance number without spaces: two letters HMRC uses, six figures,
            A to D.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="familyRelation">
        <xs:annotation>
          <xs:documentation>
            How a PA is related to the employer.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="spouse"/>
          <xs:enumeration value="parent"/>
          <xs:enumeration value="stepParent"/>
          <xs:enumeration value="grandparent"/>
          <xs:enumeration value="child"/>
          <xs:enumeration value="stepChild"/>
          <xs:enumeration value="grandchild"/>
          <xs:enumeration value="sibling"/>
          <xs:enumeration value="other"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="minimumWageExemption">
        <xs:annotation>
          <xs:documentation>
            The law's own exemptions from the minimum wage: family who live in the home and
            share its tasks; under compulsory school age.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="employersFamily"/>
          <xs:enumeration value="compulsorySchoolAge"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="niCertificate">
        <xs:annotation>
          <xs:documentation>
            What a certificate grants: the married women's reduced rate, or deferment.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="reducedRate"/>
          <xs:enumeration value="deferment"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="studentLoanPlan">
        <xs:annotation><xs:documentation>A student loan plan.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="1"/>
          <xs:enumeration value="2"/>
          <xs:enumeration value="4"/>
          <xs:enumeration value="5"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="pensionStatus">
        <xs:annotation>
          <xs:documentation>
            Where a PA stands with the workplace pension.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="active"/>
          <xs:enumeration value="postponed"/>
          <xs:enumeration value="optedOut"/>
          <xs:enumeration value="ceased"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="starterDeclaration">
        <xs:annotation>
          <xs:documentation>
            The starter declaration: A only job since 6 April, B only job now, C has another
            job or pension, or none made.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="A"/>
          <xs:enumeration value="B"/>
          <xs:enumeration value="C"/>
          <xs:enumeration value="none"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="hoursPattern">
        <xs:annotation>
          <xs:documentation>
            How hours are agreed: the same each week, wholly or mostly variable, or with
            weeks of the year without work.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="regular"/>
          <xs:enumeration value="irregular"/>
          <xs:enumeration value="partYear"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="holidayArrangement">
        <xs:annotation>
          <xs:documentation>
            How holiday is given: paid with each payslip, or earned in time and paid when
            taken.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="rolledUp"/>
          <xs:enumeration value="accrued"/>
        </xs:restriction>
      </xs:simpleType>
    """#
}

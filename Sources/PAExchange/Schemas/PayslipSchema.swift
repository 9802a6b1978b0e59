extension ExchangeSchema {
  /// A payslip: its own types, before those it shares.
  static let payslipText = #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:pa-payroll:payslip:0"
      xmlns:payslip="urn:pa-payroll:payslip:0" targetNamespace="urn:pa-payroll:payslip:0"
      elementFormDefault="qualified">
      <xs:annotation>
        <xs:documentation>
          A payslip of a personal assistant's employment, as pa-payroll sealed it. Version 0:
          it may still change. Nobody but the PA and the employer needs it.
        </xs:documentation>
      </xs:annotation>
      <xs:element name="payslip">
        <xs:annotation>
          <xs:documentation>
            What one employment is paid in one run.
          </xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="employer">
              <xs:annotation>
                <xs:documentation>
                  Who employs the PA.
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
                </xs:sequence>
                <xs:attribute name="name" type="text" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The employer's name.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="payeReference" type="text">
                  <xs:annotation>
                    <xs:documentation>
                      The employer's PAYE reference, where there is a scheme.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="assistant">
              <xs:annotation>
                <xs:documentation>
                  The PA who is paid.
                </xs:documentation>
              </xs:annotation>
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="address" type="address" minOccurs="0">
                    <xs:annotation>
                      <xs:documentation>
                        The PA's address.
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
                <xs:attribute name="employment" type="identifier" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The employment in the books.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="payrollId" type="text">
                  <xs:annotation>
                    <xs:documentation>
                      The payroll id HMRC knows the employment by.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="name" type="text" use="required">
                  <xs:annotation><xs:documentation>The PA's name.</xs:documentation></xs:annotation>
                </xs:attribute>
                <xs:attribute name="jobTitle" type="text">
                  <xs:annotation>
                    <xs:documentation>
                      The job's title.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="niNumberEnding" type="niNumberEnding">
                  <xs:annotation>
                    <xs:documentation>
                      The last three characters of the National Insurance number;
                      absent while it is not known.
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
                <xs:attribute name="taxYear" type="taxYear" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The tax year the payment date falls in.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="taxPeriod" type="taxPeriod" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The pay period.
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
                      The working day on which the money arrives.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="pay">
              <xs:annotation><xs:documentation>What was earned.</xs:documentation></xs:annotation>
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="line" minOccurs="0" maxOccurs="unbounded">
                    <xs:annotation>
                      <xs:documentation>
                        One line of pay.
                      </xs:documentation>
                    </xs:annotation>
                    <xs:complexType>
                      <xs:attribute name="kind" type="lineKind" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Work or another pay element, or rolled-up
                            holiday pay.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="element" type="identifier">
                        <xs:annotation>
                          <xs:documentation>
                            The pay element; absent for rolled-up holiday
                            pay.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="label" type="text">
                        <xs:annotation>
                          <xs:documentation>
                            What the books call it; absent for rolled-up holiday
                            pay.
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
                      <xs:attribute name="minutes" type="minutes">
                        <xs:annotation>
                          <xs:documentation>
                            Minutes, where it is paid by time.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="units" type="count">
                        <xs:annotation>
                          <xs:documentation>
                            Nights, days or miles, where it is paid by
                            those.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="rate" type="money">
                        <xs:annotation>
                          <xs:documentation>
                            Pay for one hour, night, day or mile.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="amount" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            What the line comes to.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="arrearsOf" type="taxPeriod">
                        <xs:annotation>
                          <xs:documentation>
                            The earlier pay period that it belongs to, where
                            it was not paid then.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="isPay" type="truth" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Whether it is pay; an expense given back is not.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                    </xs:complexType>
                  </xs:element>
                </xs:sequence>
                <xs:attribute name="gross" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Pay before deductions: all lines that are pay.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="expenses" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Expenses given back: all lines that are not pay.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="minutes" type="minutes" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Minutes worked, over all lines paid by time.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="deductions">
              <xs:annotation><xs:documentation>What came off.</xs:documentation></xs:annotation>
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="deduction" minOccurs="0" maxOccurs="unbounded">
                    <xs:annotation>
                      <xs:documentation>
                        One deduction; below nothing where money is given back.
                      </xs:documentation>
                    </xs:annotation>
                    <xs:complexType>
                      <xs:attribute name="kind" type="deductionKind" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            What it is for.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="amount" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            How much comes off.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                    </xs:complexType>
                  </xs:element>
                </xs:sequence>
                <xs:attribute name="total" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      All deductions together.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="net">
              <xs:annotation>
                <xs:documentation>
                  What the PA is paid: gross and expenses less deductions.
                </xs:documentation>
              </xs:annotation>
              <xs:complexType>
                <xs:attribute name="amount" type="money" use="required">
                  <xs:annotation><xs:documentation>How much.</xs:documentation></xs:annotation>
                </xs:attribute>
                <xs:attribute name="paidBy" type="paymentMethod" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      How it is paid.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="tax">
              <xs:annotation>
                <xs:documentation>
                  How income tax was worked.
                </xs:documentation>
              </xs:annotation>
              <xs:complexType>
                <xs:attribute name="code" type="taxCode" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The tax code used.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="basis" type="taxBasis" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Whether pay since 6 April counted.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="because" type="taxCodeReason" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Why this code was used.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="taxable" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Taxable pay in this payslip.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="nationalInsurance">
              <xs:annotation>
                <xs:documentation>
                  How National Insurance was worked.
                </xs:documentation>
              </xs:annotation>
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="contributions" type="contributions" minOccurs="0">
                    <xs:annotation>
                      <xs:documentation>
                        This payslip's contributions on both sides; absent where
                        none are due at all.
                      </xs:documentation>
                    </xs:annotation>
                  </xs:element>
                </xs:sequence>
                <xs:attribute name="letter" type="niCategory">
                  <xs:annotation>
                    <xs:documentation>
                      The category letter; absent where National Insurance is not
                      due at all.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="because" type="niCategoryReason" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Why this letter, or why none.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="age" type="xs:positiveInteger">
                  <xs:annotation>
                    <xs:documentation>
                      The age of the law that decided it, where one did.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="day" type="xs:date">
                  <xs:annotation>
                    <xs:documentation>
                      The day State Pension age was reached, where that decided
                      it.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="pension" minOccurs="0">
              <xs:annotation>
                <xs:documentation>
                  Workplace pension on both sides; absent where the PA is in no
                  scheme.
                </xs:documentation>
              </xs:annotation>
              <xs:complexType>
                <xs:attribute name="scheme" type="identifier" use="required">
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
                <xs:attribute name="relief" type="pensionRelief" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      How the PA gets tax relief.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="pensionable" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Pay the contributions were worked on.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="employee" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Taken from the PA's pay.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="employer" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Paid by the employer, with what the PA gave up for it.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="relieved" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Tax relief that the provider reclaims on top.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="toDate" type="yearToDate">
              <xs:annotation>
                <xs:documentation>
                  Figures since 6 April.
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
            <xs:element name="workings">
              <xs:annotation>
                <xs:documentation>
                  How each figure was worked out, as sealed.
                </xs:documentation>
              </xs:annotation>
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="step" minOccurs="0" maxOccurs="unbounded">
                    <xs:annotation>
                      <xs:documentation>
                        One line of the working.
                      </xs:documentation>
                    </xs:annotation>
                    <xs:complexType>
                      <xs:attribute name="depth" type="count" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            How deep it stands under its headings, from
                            nought.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="label" type="text" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            What it is.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="value" type="text">
                        <xs:annotation>
                          <xs:documentation>
                            How much, in words for people.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="how" type="text">
                        <xs:annotation>
                          <xs:documentation>
                            How it was worked; absent where it was taken.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="source" type="text">
                        <xs:annotation>
                          <xs:documentation>
                            The law or guidance it rests on.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                    </xs:complexType>
                  </xs:element>
                </xs:sequence>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
          <xs:attribute name="id" type="documentId" use="required">
            <xs:annotation>
              <xs:documentation>
                The payslip's name: employer, journal entry, start of the entry's
                SHA-256, employment.
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
          <xs:attribute name="run" type="runKey" use="required">
            <xs:annotation>
              <xs:documentation>
                The run that paid it.
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
        </xs:complexType>
      </xs:element>
      <xs:simpleType name="lineKind">
        <xs:annotation>
          <xs:documentation>
            What kind of pay a line is.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="element"/>
          <xs:enumeration value="rolledUpHoliday"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="taxCodeReason">
        <xs:annotation>
          <xs:documentation>
            Why a tax code was used: HMRC's notice, a P45 of this tax year, the
            starter's declaration, none of these, or a payment after leaving.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="notice"/>
          <xs:enumeration value="p45"/>
          <xs:enumeration value="declarationA"/>
          <xs:enumeration value="declarationB"/>
          <xs:enumeration value="declarationC"/>
          <xs:enumeration value="nothingReceived"/>
          <xs:enumeration value="afterLeaving"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="niCategoryReason">
        <xs:annotation>
          <xs:documentation>
            Which fact decided a category letter: none special; an age below the
            one contributions begin at; State Pension age; a certificate held; an age below the
            full employer's rate, with or without deferment; an apprenticeship; the first year
            after the forces; or, with no letter, close family in one home.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="standard"/>
          <xs:enumeration value="belowContributions"/>
          <xs:enumeration value="statePensionAge"/>
          <xs:enumeration value="reducedRate"/>
          <xs:enumeration value="deferment"/>
          <xs:enumeration value="young"/>
          <xs:enumeration value="youngDeferred"/>
          <xs:enumeration value="apprentice"/>
          <xs:enumeration value="veteran"/>
          <xs:enumeration value="closeFamily"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="deductionKind">
        <xs:annotation><xs:documentation>What a deduction is for.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="salarySacrifice"/>
          <xs:enumeration value="incomeTax"/>
          <xs:enumeration value="nationalInsurance"/>
          <xs:enumeration value="studentLoan"/>
          <xs:enumeration value="postgraduateLoan"/>
          <xs:enumeration value="pension"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="niNumberEnding">
        <xs:annotation>
          <xs:documentation>
            The last three characters of a National Insurance number.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="[0-9]{2}[A-D]"/>
        </xs:restriction>
      </xs:simpleType>
    """#
}

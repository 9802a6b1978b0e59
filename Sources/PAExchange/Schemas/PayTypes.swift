extension ExchangeSchema {
  /// Types of the schemas that speak of pay.
  static let payTypes = #"""
      <xs:complexType name="contributions">
        <xs:annotation>
          <xs:documentation>
            National Insurance under one letter, in the columns HMRC asks for.
          </xs:documentation>
        </xs:annotation>
        <xs:attribute name="letter" type="niCategory" use="required">
          <xs:annotation><xs:documentation>The category letter.</xs:documentation></xs:annotation>
        </xs:attribute>
        <xs:attribute name="earnings" type="money" use="required">
          <xs:annotation><xs:documentation>Earnings liable.</xs:documentation></xs:annotation>
        </xs:attribute>
        <xs:attribute name="atLEL" type="money" use="required">
          <xs:annotation>
            <xs:documentation>
              Earnings at the lower earnings limit.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="lelToPT" type="money" use="required">
          <xs:annotation>
            <xs:documentation>
              Earnings from the lower earnings limit to the primary threshold.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="ptToUEL" type="money" use="required">
          <xs:annotation>
            <xs:documentation>
              Earnings from the primary threshold to the upper earnings limit.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="employee" type="money" use="required">
          <xs:annotation>
            <xs:documentation>
              Employee's contributions.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="employer" type="money" use="required">
          <xs:annotation>
            <xs:documentation>
              Employer's contributions.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:complexType>
      <xs:complexType name="yearToDate">
        <xs:annotation>
          <xs:documentation>
            Figures of one employment since 6 April, this payment included.
          </xs:documentation>
        </xs:annotation>
        <xs:sequence>
          <xs:element name="contributions" type="contributions" minOccurs="0" maxOccurs="unbounded">
            <xs:annotation>
              <xs:documentation>
                National Insurance, one for each letter used.
              </xs:documentation>
            </xs:annotation>
          </xs:element>
        </xs:sequence>
        <xs:attribute name="gross" type="money" use="required">
          <xs:annotation>
            <xs:documentation>
              Pay before deductions, without expenses.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="taxable" type="money" use="required">
          <xs:annotation>
            <xs:documentation>
              Taxable pay in this employment.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="tax" type="money" use="required">
          <xs:annotation>
            <xs:documentation>
              Income tax in this employment.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="previousPay" type="money" use="required">
          <xs:annotation>
            <xs:documentation>
              Taxable pay in earlier employments of the tax year, from the P45.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="previousTax" type="money" use="required">
          <xs:annotation>
            <xs:documentation>
              Income tax in earlier employments of the tax year, from the P45.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="studentLoan" type="money" use="required">
          <xs:annotation>
            <xs:documentation>
              Student loan deductions.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="postgraduateLoan" type="money" use="required">
          <xs:annotation>
            <xs:documentation>
              Postgraduate loan deductions.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="pensionEmployee" type="money" use="required">
          <xs:annotation>
            <xs:documentation>
              The PA's pension contributions, given up pay included.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="pensionEmployer" type="money" use="required">
          <xs:annotation>
            <xs:documentation>
              The employer's own pension contributions.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="holidayPay" type="money" use="required">
          <xs:annotation><xs:documentation>Rolled-up holiday pay.</xs:documentation></xs:annotation>
        </xs:attribute>
        <xs:attribute name="net" type="money" use="required">
          <xs:annotation><xs:documentation>Net pay.</xs:documentation></xs:annotation>
        </xs:attribute>
      </xs:complexType>
      <xs:complexType name="holidayBalance">
        <xs:annotation>
          <xs:documentation>
            Holiday earned in time, in the leave year so far.
          </xs:documentation>
        </xs:annotation>
        <xs:attribute name="accrued" type="minutes" use="required">
          <xs:annotation><xs:documentation>Minutes earned.</xs:documentation></xs:annotation>
        </xs:attribute>
        <xs:attribute name="taken" type="minutes" use="required">
          <xs:annotation><xs:documentation>Minutes taken.</xs:documentation></xs:annotation>
        </xs:attribute>
        <xs:attribute name="left" type="balance" use="required">
          <xs:annotation>
            <xs:documentation>
              Minutes left; below nought where more was taken than earned.
            </xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:complexType>
      <xs:simpleType name="balance">
        <xs:annotation>
          <xs:documentation>
            Whole minutes, which may be below nought.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:integer">
          <xs:pattern value="-?[0-9]+"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="taxYear">
        <xs:annotation>
          <xs:documentation>
            A tax year, 6 April to 5 April, such as 2026-27.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="[0-9]{4}-[0-9]{2}"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="taxPeriod">
        <xs:annotation>
          <xs:documentation>
            A pay period counted in its tax year, such as 2026-27/4W08: W weekly, F
            fortnightly, 4W four-weekly, M monthly.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="[0-9]{4}-[0-9]{2}/(W|F|4W|M)[0-9]{2}"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="runKey">
        <xs:annotation>
          <xs:documentation>
            A pay run: its period, and +1, +2 and so on where it is a supplementary one.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="[0-9]{4}-[0-9]{2}/(W|F|4W|M)[0-9]{2}(\+[1-9][0-9]?)?"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="runKind">
        <xs:annotation>
          <xs:documentation>
            Whether a run is its period's regular one or supplementary to it.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="regular"/>
          <xs:enumeration value="supplementary"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="frequency">
        <xs:annotation><xs:documentation>How often pay is made.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="weekly"/>
          <xs:enumeration value="fortnightly"/>
          <xs:enumeration value="fourweekly"/>
          <xs:enumeration value="monthly"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="unit">
        <xs:annotation>
          <xs:documentation>
            What a quantity counts: time in minutes with a rate by the hour, nights, days,
            miles, or an amount of money.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="hour"/>
          <xs:enumeration value="night"/>
          <xs:enumeration value="day"/>
          <xs:enumeration value="mile"/>
          <xs:enumeration value="amount"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="taxCode">
        <xs:annotation>
          <xs:documentation>
            A PAYE tax code with its prefix and suffix and without its basis.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:maxLength value="7"/>
          <xs:pattern value="[SC]?([1-9][0-9]{0,5}[LMNT]|0T|BR|D[01]|K[1-9][0-9]{0,3})|SD[23]|NT"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="taxBasis">
        <xs:annotation>
          <xs:documentation>
            Whether pay and tax since 6 April count (cumulative) or each payment stands
            alone (week1month1).
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="cumulative"/>
          <xs:enumeration value="week1month1"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="niCategory">
        <xs:annotation>
          <xs:documentation>
            A National Insurance category letter.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="A"/>
          <xs:enumeration value="B"/>
          <xs:enumeration value="C"/>
          <xs:enumeration value="D"/>
          <xs:enumeration value="E"/>
          <xs:enumeration value="F"/>
          <xs:enumeration value="H"/>
          <xs:enumeration value="I"/>
          <xs:enumeration value="J"/>
          <xs:enumeration value="K"/>
          <xs:enumeration value="L"/>
          <xs:enumeration value="M"/>
          <xs:enumeration value="N"/>
          <xs:enumeration value="S"/>
          <xs:enumeration value="V"/>
          <xs:enumeration value="X"/>
          <xs:enumeration value="Z"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="pensionRelief">
        <xs:annotation>
          <xs:documentation>
            How the PA gets tax relief: the provider reclaims it, contributions come off
            before tax, or pay is given up for them.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="reliefAtSource"/>
          <xs:enumeration value="netPay"/>
          <xs:enumeration value="salarySacrifice"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="paymentMethod">
        <xs:annotation>
          <xs:documentation>
            How net pay reaches the PA.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="bankTransfer"/>
          <xs:enumeration value="cheque"/>
          <xs:enumeration value="cash"/>
        </xs:restriction>
      </xs:simpleType>
    """#
}

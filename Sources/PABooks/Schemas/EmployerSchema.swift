/// The schema of `employer.xml`, element by element.
public let employerSchema =
  #"""
  <?xml version="1.0" encoding="UTF-8"?>
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:pa-payroll:books:0"
      targetNamespace="urn:pa-payroll:books:0" elementFormDefault="qualified">
    <xs:annotation><xs:documentation>The books of one employer of personal assistants, edited by hand. Money received and paid is never here: it is sealed in the journal. Version 0: may change without migration until bureau exchange is complete.</xs:documentation></xs:annotation>

  """# + commonTypes + #"""
      <xs:simpleType name="payeReference">
        <xs:annotation><xs:documentation>Write a PAYE reference: three figures, a stroke, and up to ten capitals and figures: 123/AB456.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string"><xs:pattern value="[0-9]{3}/[A-Z0-9]{1,10}"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="accountsOfficeReference">
        <xs:annotation><xs:documentation>Write an Accounts Office reference of 13 characters: 123PX00123456.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string"><xs:pattern value="[0-9]{3}P[A-Z][0-9]{7}[0-9X]"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="every">
        <xs:annotation><xs:documentation>How often pay is made: W (week), F (two weeks), 4W (four weeks) or M (month).</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string"><xs:enumeration value="W"/><xs:enumeration value="F"/><xs:enumeration value="4W"/><xs:enumeration value="M"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="basis">
        <xs:annotation><xs:documentation>Write cumulative, or week1month1 where the code has W1, M1 or X.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string"><xs:enumeration value="cumulative"/><xs:enumeration value="week1month1"/></xs:restriction>
      </xs:simpleType>

      <xs:element name="employer">
        <xs:annotation><xs:documentation>One employer: parties, schemes, schedules, pay elements, budgets, training and PAs.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="party" type="party" maxOccurs="200"/>
            <xs:element name="roles" type="roles"/>
            <xs:element name="paye" type="paye" minOccurs="0"/>
            <xs:element name="employmentAllowance" type="employmentAllowance" minOccurs="0" maxOccurs="20"/>
            <xs:element name="pensionScheme" type="pensionScheme" minOccurs="0" maxOccurs="20"/>
            <xs:element name="insurance" type="insurance" minOccurs="0" maxOccurs="100"/>
            <xs:element name="schedule" type="schedule" maxOccurs="20"/>
            <xs:element name="element" type="payElement" maxOccurs="200"/>
            <xs:element name="budget" type="budget" maxOccurs="100"/>
            <xs:element name="training" type="training" minOccurs="0" maxOccurs="1000"/>
            <xs:element name="pa" type="pa" minOccurs="0" maxOccurs="1000"/>
          </xs:sequence>
          <xs:attribute name="id" type="id" use="required"><xs:annotation><xs:documentation>The short name of these books.</xs:documentation></xs:annotation></xs:attribute>
          <xs:attribute name="nation" use="required">
            <xs:annotation><xs:documentation>Where the PAs work: it fixes holiday law.</xs:documentation></xs:annotation>
            <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="england"/><xs:enumeration value="wales"/><xs:enumeration value="scotland"/><xs:enumeration value="northernIreland"/></xs:restriction></xs:simpleType>
          </xs:attribute>
        </xs:complexType>
      </xs:element>

      <xs:complexType name="party">
        <xs:annotation><xs:documentation>A person or organisation who is not a PA.</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="addressLine" type="words" minOccurs="0" maxOccurs="6"><xs:annotation><xs:documentation>A line of the address; the postcode is the last.</xs:documentation></xs:annotation></xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="id" use="required"/>
        <xs:attribute name="kind" use="required">
          <xs:annotation><xs:documentation>What it is.</xs:documentation></xs:annotation>
          <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="person"/><xs:enumeration value="organisation"/></xs:restriction></xs:simpleType>
        </xs:attribute>
        <xs:attribute name="name" type="words" use="required"><xs:annotation><xs:documentation>The name as documents show it.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="telephone" type="words"/>
        <xs:attribute name="email" type="words"/>
      </xs:complexType>

      <xs:complexType name="roles">
        <xs:annotation><xs:documentation>Which party does what; one may do several.</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="personSupported" type="id" minOccurs="0" maxOccurs="20"><xs:annotation><xs:documentation>The short name of a person supported. No more is kept of them.</xs:documentation></xs:annotation></xs:element>
        </xs:sequence>
        <xs:attribute name="employer" type="id" use="required"><xs:annotation><xs:documentation>The party whose contracts, PAYE scheme, insurance and pension these are.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="budgetHolder" type="id" use="required"><xs:annotation><xs:documentation>The party who answers for the budget.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="accountHolder" type="id" use="required"><xs:annotation><xs:documentation>The party whose account holds the money.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="manager" type="id"><xs:annotation><xs:documentation>The third-party manager, if there is one.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="bureau" type="id"><xs:annotation><xs:documentation>The payroll bureau, if there is one.</xs:documentation></xs:annotation></xs:attribute>
      </xs:complexType>

      <xs:complexType name="paye">
        <xs:annotation><xs:documentation>The employer's PAYE scheme.</xs:documentation></xs:annotation>
        <xs:attribute name="reference" type="payeReference" use="required"/>
        <xs:attribute name="accountsOffice" type="accountsOfficeReference" use="required"/>
        <xs:attribute name="paid">
          <xs:annotation><xs:documentation>How often HMRC is paid; monthly where not given.</xs:documentation></xs:annotation>
          <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="monthly"/><xs:enumeration value="quarterly"/></xs:restriction></xs:simpleType>
        </xs:attribute>
      </xs:complexType>

      <xs:complexType name="employmentAllowance">
        <xs:annotation><xs:documentation>Whether Employment Allowance is claimed in a tax year. An employer has one, wherever it claims.</xs:documentation></xs:annotation>
        <xs:attribute name="year" type="taxYear" use="required"/>
        <xs:attribute name="claimed" type="yesNo" use="required"><xs:annotation><xs:documentation>Whether it is claimed through this payroll.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="usedElsewhere" type="money"><xs:annotation><xs:documentation>What another payroll of the same employer uses of it.</xs:documentation></xs:annotation></xs:attribute>
      </xs:complexType>

      <xs:complexType name="pensionScheme">
        <xs:annotation><xs:documentation>A workplace pension scheme and its terms.</xs:documentation></xs:annotation>
        <xs:attribute name="id" type="id" use="required"/>
        <xs:attribute name="provider" type="words" use="required"/>
        <xs:attribute name="reference" type="words"><xs:annotation><xs:documentation>The employer's reference with the provider.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="basis" use="required">
          <xs:annotation><xs:documentation>What contributions are worked on.</xs:documentation></xs:annotation>
          <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="qualifyingEarnings"/><xs:enumeration value="pensionablePay"/><xs:enumeration value="fixed"/></xs:restriction></xs:simpleType>
        </xs:attribute>
        <xs:attribute name="relief" use="required">
          <xs:annotation><xs:documentation>How the PA gets tax relief.</xs:documentation></xs:annotation>
          <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="reliefAtSource"/><xs:enumeration value="netPay"/><xs:enumeration value="salarySacrifice"/></xs:restriction></xs:simpleType>
        </xs:attribute>
        <xs:attribute name="employeeRate" type="percent"><xs:annotation><xs:documentation>The PA's part, tax relief included.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="employerRate" type="percent"/>
        <xs:attribute name="employeeAmount" type="money"><xs:annotation><xs:documentation>The PA's part each pay period where the basis is fixed.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="employerAmount" type="money"/>
      </xs:complexType>

      <xs:complexType name="insurance">
        <xs:annotation><xs:documentation>An insurance policy of the employer.</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="covers" maxOccurs="5">
            <xs:annotation><xs:documentation>What the policy covers.</xs:documentation></xs:annotation>
            <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="employersLiability"/><xs:enumeration value="publicLiability"/><xs:enumeration value="delegatedHealthcare"/><xs:enumeration value="redundancy"/><xs:enumeration value="legalExpenses"/></xs:restriction></xs:simpleType>
          </xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="id" use="required"/>
        <xs:attribute name="insurer" type="words" use="required"/>
        <xs:attribute name="policy" type="words"/>
        <xs:attribute name="from" type="date" use="required"/>
        <xs:attribute name="to" type="date" use="required"/>
      </xs:complexType>

      <xs:complexType name="schedule">
        <xs:annotation><xs:documentation>When pay is worked and paid.</xs:documentation></xs:annotation>
        <xs:attribute name="id" type="id" use="required"/>
        <xs:attribute name="every" type="every" use="required"/>
        <xs:attribute name="firstPeriodStarts" type="date" use="required"><xs:annotation><xs:documentation>The first day of the first pay period, which fixes all others.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="paidDaysAfterEnd" use="required">
          <xs:annotation><xs:documentation>Days from a period's last day to its pay date, from -27 to 60.</xs:documentation></xs:annotation>
          <xs:simpleType>
            <xs:annotation><xs:documentation>Write a whole number of days from -27 to 60.</xs:documentation></xs:annotation>
            <xs:restriction base="xs:int"><xs:minInclusive value="-27"/><xs:maxInclusive value="60"/></xs:restriction>
          </xs:simpleType>
        </xs:attribute>
      </xs:complexType>

      <xs:complexType name="payElement">
        <xs:annotation><xs:documentation>Something that can be worked or paid.</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="charge" maxOccurs="50">
            <xs:annotation><xs:documentation>The plan line that bears the element from a day on.</xs:documentation></xs:annotation>
            <xs:complexType>
              <xs:attribute name="from" type="date" use="required"/>
              <xs:attribute name="line" type="id" use="required"/>
            </xs:complexType>
          </xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="id" use="required"/>
        <xs:attribute name="label" type="words" use="required"><xs:annotation><xs:documentation>What the payslip calls it.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="unit" use="required">
          <xs:annotation><xs:documentation>What a quantity of it counts.</xs:documentation></xs:annotation>
          <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="hour"/><xs:enumeration value="night"/><xs:enumeration value="day"/><xs:enumeration value="mile"/><xs:enumeration value="amount"/></xs:restriction></xs:simpleType>
        </xs:attribute>
        <xs:attribute name="kind" use="required">
          <xs:annotation><xs:documentation>What kind of pay it is; tax and the minimum wage follow from it.</xs:documentation></xs:annotation>
          <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="work"/><xs:enumeration value="sleepIn"/><xs:enumeration value="training"/><xs:enumeration value="travel"/><xs:enumeration value="allowance"/><xs:enumeration value="expense"/></xs:restriction></xs:simpleType>
        </xs:attribute>
        <xs:attribute name="pensionable" type="yesNo"><xs:annotation><xs:documentation>Whether a scheme on pensionable pay counts it; yes where not given.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="holiday" type="yesNo"><xs:annotation><xs:documentation>Whether holiday is earned on it; yes where not given.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="premiumOver" type="id"><xs:annotation><xs:documentation>The element for the same work at its lowest rate; pay above that rate does not count for the minimum wage.</xs:documentation></xs:annotation></xs:attribute>
      </xs:complexType>

      <xs:complexType name="budget">
        <xs:annotation><xs:documentation>A budget as agreed.</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="funder" maxOccurs="20">
            <xs:annotation><xs:documentation>A party that funds the budget; the order breaks ties of pennies.</xs:documentation></xs:annotation>
            <xs:complexType>
              <xs:attribute name="id" type="id" use="required"/>
              <xs:attribute name="party" type="id" use="required"/>
              <xs:attribute name="reference" type="words"><xs:annotation><xs:documentation>The funder's own reference for this budget.</xs:documentation></xs:annotation></xs:attribute>
            </xs:complexType>
          </xs:element>
          <xs:element name="funding" maxOccurs="50">
            <xs:annotation><xs:documentation>Each funder's share of every cost worked from a day on; together 100%.</xs:documentation></xs:annotation>
            <xs:complexType>
              <xs:sequence>
                <xs:element name="share" maxOccurs="20">
                  <xs:annotation><xs:documentation>One funder's share.</xs:documentation></xs:annotation>
                  <xs:complexType><xs:simpleContent><xs:extension base="percent"><xs:attribute name="funder" type="id" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
                </xs:element>
              </xs:sequence>
              <xs:attribute name="from" type="date" use="required"/>
            </xs:complexType>
          </xs:element>
          <xs:element name="line" maxOccurs="200">
            <xs:annotation><xs:documentation>A line of the plan.</xs:documentation></xs:annotation>
            <xs:complexType>
              <xs:attribute name="id" type="id" use="required"/>
              <xs:attribute name="label" type="words" use="required"/>
              <xs:attribute name="agreed" type="money" use="required"><xs:annotation><xs:documentation>Agreed for the budget's days.</xs:documentation></xs:annotation></xs:attribute>
              <xs:attribute name="funder" type="id"><xs:annotation><xs:documentation>The funder that bears the line alone; all bear it by their shares where not given.</xs:documentation></xs:annotation></xs:attribute>
            </xs:complexType>
          </xs:element>
          <xs:element name="hiddenCost" type="hiddenCost" minOccurs="0" maxOccurs="200"/>
        </xs:sequence>
        <xs:attribute name="id" type="id" use="required"/>
        <xs:attribute name="held" use="required">
          <xs:annotation><xs:documentation>How the money is held.</xs:documentation></xs:annotation>
          <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="notional"/><xs:enumeration value="thirdParty"/><xs:enumeration value="directPayment"/></xs:restriction></xs:simpleType>
        </xs:attribute>
        <xs:attribute name="from" type="date" use="required"/>
        <xs:attribute name="to" type="date" use="required"/>
        <xs:attribute name="for" type="id"><xs:annotation><xs:documentation>The person supported.</xs:documentation></xs:annotation></xs:attribute>
      </xs:complexType>

      <xs:complexType name="hiddenCost">
        <xs:annotation><xs:documentation>A cost of employing that no payslip shows.</xs:documentation></xs:annotation>
        <xs:attribute name="id" type="id" use="required"/>
        <xs:attribute name="label" type="words" use="required"/>
        <xs:attribute name="kind" use="required">
          <xs:annotation><xs:documentation>What it is for.</xs:documentation></xs:annotation>
          <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="training"/><xs:enumeration value="trainingTravel"/><xs:enumeration value="competenceSignOff"/><xs:enumeration value="cover"/><xs:enumeration value="insurance"/><xs:enumeration value="recruitment"/><xs:enumeration value="dbsCheck"/><xs:enumeration value="rightToWork"/><xs:enumeration value="payrollFee"/><xs:enumeration value="equipment"/><xs:enumeration value="travel"/><xs:enumeration value="supervision"/><xs:enumeration value="advice"/><xs:enumeration value="redundancy"/><xs:enumeration value="contingency"/><xs:enumeration value="other"/></xs:restriction></xs:simpleType>
        </xs:attribute>
        <xs:attribute name="payer" use="required">
          <xs:annotation><xs:documentation>Who pays for it.</xs:documentation></xs:annotation>
          <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="budget"/><xs:enumeration value="funder"/><xs:enumeration value="scheme"/><xs:enumeration value="employer"/></xs:restriction></xs:simpleType>
        </xs:attribute>
        <xs:attribute name="basis" use="required">
          <xs:annotation><xs:documentation>How often it comes.</xs:documentation></xs:annotation>
          <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="hour"/><xs:enumeration value="assistantYear"/><xs:enumeration value="hire"/><xs:enumeration value="employerYear"/><xs:enumeration value="run"/><xs:enumeration value="event"/><xs:enumeration value="once"/></xs:restriction></xs:simpleType>
        </xs:attribute>
        <xs:attribute name="line" type="id" use="required"><xs:annotation><xs:documentation>The plan line that bears it.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="agreed" type="money" use="required"/>
        <xs:attribute name="committed" type="money"><xs:annotation><xs:documentation>All that is ordered or booked for the budget's days, invoiced or not; the statement shows what is still to come, this less what is spent.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="evidence" type="words" use="required"><xs:annotation><xs:documentation>What proves it: invoice, certificate, mileage log.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="source" type="words"><xs:annotation><xs:documentation>Where the agreed amount comes from.</xs:documentation></xs:annotation></xs:attribute>
      </xs:complexType>

      <xs:complexType name="training">
        <xs:annotation><xs:documentation>Training that a PA or the employer attends.</xs:documentation></xs:annotation>
        <xs:attribute name="id" type="id" use="required"/>
        <xs:attribute name="learner" type="id"><xs:annotation><xs:documentation>The PA who learns; the employer where not given.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="title" type="words" use="required"/>
        <xs:attribute name="provider" type="words" use="required"/>
        <xs:attribute name="from" type="date" use="required"/>
        <xs:attribute name="to" type="date" use="required"/>
        <xs:attribute name="attendance" type="hours" use="required"><xs:annotation><xs:documentation>Hours of attendance over all days, travel in working time included.</xs:documentation></xs:annotation></xs:attribute>
      </xs:complexType>

      <xs:complexType name="span">
        <xs:annotation><xs:documentation>Days from a first to a last, or without end.</xs:documentation></xs:annotation>
        <xs:attribute name="from" type="date" use="required"/>
        <xs:attribute name="to" type="date"/>
      </xs:complexType>

      <xs:complexType name="pa">
        <xs:annotation><xs:documentation>A personal assistant.</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="addressLine" type="words" minOccurs="0" maxOccurs="6"/>
          <xs:element name="family" minOccurs="0">
            <xs:annotation><xs:documentation>How the PA is related to the employer, which may disregard National Insurance.</xs:documentation></xs:annotation>
            <xs:complexType>
              <xs:attribute name="relation" use="required">
                <xs:annotation><xs:documentation>The relation to the employer.</xs:documentation></xs:annotation>
                <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="spouse"/><xs:enumeration value="parent"/><xs:enumeration value="stepParent"/><xs:enumeration value="grandparent"/><xs:enumeration value="child"/><xs:enumeration value="stepChild"/><xs:enumeration value="grandchild"/><xs:enumeration value="sibling"/><xs:enumeration value="other"/></xs:restriction></xs:simpleType>
              </xs:attribute>
              <xs:attribute name="livesInTheHome" type="yesNo" use="required"><xs:annotation><xs:documentation>Whether PA and employer both live in the home the PA works in.</xs:documentation></xs:annotation></xs:attribute>
            </xs:complexType>
          </xs:element>
          <xs:element name="niCertificate" minOccurs="0" maxOccurs="20">
            <xs:annotation><xs:documentation>A certificate that changes National Insurance.</xs:documentation></xs:annotation>
            <xs:complexType><xs:complexContent><xs:extension base="span">
              <xs:attribute name="kind" use="required">
                <xs:annotation><xs:documentation>What it grants.</xs:documentation></xs:annotation>
                <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="reducedRate"/><xs:enumeration value="deferment"/></xs:restriction></xs:simpleType>
              </xs:attribute>
            </xs:extension></xs:complexContent></xs:complexType>
          </xs:element>
          <xs:element name="apprenticeship" type="span" minOccurs="0" maxOccurs="20"/>
          <xs:element name="veteran" type="span" minOccurs="0" maxOccurs="20"/>
          <xs:element name="niCategory" minOccurs="0" maxOccurs="50">
            <xs:annotation><xs:documentation>A category letter written down: it is checked against the facts and never used.</xs:documentation></xs:annotation>
            <xs:complexType><xs:simpleContent><xs:extension base="niCategoryLetter"><xs:attribute name="from" type="date" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
          </xs:element>
          <xs:element name="studentLoan" minOccurs="0" maxOccurs="20">
            <xs:annotation><xs:documentation>A student loan from its start notice to its stop notice.</xs:documentation></xs:annotation>
            <xs:complexType><xs:complexContent><xs:extension base="span">
              <xs:attribute name="plan" use="required">
                <xs:annotation><xs:documentation>The repayment plan.</xs:documentation></xs:annotation>
                <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="1"/><xs:enumeration value="2"/><xs:enumeration value="4"/><xs:enumeration value="5"/></xs:restriction></xs:simpleType>
              </xs:attribute>
            </xs:extension></xs:complexContent></xs:complexType>
          </xs:element>
          <xs:element name="postgraduateLoan" type="span" minOccurs="0" maxOccurs="20"/>
          <xs:element name="pension" minOccurs="0" maxOccurs="50">
            <xs:annotation><xs:documentation>Where the PA stands with the workplace pension from a day on.</xs:documentation></xs:annotation>
            <xs:complexType>
              <xs:attribute name="from" type="date" use="required"/>
              <xs:attribute name="status" use="required">
                <xs:annotation><xs:documentation>Where the PA stands.</xs:documentation></xs:annotation>
                <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="active"/><xs:enumeration value="postponed"/><xs:enumeration value="optedOut"/><xs:enumeration value="ceased"/></xs:restriction></xs:simpleType>
              </xs:attribute>
              <xs:attribute name="scheme" type="id"/>
            </xs:complexType>
          </xs:element>
          <xs:element name="contract" type="contract" minOccurs="0" maxOccurs="50"/>
        </xs:sequence>
        <xs:attribute name="id" type="id" use="required"/>
        <xs:attribute name="forenames" type="words" use="required"/>
        <xs:attribute name="surname" type="words" use="required"/>
        <xs:attribute name="born" type="date" use="required"/>
        <xs:attribute name="sex">
          <xs:annotation><xs:documentation>As HMRC's records have it.</xs:documentation></xs:annotation>
          <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="male"/><xs:enumeration value="female"/></xs:restriction></xs:simpleType>
        </xs:attribute>
        <xs:attribute name="email" type="words"/>
        <xs:attribute name="niNumber" type="niNumber"/>
        <xs:attribute name="paidBy">
          <xs:annotation><xs:documentation>How net pay is paid; bankTransfer where not given.</xs:documentation></xs:annotation>
          <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="bankTransfer"/><xs:enumeration value="cheque"/><xs:enumeration value="cash"/></xs:restriction></xs:simpleType>
        </xs:attribute>
        <xs:attribute name="minimumWageExemption">
          <xs:annotation><xs:documentation>The law's exemption from the minimum wage, where one holds.</xs:documentation></xs:annotation>
          <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="employersFamily"/><xs:enumeration value="compulsorySchoolAge"/></xs:restriction></xs:simpleType>
        </xs:attribute>
      </xs:complexType>

      <xs:complexType name="contract">
        <xs:annotation><xs:documentation>One employment: a second job or a re-hire is another contract with its own payroll id.</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="starter">
            <xs:annotation><xs:documentation>What the PA declared or brought on starting.</xs:documentation></xs:annotation>
            <xs:complexType>
              <xs:sequence>
                <xs:element name="p45" minOccurs="0">
                  <xs:annotation><xs:documentation>Figures of a P45 from the last job.</xs:documentation></xs:annotation>
                  <xs:complexType>
                    <xs:attribute name="left" type="date" use="required"/>
                    <xs:attribute name="code" type="taxCode" use="required"/>
                    <xs:attribute name="basis" type="basis"/>
                    <xs:attribute name="pay" type="money" use="required"/>
                    <xs:attribute name="tax" type="money" use="required"/>
                  </xs:complexType>
                </xs:element>
              </xs:sequence>
              <xs:attribute name="declaration" use="required">
                <xs:annotation><xs:documentation>The starter declaration.</xs:documentation></xs:annotation>
                <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="A"/><xs:enumeration value="B"/><xs:enumeration value="C"/><xs:enumeration value="none"/></xs:restriction></xs:simpleType>
              </xs:attribute>
            </xs:complexType>
          </xs:element>
          <xs:element name="taxCode" minOccurs="0" maxOccurs="50">
            <xs:annotation><xs:documentation>A tax code HMRC notified, from the first pay date it is used on.</xs:documentation></xs:annotation>
            <xs:complexType><xs:simpleContent><xs:extension base="taxCode"><xs:attribute name="from" type="date" use="required"/><xs:attribute name="basis" type="basis"/></xs:extension></xs:simpleContent></xs:complexType>
          </xs:element>
          <xs:element name="version" maxOccurs="100">
            <xs:annotation><xs:documentation>The terms from a day on; the first from the contract's first day.</xs:documentation></xs:annotation>
            <xs:complexType>
              <xs:sequence>
                <xs:element name="rate" minOccurs="0" maxOccurs="200">
                  <xs:annotation><xs:documentation>What one unit of an element pays.</xs:documentation></xs:annotation>
                  <xs:complexType><xs:simpleContent><xs:extension base="money"><xs:attribute name="element" type="id" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
                </xs:element>
              </xs:sequence>
              <xs:attribute name="from" type="date" use="required"/>
              <xs:attribute name="jobTitle" type="words" use="required"/>
              <xs:attribute name="hours" use="required">
                <xs:annotation><xs:documentation>How hours are agreed, which decides how holiday works.</xs:documentation></xs:annotation>
                <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="regular"/><xs:enumeration value="irregular"/><xs:enumeration value="partYear"/></xs:restriction></xs:simpleType>
              </xs:attribute>
              <xs:attribute name="weekly" type="hours"><xs:annotation><xs:documentation>Hours of a normal week.</xs:documentation></xs:annotation></xs:attribute>
              <xs:attribute name="holiday" use="required">
                <xs:annotation><xs:documentation>How holiday is given.</xs:documentation></xs:annotation>
                <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="rolledUp"/><xs:enumeration value="accrued"/></xs:restriction></xs:simpleType>
              </xs:attribute>
            </xs:complexType>
          </xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="id" use="required"/>
        <xs:attribute name="payrollId" type="words" use="required"><xs:annotation><xs:documentation>The payroll id HMRC knows the employment by.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="schedule" type="id" use="required"/>
        <xs:attribute name="from" type="date" use="required"/>
        <xs:attribute name="to" type="date"/>
      </xs:complexType>
    </xs:schema>
    """#

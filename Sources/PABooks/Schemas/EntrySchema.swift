/// The schema of a journal entry.
///
/// The program writes entries; nobody edits them.
public let entrySchema =
  #"""
  <?xml version="1.0" encoding="UTF-8"?>
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:pa-payroll:journal:0"
      targetNamespace="urn:pa-payroll:journal:0" elementFormDefault="qualified">
    <xs:annotation><xs:documentation>A sealed record: an opening, a pay run, or an event, with its double entry and everything the next one needs. Written once and never changed. Version 0.</xs:documentation></xs:annotation>

  """# + commonTypes + #"""
      <xs:simpleType name="signedMoney">
        <xs:annotation><xs:documentation>Write pounds with two decimals, with a minus sign where below nothing.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:decimal"><xs:pattern value="-?[0-9]{1,12}\.[0-9]{2}"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="duration">
        <xs:annotation><xs:documentation>Write hours and minutes of any length: 120:30.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string"><xs:pattern value="-?[0-9]{1,7}:[0-5][0-9]"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="digest">
        <xs:annotation><xs:documentation>Write a SHA-256 digest in lower-case hexadecimal.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string"><xs:pattern value="[0-9a-f]{64}"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="period">
        <xs:annotation><xs:documentation>Write a tax year and a pay period of it: 2026-27/4W08; a supplementary run has +1 after it.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string"><xs:pattern value="20[0-9]{2}-[0-9]{2}/(W|F|4W|M)[0-9]{2}(\+[1-9][0-9]?)?"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="account">
        <xs:annotation><xs:documentation>Write an account: cost:line:funder:purpose, recovered:line:funder:source, received:line:funder, bank:budget, pension:scheme, clearing, netPay, hmrc or invoices.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string"><xs:pattern value="(cost|recovered):[^:]+:[^:]+:[^:]+(:[^:]+)?|received:[^:]+:[^:]+|(bank|pension):[^:]+|clearing|netPay|hmrc|invoices"/></xs:restriction>
      </xs:simpleType>

      <xs:element name="entry">
        <xs:annotation><xs:documentation>One record of the journal.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:choice>
              <xs:element name="opening" type="opening"/>
              <xs:element name="run" type="run"/>
              <xs:element name="receipt" type="receipt"/>
              <xs:element name="cost" type="cost"/>
              <xs:element name="claim" type="claimEvent"/>
            </xs:choice>
            <xs:element name="posting" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One line of the double entry; debits equal credits.</xs:documentation></xs:annotation>
              <xs:complexType>
                <xs:attribute name="account" type="account" use="required"/>
                <xs:attribute name="side" use="required"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="debit"/><xs:enumeration value="credit"/></xs:restriction></xs:simpleType></xs:attribute>
                <xs:attribute name="amount" type="signedMoney" use="required"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="closing" type="closing"/>
          </xs:sequence>
          <xs:attribute name="number" type="xs:positiveInteger" use="required"/>
          <xs:attribute name="year" type="taxYear" use="required"/>
          <xs:attribute name="previous" type="digest"><xs:annotation><xs:documentation>The digest of the entry before; missing for the first of all.</xs:documentation></xs:annotation></xs:attribute>
          <xs:attribute name="on" type="date" use="required"/>
          <xs:attribute name="by" type="xs:string" use="required"/>
          <xs:attribute name="reason" type="xs:string"/>
          <xs:attribute name="program" type="xs:string" use="required"/>
          <xs:attribute name="law" type="xs:string" use="required"><xs:annotation><xs:documentation>The edition of the law's tables.</xs:documentation></xs:annotation></xs:attribute>
          <xs:attribute name="books" type="digest" use="required"><xs:annotation><xs:documentation>The digest of the employer.xml read.</xs:documentation></xs:annotation></xs:attribute>
          <xs:attribute name="self" type="digest" use="required"><xs:annotation><xs:documentation>The digest of this file with 64 noughts in this place.</xs:documentation></xs:annotation></xs:attribute>
        </xs:complexType>
      </xs:element>

      <xs:element name="opening" type="opening">
        <xs:annotation><xs:documentation>A file of figures another payroll ended on, for 'pa-payroll open --figures'.</xs:documentation></xs:annotation>
      </xs:element>

      <xs:complexType name="opening">
        <xs:annotation><xs:documentation>Figures the year begins with.</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="payroll" type="payroll"/>
          <xs:element name="balance" type="balance" minOccurs="0" maxOccurs="unbounded"/>
          <xs:group ref="goingOn"/>
        </xs:sequence>
        <xs:attribute name="source" type="xs:string" use="required"/>
      </xs:complexType>

      <xs:complexType name="run">
        <xs:annotation><xs:documentation>A pay run: the books as read, the time paid, and everybody's figures.</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:any namespace="urn:pa-payroll:books:0" processContents="lax"/>
          <xs:element name="timesheet" type="timesheetRead" minOccurs="0" maxOccurs="unbounded"/>
          <xs:element name="worked" type="worked" minOccurs="0" maxOccurs="unbounded"/>
          <xs:element name="payslip" type="payslip" minOccurs="0" maxOccurs="unbounded"/>
          <xs:element name="finding" minOccurs="0" maxOccurs="unbounded">
            <xs:annotation><xs:documentation>What somebody should look at that did not stop the run.</xs:documentation></xs:annotation>
            <xs:complexType>
              <xs:attribute name="kind" use="required"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="pensionEnrolmentDue"/><xs:enumeration value="taxLimited"/><xs:enumeration value="niNumberMissing"/><xs:enumeration value="familyDisregarded"/><xs:enumeration value="insuranceNotInForce"/></xs:restriction></xs:simpleType></xs:attribute>
              <xs:attribute name="pa" type="id"/>
              <xs:attribute name="on" type="date"/>
            </xs:complexType>
          </xs:element>
        </xs:sequence>
        <xs:attribute name="schedule" type="id" use="required"/>
        <xs:attribute name="period" type="period" use="required"/>
        <xs:attribute name="reason" type="xs:string"/>
        <xs:attribute name="from" type="date" use="required"/>
        <xs:attribute name="to" type="date" use="required"/>
        <xs:attribute name="paymentDate" type="date" use="required"/>
        <xs:attribute name="bankDate" type="date" use="required"/>
        <xs:attribute name="submitBy" type="date" use="required"/>
        <xs:attribute name="allowanceUsed" type="signedMoney"/>
      </xs:complexType>

      <xs:complexType name="timesheetRead">
        <xs:attribute name="name" type="xs:string" use="required"/>
        <xs:attribute name="size" type="xs:nonNegativeInteger" use="required"/>
        <xs:attribute name="sha256" type="digest" use="required"/>
      </xs:complexType>

      <xs:complexType name="worked">
        <xs:attribute name="pa" type="id" use="required"/>
        <xs:attribute name="contract" type="id" use="required"/>
        <xs:attribute name="on" type="date" use="required"/>
        <xs:attribute name="element" type="id" use="required"/>
        <xs:attribute name="time" type="duration"/>
        <xs:attribute name="units" type="xs:nonNegativeInteger"/>
        <xs:attribute name="amount" type="signedMoney"/>
        <xs:attribute name="startMinute" type="xs:nonNegativeInteger"/>
        <xs:attribute name="spanMinutes" type="xs:nonNegativeInteger"/>
        <xs:attribute name="line" type="id"/>
        <xs:attribute name="person" type="id"/>
        <xs:attribute name="in" type="xs:string"/>
        <xs:attribute name="covers" type="id"/>
        <xs:attribute name="coverReason"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="holiday"/><xs:enumeration value="sickness"/><xs:enumeration value="training"/></xs:restriction></xs:simpleType></xs:attribute>
      </xs:complexType>

      <xs:complexType name="payslip">
        <xs:annotation><xs:documentation>One employment's payslip.</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="addressLine" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
          <xs:element name="pay" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType>
              <xs:attribute name="kind"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="element"/><xs:enumeration value="rolledUpHoliday"/></xs:restriction></xs:simpleType></xs:attribute>
              <xs:attribute name="element" type="id"/>
              <xs:attribute name="label" type="xs:string"><xs:annotation><xs:documentation>What the books call it; absent for rolled-up holiday.</xs:documentation></xs:annotation></xs:attribute>
              <xs:attribute name="minutes" type="duration"/>
              <xs:attribute name="units" type="xs:nonNegativeInteger"/>
              <xs:attribute name="unit" type="xs:string"/>
              <xs:attribute name="rate" type="signedMoney"/>
              <xs:attribute name="amount" type="signedMoney" use="required"/>
              <xs:attribute name="arrearsOf" type="period"/>
              <xs:attribute name="isPay" type="yesNo"/>
              <xs:attribute name="isPensionable" type="yesNo"/>
            </xs:complexType>
          </xs:element>
          <xs:element name="figures" type="payFigures"/>
          <xs:element name="scheme" minOccurs="0">
            <xs:annotation><xs:documentation>The pension scheme its contributions go to.</xs:documentation></xs:annotation>
            <xs:complexType>
              <xs:attribute name="id" type="id" use="required"/>
              <xs:attribute name="provider" type="xs:string" use="required"/>
              <xs:attribute name="relief" type="xs:string" use="required"/>
            </xs:complexType>
          </xs:element>
          <xs:element name="toDate" type="toDate"/>
          <xs:element name="holiday" minOccurs="0">
            <xs:complexType>
              <xs:attribute name="accrued" type="duration" use="required"/>
              <xs:attribute name="taken" type="duration" use="required"/>
            </xs:complexType>
          </xs:element>
          <xs:element name="working" minOccurs="0" maxOccurs="unbounded">
            <xs:annotation><xs:documentation>A line of how the figures were worked out, as it was then.</xs:documentation></xs:annotation>
            <xs:complexType>
              <xs:attribute name="depth" type="xs:nonNegativeInteger"/>
              <xs:attribute name="label" type="xs:string" use="required"><xs:annotation><xs:documentation>What it is: the key of the words of other languages. A % is the place of what it is about.</xs:documentation></xs:annotation></xs:attribute>
              <xs:attribute name="about" type="xs:string"><xs:annotation><xs:documentation>What fills the label's place.</xs:documentation></xs:annotation></xs:attribute>
              <xs:attribute name="value" type="xs:string"/>
              <xs:attribute name="how" type="xs:string"/>
              <xs:attribute name="source" type="xs:string"/>
              <xs:attribute name="of" type="xs:string"><xs:annotation><xs:documentation>Which figure a line is of that is no part of another's working: incomeTax, payLine-1.</xs:documentation></xs:annotation></xs:attribute>
            </xs:complexType>
          </xs:element>
        </xs:sequence>
        <xs:attribute name="pa" type="id" use="required"/>
        <xs:attribute name="contract" type="id" use="required"/>
        <xs:attribute name="payrollId" type="xs:string" use="required"/>
        <xs:attribute name="name" type="xs:string" use="required"/>
        <xs:attribute name="niNumber" type="niNumber"/>
        <xs:attribute name="jobTitle" type="xs:string"/>
        <xs:attribute name="taxCode" type="taxCode" use="required"/>
        <xs:attribute name="basis" type="xs:string"/>
        <xs:attribute name="taxCodeReason" use="required"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="notice"/><xs:enumeration value="p45"/><xs:enumeration value="declarationA"/><xs:enumeration value="declarationB"/><xs:enumeration value="declarationC"/><xs:enumeration value="nothingReceived"/><xs:enumeration value="afterLeaving"/></xs:restriction></xs:simpleType></xs:attribute>
        <xs:attribute name="niCategory" type="niCategoryLetter"/>
        <xs:attribute name="niCategoryReason"><xs:annotation><xs:documentation>Which fact decided the letter; absent where National Insurance is disregarded.</xs:documentation></xs:annotation><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="standard"/><xs:enumeration value="belowContributions"/><xs:enumeration value="statePensionAge"/><xs:enumeration value="reducedRate"/><xs:enumeration value="deferment"/><xs:enumeration value="young"/><xs:enumeration value="youngDeferred"/><xs:enumeration value="apprentice"/><xs:enumeration value="veteran"/></xs:restriction></xs:simpleType></xs:attribute>
        <xs:attribute name="niCategoryAge" type="xs:positiveInteger"/>
        <xs:attribute name="niCategoryDay" type="date"/>
        <xs:attribute name="loanPlan" type="xs:string"/>
        <xs:attribute name="paidBy" type="xs:string"/>
      </xs:complexType>

      <xs:complexType name="contributions">
        <xs:attribute name="category" type="niCategoryLetter" use="required"/>
        <xs:attribute name="earnings" type="signedMoney" use="required"/>
        <xs:attribute name="atLEL" type="signedMoney" use="required"/>
        <xs:attribute name="lelToPT" type="signedMoney" use="required"/>
        <xs:attribute name="ptToUEL" type="signedMoney" use="required"/>
        <xs:attribute name="employee" type="signedMoney" use="required"/>
        <xs:attribute name="employer" type="signedMoney" use="required"/>
      </xs:complexType>

      <xs:attributeGroup name="payFigures">
        <xs:attribute name="gross" type="signedMoney" use="required"/>
        <xs:attribute name="taxable" type="signedMoney" use="required"/>
        <xs:attribute name="tax" type="signedMoney" use="required"/>
        <xs:attribute name="loanEarnings" type="signedMoney"/>
        <xs:attribute name="studentLoan" type="signedMoney"/>
        <xs:attribute name="postgraduateLoan" type="signedMoney"/>
        <xs:attribute name="pensionPay" type="signedMoney"/>
        <xs:attribute name="pensionable" type="signedMoney"/>
        <xs:attribute name="pensionEmployee" type="signedMoney"/>
        <xs:attribute name="pensionSacrificed" type="signedMoney"/>
        <xs:attribute name="pensionEmployer" type="signedMoney"/>
        <xs:attribute name="pensionReclaimed" type="signedMoney"/>
        <xs:attribute name="holidayPay" type="signedMoney"/>
        <xs:attribute name="net" type="signedMoney" use="required"/>
      </xs:attributeGroup>

      <xs:complexType name="payFigures">
        <xs:annotation><xs:documentation>What is paid in a run: gross pay, tax, National Insurance by letter, loans, and pension on both sides. The employer's pension holds the pay given up for it.</xs:documentation></xs:annotation>
        <xs:sequence><xs:element name="contributions" type="contributions" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
        <xs:attributeGroup ref="payFigures"/>
      </xs:complexType>

      <xs:complexType name="toDate">
        <xs:annotation><xs:documentation>One employment's figures since 6 April.</xs:documentation></xs:annotation>
        <xs:sequence><xs:element name="contributions" type="contributions" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
        <xs:attributeGroup ref="payFigures"/>
        <xs:attribute name="previousPay" type="signedMoney"/>
        <xs:attribute name="previousTax" type="signedMoney"/>
      </xs:complexType>

      <xs:complexType name="balance">
        <xs:attribute name="account" type="account" use="required"/>
        <xs:attribute name="amount" type="signedMoney" use="required"/>
      </xs:complexType>

      <xs:complexType name="payroll">
        <xs:annotation><xs:documentation>Payroll of the tax year through this entry.</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="employment" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="toDate" type="toDate"/>
                <xs:element name="paid" minOccurs="0" maxOccurs="unbounded">
                  <xs:annotation><xs:documentation>A payslip of the last pay periods, oldest first: what a supplementary run, and a tax code that stands on its own, go on with.</xs:documentation></xs:annotation>
                  <xs:complexType>
                    <xs:sequence><xs:element name="contributions" type="contributions" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
                    <xs:attribute name="schedule" type="id" use="required"/>
                    <xs:attribute name="period" type="period" use="required"/>
                    <xs:attribute name="on" type="date" use="required"/>
                    <xs:attributeGroup ref="payFigures"/>
                  </xs:complexType>
                </xs:element>
              </xs:sequence>
              <xs:attribute name="pa" type="id" use="required"/>
              <xs:attribute name="contract" type="id" use="required"/>
              <xs:attribute name="holidayAccrued" type="duration"/>
              <xs:attribute name="holidayTaken" type="duration"/>
            </xs:complexType>
          </xs:element>
          <xs:element name="month" minOccurs="0" maxOccurs="12">
            <xs:complexType>
              <xs:attribute name="month" type="xs:positiveInteger" use="required"/>
              <xs:attribute name="tax" type="signedMoney" use="required"/>
              <xs:attribute name="employeeNI" type="signedMoney" use="required"/>
              <xs:attribute name="employerNI" type="signedMoney" use="required"/>
              <xs:attribute name="loans" type="signedMoney" use="required"/>
              <xs:attribute name="allowance" type="signedMoney" use="required"/>
            </xs:complexType>
          </xs:element>
          <xs:element name="pensionMonth" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType>
              <xs:attribute name="scheme" type="id" use="required"/>
              <xs:attribute name="month" type="date" use="required"/>
              <xs:attribute name="employee" type="signedMoney" use="required"/>
              <xs:attribute name="employer" type="signedMoney" use="required"/>
            </xs:complexType>
          </xs:element>
          <xs:element name="sealed" minOccurs="0" maxOccurs="unbounded">
          <xs:annotation><xs:documentation>The runs sealed of a schedule, without their year, each with its entry: 4W08=2 4W08+1=3. An opening with pay in it lists, for each schedule it was paid on, the last period the other payroll paid, with entry 0: 4W07=0. That period and those before it are never paid here.</xs:documentation></xs:annotation>
          <xs:complexType><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="schedule" type="id" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
        </xs:element>
        </xs:sequence>
        <xs:attribute name="year" type="taxYear" use="required"/>
        <xs:attribute name="employerNI" type="signedMoney"/>
        <xs:attribute name="allowanceUsed" type="signedMoney"/>
      </xs:complexType>

      <xs:complexType name="bornBy">
        <xs:attribute name="line" type="id" use="required"/>
        <xs:attribute name="funder" type="id" use="required"/>
        <xs:attribute name="amount" type="signedMoney" use="required"/>
      </xs:complexType>

      <xs:complexType name="training">
        <xs:attribute name="id" type="id" use="required"/>
        <xs:attribute name="learner" type="id"/>
        <xs:attribute name="title" type="xs:string" use="required"/>
        <xs:attribute name="provider" type="xs:string" use="required"/>
        <xs:attribute name="from" type="date" use="required"/>
        <xs:attribute name="to" type="date" use="required"/>
        <xs:attribute name="attendance" type="duration" use="required"/>
      </xs:complexType>

      <xs:complexType name="claim">
        <xs:annotation><xs:documentation>A claim for training.</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="training" type="training"/>
          <xs:element name="line" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType>
              <xs:sequence><xs:element name="bornBy" type="bornBy" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
              <xs:attribute name="kind" use="required"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="course"/><xs:enumeration value="travel"/><xs:enumeration value="cover"/></xs:restriction></xs:simpleType></xs:attribute>
              <xs:attribute name="reference" type="xs:string" use="required"/>
              <xs:attribute name="invoice" type="xs:string"/>
              <xs:attribute name="evidence" type="digest"/>
              <xs:attribute name="minutes" type="duration"/>
              <xs:attribute name="amount" type="signedMoney" use="required"/>
              <xs:attribute name="item" type="id"/>
              <xs:attribute name="on" type="date"><xs:annotation><xs:documentation>The day of the shift that covered.</xs:documentation></xs:annotation></xs:attribute>
              <xs:attribute name="by" type="id"><xs:annotation><xs:documentation>The PA who worked it.</xs:documentation></xs:annotation></xs:attribute>
            </xs:complexType>
          </xs:element>
        </xs:sequence>
        <xs:attribute name="id" type="id" use="required"/>
        <xs:attribute name="scheme" type="xs:string" use="required"/>
        <xs:attribute name="status" use="required"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="new"/><xs:enumeration value="submitted"/><xs:enumeration value="paid"/></xs:restriction></xs:simpleType></xs:attribute>
        <xs:attribute name="made" type="date" use="required"/>
        <xs:attribute name="submitted" type="date"/>
        <xs:attribute name="received" type="signedMoney"/>
      </xs:complexType>

      <xs:group name="goingOn">
        <xs:annotation><xs:documentation>What goes on from year to year: rates of budgets, training costs, cover, claims and invoices.</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="pace" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="stretch" minOccurs="0" maxOccurs="unbounded">
                  <xs:complexType>
                    <xs:attribute name="from" type="date" use="required"/>
                    <xs:attribute name="to" type="date" use="required"/>
                    <xs:attribute name="net" type="signedMoney" use="required"/>
                  </xs:complexType>
                </xs:element>
              </xs:sequence>
              <xs:attribute name="budget" type="id" use="required"/>
            </xs:complexType>
          </xs:element>
          <xs:element name="trainingCost" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType>
              <xs:sequence><xs:element name="bornBy" type="bornBy" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
              <xs:attribute name="entry" type="xs:positiveInteger" use="required"/>
              <xs:attribute name="training" type="id" use="required"/>
              <xs:attribute name="kind" type="xs:string" use="required"/>
              <xs:attribute name="item" type="id" use="required"/>
              <xs:attribute name="invoice" type="xs:string" use="required"/>
              <xs:attribute name="evidence" type="digest" use="required"/>
              <xs:attribute name="amount" type="signedMoney" use="required"/>
            </xs:complexType>
          </xs:element>
          <xs:element name="trainingCover" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType>
              <xs:sequence><xs:element name="bornBy" type="bornBy" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
              <xs:attribute name="entry" type="xs:positiveInteger" use="required"/>
              <xs:attribute name="pa" type="id" use="required"/>
              <xs:attribute name="covered" type="id" use="required"/>
              <xs:attribute name="on" type="date" use="required"/>
              <xs:attribute name="minutes" type="duration" use="required"/>
              <xs:attribute name="amount" type="signedMoney" use="required"/>
            </xs:complexType>
          </xs:element>
          <xs:element name="claim" type="claim" minOccurs="0" maxOccurs="unbounded"/>
          <xs:element name="invoice" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence>
      </xs:group>

      <xs:complexType name="closing">
        <xs:annotation><xs:documentation>Everything the next entry needs.</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="payroll" type="payroll"/>
          <xs:element name="balance" type="balance" minOccurs="0" maxOccurs="unbounded"/>
          <xs:group ref="goingOn"/>
          <xs:element name="olderTimesheets" type="xs:string" minOccurs="0">
            <xs:annotation><xs:documentation>Timesheets read earlier, of which only name and size are kept: 4W01.xml/1519/4W02.xml/1520.</xs:documentation></xs:annotation>
          </xs:element>
          <xs:element name="timesheet" type="timesheetRead" minOccurs="0" maxOccurs="unbounded"/>
        </xs:sequence>
      </xs:complexType>

      <xs:complexType name="receipt">
        <xs:annotation><xs:documentation>Money received for a budget.</xs:documentation></xs:annotation>
        <xs:attribute name="budget" type="id" use="required"/>
        <xs:attribute name="funder" type="id" use="required"/>
        <xs:attribute name="line" type="id"/>
        <xs:attribute name="on" type="date" use="required"/>
        <xs:attribute name="amount" type="signedMoney" use="required"/>
        <xs:attribute name="reference" type="xs:string"/>
      </xs:complexType>

      <xs:complexType name="cost">
        <xs:annotation><xs:documentation>An invoice or expense of a hidden cost.</xs:documentation></xs:annotation>
        <xs:attribute name="item" type="id" use="required"/>
        <xs:attribute name="training" type="id"/>
        <xs:attribute name="on" type="date" use="required"/>
        <xs:attribute name="amount" type="signedMoney" use="required"/>
        <xs:attribute name="supplier" type="xs:string" use="required"/>
        <xs:attribute name="invoice" type="xs:string" use="required"/>
        <xs:attribute name="evidence" type="xs:string" use="required"/>
        <xs:attribute name="sha256" type="digest" use="required"/>
      </xs:complexType>

      <xs:complexType name="claimEvent">
        <xs:annotation><xs:documentation>A claim that was made, sent or paid.</xs:documentation></xs:annotation>
        <xs:sequence><xs:element name="asked" type="claim"/></xs:sequence>
        <xs:attribute name="step" use="required"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="new"/><xs:enumeration value="submit"/><xs:enumeration value="paid"/></xs:restriction></xs:simpleType></xs:attribute>
        <xs:attribute name="on" type="date" use="required"/>
        <xs:attribute name="amount" type="signedMoney"/>
        <xs:attribute name="budget" type="id"/>
      </xs:complexType>
    </xs:schema>
    """#

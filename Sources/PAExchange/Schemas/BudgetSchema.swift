extension ExchangeSchema {
  /// A budget statement: its own types, before those it shares.
  static let budgetText = #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:pa-payroll:budget:0"
      xmlns:budget="urn:pa-payroll:budget:0" targetNamespace="urn:pa-payroll:budget:0"
      elementFormDefault="qualified">
      <xs:annotation>
        <xs:documentation>
          Statements of an employer's budgets. Version 0: it may still change.
        </xs:documentation>
      </xs:annotation>
      <xs:element name="budgets">
        <xs:annotation>
          <xs:documentation>
            What an employer's budgets agreed, received, spent, got back and have left.
          </xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="budget" minOccurs="0" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One budget.</xs:documentation></xs:annotation>
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="total">
                    <xs:annotation>
                      <xs:documentation>
                        The sums of all lines.
                      </xs:documentation>
                    </xs:annotation>
                    <xs:complexType>
                      <xs:attribute name="agreed" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Agreed for the budget's days.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="received" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Received so far.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="spent" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Spent so far, before anything that came back.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="recovered" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Came back so far: Employment Allowance and
                            claims.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="left" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Left of what was agreed: agreed less spent, plus
                            recovered.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="inHand" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Left of what was received; below nothing where
                            the funder owes.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                    </xs:complexType>
                  </xs:element>
                  <xs:element name="pace" minOccurs="0">
                    <xs:annotation>
                      <xs:documentation>
                        The present rate: net cost of the latest runs. Absent
                        before the first run.
                      </xs:documentation>
                    </xs:annotation>
                    <xs:complexType>
                      <xs:attribute name="days" type="xs:positiveInteger" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            The days those runs paid for.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="net" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            What they cost after recoveries.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="daysLeft" type="count">
                        <xs:annotation>
                          <xs:documentation>
                            Whole days that what is left lasts at this rate;
                            absent where the rate is nothing.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                    </xs:complexType>
                  </xs:element>
                  <xs:element name="line" minOccurs="0" maxOccurs="unbounded">
                    <xs:annotation>
                      <xs:documentation>
                        One line of the plan and what one funder bears of it.
                      </xs:documentation>
                    </xs:annotation>
                    <xs:complexType>
                      <xs:attribute name="id" type="identifier" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            The plan line in the books.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="label" type="text" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            What people call it.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="funder" type="identifier" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            The funder.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="agreed" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Agreed for the budget's days.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="received" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Received so far.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="spent" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Spent so far, before anything that came back.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="recovered" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Came back so far: Employment Allowance and
                            claims.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="left" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Left of what was agreed: agreed less spent, plus
                            recovered.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="inHand" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Left of what was received; below nothing where
                            the funder owes.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                    </xs:complexType>
                  </xs:element>
                  <xs:element name="hiddenCost" minOccurs="0" maxOccurs="unbounded">
                    <xs:annotation>
                      <xs:documentation>
                        A cost of employing that no payslip shows; what it spent
                        is in the lines too.
                      </xs:documentation>
                    </xs:annotation>
                    <xs:complexType>
                      <xs:attribute name="id" type="identifier">
                        <xs:annotation>
                          <xs:documentation>
                            The item in the books; absent for cover by PAs'
                            shifts.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="label" type="text">
                        <xs:annotation>
                          <xs:documentation>
                            What the books call it; absent for cover by PAs'
                            shifts.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="payer" type="payer" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Who pays for it.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="agreed" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Agreed for the budget's days.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="committed" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Ordered or booked and still to come: what is spent is left out.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="spent" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Spent so far.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="recovered" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Came back so far.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                    </xs:complexType>
                  </xs:element>
                </xs:sequence>
                <xs:attribute name="id" type="identifier" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The budget in the books.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="first" type="day" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The first day it is agreed for.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="last" type="day" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The last day it is agreed for.
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
                SHA-256.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
          <xs:attribute name="producer" type="text" use="required">
            <xs:annotation>
              <xs:documentation>
                The version of pa-payroll that sealed the entry.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
          <xs:attribute name="employer" type="identifier" use="required">
            <xs:annotation>
              <xs:documentation>
                The employer's books.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
          <xs:attribute name="entry" type="xs:positiveInteger" use="required">
            <xs:annotation>
              <xs:documentation>
                The last journal entry in these figures.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
          <xs:attribute name="sealed" type="day" use="required">
            <xs:annotation>
              <xs:documentation>
                The day that entry was sealed.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
        </xs:complexType>
        <xs:key name="budgetIds">
          <xs:annotation>
            <xs:documentation>
              Every budget stands once.
            </xs:documentation>
          </xs:annotation>
          <xs:selector xpath="budget:budget"/>
          <xs:field xpath="@id"/>
        </xs:key>
      </xs:element>
      <xs:simpleType name="payer">
        <xs:annotation>
          <xs:documentation>
            Who pays for a hidden cost: the plan line, the funder apart from the budget, a
            training scheme, or the employer.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="budget"/>
          <xs:enumeration value="funder"/>
          <xs:enumeration value="scheme"/>
          <xs:enumeration value="employer"/>
        </xs:restriction>
      </xs:simpleType>
    """#
}

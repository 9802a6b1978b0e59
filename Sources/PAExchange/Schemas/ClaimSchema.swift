extension ExchangeSchema {
  /// A training claim: its own types, before those it shares.
  static let claimText = #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:pa-payroll:claim:0"
      xmlns:claim="urn:pa-payroll:claim:0" targetNamespace="urn:pa-payroll:claim:0"
      elementFormDefault="qualified">
      <xs:annotation>
        <xs:documentation>
          A claim for a PA's or employer's training. Version 0: it may still change.
        </xs:documentation>
      </xs:annotation>
      <xs:element name="trainingClaim">
        <xs:annotation>
          <xs:documentation>
            A claim for training to a scheme.
          </xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="scheme">
              <xs:annotation>
                <xs:documentation>
                  The scheme asked, as we know it. Where a doubt is listed, ask the
                  scheme.
                </xs:documentation>
              </xs:annotation>
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="coverage" maxOccurs="unbounded">
                    <xs:annotation>
                      <xs:documentation>
                        Whether it pays for one kind of cost.
                      </xs:documentation>
                    </xs:annotation>
                    <xs:complexType>
                      <xs:attribute name="kind" type="claimLineKind" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            The kind of cost.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                      <xs:attribute name="is" type="coverage" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            Whether it pays.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                    </xs:complexType>
                  </xs:element>
                  <xs:element name="doubt" type="text" minOccurs="0" maxOccurs="unbounded">
                    <xs:annotation>
                      <xs:documentation>
                        What could not be verified about the scheme.
                      </xs:documentation>
                    </xs:annotation>
                  </xs:element>
                </xs:sequence>
                <xs:attribute name="id" type="text" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Its short name in pa-payroll.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="name" type="text" use="required">
                  <xs:annotation><xs:documentation>Its name.</xs:documentation></xs:annotation>
                </xs:attribute>
                <xs:attribute name="administrator" type="text" use="required">
                  <xs:annotation><xs:documentation>Who runs it.</xs:documentation></xs:annotation>
                </xs:attribute>
                <xs:attribute name="claimant" type="claimant" use="required">
                  <xs:annotation><xs:documentation>Who may claim.</xs:documentation></xs:annotation>
                </xs:attribute>
                <xs:attribute name="firstDay" type="day">
                  <xs:annotation>
                    <xs:documentation>
                      The first day training may be on, where there is a window.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="lastDay" type="day">
                  <xs:annotation>
                    <xs:documentation>
                      The last day training may be on, where there is a window.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="mostCourses" type="count">
                  <xs:annotation>
                    <xs:documentation>
                      The most courses it pays for in a year, where a limit is
                      known.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="guidePriceFrom" type="money">
                  <xs:annotation>
                    <xs:documentation>
                      The lowest price for a person and day that needs no reason,
                      where there is a guide.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="guidePriceTo" type="money">
                  <xs:annotation>
                    <xs:documentation>
                      The highest price for a person and day that needs no reason,
                      where there is a guide.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="approvedBeforeBooking" type="truth" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Whether it must approve a course before it is booked.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="source" type="text" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Where this is from.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="standing" type="standing" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      How far it has been confirmed.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="applicant">
              <xs:annotation>
                <xs:documentation>
                  The employer who claims. No account is given here: the scheme asks
                  for it on its own form.
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
                <xs:attribute name="payeReference" type="text">
                  <xs:annotation>
                    <xs:documentation>
                      The PAYE reference, where there is a scheme.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="telephone" type="text">
                  <xs:annotation>
                    <xs:documentation>
                      Telephone number.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="email" type="text">
                  <xs:annotation>
                    <xs:documentation>
                      E-mail address.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="training">
              <xs:annotation><xs:documentation>What is learnt.</xs:documentation></xs:annotation>
              <xs:complexType>
                <xs:attribute name="id" type="identifier" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The training in the books.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="title" type="text" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The course's title.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="provider" type="text">
                  <xs:annotation><xs:documentation>Who gives it.</xs:documentation></xs:annotation>
                </xs:attribute>
                <xs:attribute name="firstDay" type="day" use="required">
                  <xs:annotation><xs:documentation>Its first day.</xs:documentation></xs:annotation>
                </xs:attribute>
                <xs:attribute name="lastDay" type="day" use="required">
                  <xs:annotation><xs:documentation>Its last day.</xs:documentation></xs:annotation>
                </xs:attribute>
                <xs:attribute name="attendance" type="minutes" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Minutes of attendance over all days, travel in working time
                      included.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="learner">
              <xs:annotation><xs:documentation>Who learns.</xs:documentation></xs:annotation>
              <xs:complexType>
                <xs:attribute name="role" type="learnerRole" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Whether a PA or the employer.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="id" type="identifier">
                  <xs:annotation>
                    <xs:documentation>
                      The PA in the books, by short name alone; absent for the
                      employer.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="started" type="day">
                  <xs:annotation>
                    <xs:documentation>
                      The first day of the first employment with this employer;
                      absent for the employer.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="line" maxOccurs="unbounded">
              <xs:annotation><xs:documentation>One cost claimed.</xs:documentation></xs:annotation>
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="bornBy" maxOccurs="unbounded">
                    <xs:annotation>
                      <xs:documentation>
                        Who bore the cost and gets the money back.
                      </xs:documentation>
                    </xs:annotation>
                    <xs:complexType>
                      <xs:attribute name="line" type="identifier" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            The line of the budget's plan.
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
                      <xs:attribute name="amount" type="money" use="required">
                        <xs:annotation>
                          <xs:documentation>
                            How much it bore.
                          </xs:documentation>
                        </xs:annotation>
                      </xs:attribute>
                    </xs:complexType>
                  </xs:element>
                </xs:sequence>
                <xs:attribute name="kind" type="claimLineKind" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      What it is for.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="reference" type="text" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      The journal entry that posted the cost, or the shift of
                      cover as entry, PA and day.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="invoice" type="text">
                  <xs:annotation>
                    <xs:documentation>
                      Supplier and invoice number; absent for cover by a shift.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="evidence" type="sha256">
                  <xs:annotation>
                    <xs:documentation>
                      SHA-256 of the evidence; absent for cover, which the sealed
                      pay run proves.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="minutes" type="minutes">
                  <xs:annotation>
                    <xs:documentation>
                      Minutes of cover; absent for other costs.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="amount" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      How much is claimed.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="verdict" type="verdict" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Whether the scheme pays for it, as far as we can tell.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="because" type="ground">
                  <xs:annotation>
                    <xs:documentation>
                      Why not, or why it is undecided; absent where it is
                      eligible.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
            <xs:element name="totals">
              <xs:annotation>
                <xs:documentation>
                  Sums over the lines.
                </xs:documentation>
              </xs:annotation>
              <xs:complexType>
                <xs:attribute name="course" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Courses, qualifications and sign-offs.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="travel" type="money" use="required">
                  <xs:annotation><xs:documentation>Travel.</xs:documentation></xs:annotation>
                </xs:attribute>
                <xs:attribute name="cover" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Cover for the PA who attends.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="coverMinutes" type="minutes" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      Minutes of cover.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="claimed" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      All that is asked for.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
                <xs:attribute name="received" type="money" use="required">
                  <xs:annotation>
                    <xs:documentation>
                      What has been received of it so far.
                    </xs:documentation>
                  </xs:annotation>
                </xs:attribute>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
          <xs:attribute name="id" type="documentId" use="required">
            <xs:annotation>
              <xs:documentation>
                The claim's name: employer and claim.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
          <xs:attribute name="producer" type="text" use="required">
            <xs:annotation>
              <xs:documentation>
                The version of pa-payroll that wrote it.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
          <xs:attribute name="status" type="claimStatus" use="required">
            <xs:annotation>
              <xs:documentation>
                How far the claim has come.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
          <xs:attribute name="made" type="day" use="required">
            <xs:annotation><xs:documentation>The day it was made.</xs:documentation></xs:annotation>
          </xs:attribute>
          <xs:attribute name="submitted" type="day">
            <xs:annotation>
              <xs:documentation>
                The day it was sent; absent until then.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
        </xs:complexType>
      </xs:element>
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
      <xs:simpleType name="claimStatus">
        <xs:annotation>
          <xs:documentation>
            How far a claim has come: made, sent, or money received.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="new"/>
          <xs:enumeration value="submitted"/>
          <xs:enumeration value="paid"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="claimant">
        <xs:annotation>
          <xs:documentation>
            Who may claim: a person who employs PAs, or an organisation run by and for
            disabled people to which the employer hands these facts.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="individualEmployer"/>
          <xs:enumeration value="userLedOrganisation"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="claimLineKind">
        <xs:annotation>
          <xs:documentation>
            What a cost is for: a course, qualification or sign-off; travel to it; cover for
            the PA who attends.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="course"/>
          <xs:enumeration value="travel"/>
          <xs:enumeration value="cover"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="coverage">
        <xs:annotation>
          <xs:documentation>
            Whether a scheme pays for a kind of cost; unknown where no source we read says,
            byAgreement where the funder decides.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="covered"/>
          <xs:enumeration value="notCovered"/>
          <xs:enumeration value="unknown"/>
          <xs:enumeration value="byAgreement"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="standing">
        <xs:annotation>
          <xs:documentation>
            How far a fact is confirmed: against test data, by its primary text, by one
            report, or not at all.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="tested"/>
          <xs:enumeration value="read"/>
          <xs:enumeration value="reported"/>
          <xs:enumeration value="unverified"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="partyKind">
        <xs:annotation><xs:documentation>What a party is.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="person"/>
          <xs:enumeration value="organisation"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="learnerRole">
        <xs:annotation><xs:documentation>Who learns.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="assistant"/>
          <xs:enumeration value="employer"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="verdict">
        <xs:annotation>
          <xs:documentation>
            Whether a scheme pays for a line; undecided where the scheme or funder has to
            say.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="eligible"/>
          <xs:enumeration value="undecided"/>
          <xs:enumeration value="refused"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="ground">
        <xs:annotation>
          <xs:documentation>
            Why a line is refused or undecided.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="notCovered"/>
          <xs:enumeration value="coverageUnknown"/>
          <xs:enumeration value="byAgreement"/>
          <xs:enumeration value="onlyUserLedOrganisation"/>
          <xs:enumeration value="outsideWindow"/>
          <xs:enumeration value="alreadyClaimed"/>
          <xs:enumeration value="coverExceedsTraining"/>
          <xs:enumeration value="outsideGuidePrice"/>
          <xs:enumeration value="tooManyCourses"/>
          <xs:enumeration value="evidenceMissing"/>
        </xs:restriction>
      </xs:simpleType>
    """#
}

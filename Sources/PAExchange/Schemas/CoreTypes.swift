extension ExchangeSchema {
  /// Types of every schema.
  static let coreTypes = #"""
      <xs:complexType name="address">
        <xs:annotation><xs:documentation>A postal address.</xs:documentation></xs:annotation>
        <xs:sequence>
          <xs:element name="line" type="text" maxOccurs="unbounded">
            <xs:annotation>
              <xs:documentation>
                One line of it; the last is the postcode.
              </xs:documentation>
            </xs:annotation>
          </xs:element>
        </xs:sequence>
      </xs:complexType>
      <xs:simpleType name="text">
        <xs:annotation><xs:documentation>Words, never empty.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string">
          <xs:minLength value="1"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="money">
        <xs:annotation>
          <xs:documentation>
            Pounds and pence with two decimals and no separators, such as 1234.05; a minus
            sign where it goes the other way.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:decimal">
          <xs:pattern value="-?[0-9]+\.[0-9]{2}"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="minutes">
        <xs:annotation><xs:documentation>Whole minutes.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:nonNegativeInteger">
          <xs:pattern value="[0-9]+"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="count">
        <xs:annotation>
          <xs:documentation>
            A whole number, nought or more.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:nonNegativeInteger">
          <xs:pattern value="[0-9]+"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="day">
        <xs:annotation>
          <xs:documentation>
            A day as year-month-day, such as 2026-11-06, without time or zone.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:date">
          <xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="truth">
        <xs:annotation><xs:documentation>true or false.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:boolean">
          <xs:pattern value="true|false"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="identifier">
        <xs:annotation>
          <xs:documentation>
            A short name that the employer chose: unique in its books and never used again.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="[A-Za-z0-9][A-Za-z0-9._\-]{0,39}"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="documentId">
        <xs:annotation>
          <xs:documentation>
            The name of a document: employer, then what else names it, with strokes between.
            The same document always has the same name.
          </xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="[A-Za-z0-9._\-]+(/[A-Za-z0-9._\-]+)+"/>
        </xs:restriction>
      </xs:simpleType>
    """#
}

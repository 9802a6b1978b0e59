/// The schema of a timesheet, element by element.
public let timesheetSchema =
  #"""
  <?xml version="1.0" encoding="UTF-8"?>
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:pa-payroll:timesheet:0"
      targetNamespace="urn:pa-payroll:timesheet:0" elementFormDefault="qualified">
    <xs:annotation><xs:documentation>What PAs worked, for one pay run. A line dated in a period that was already paid is paid as arrears. It stands in timesheets/2026-27 as 4W08.xml, or as one file for each PA, 4W08-pa-1.xml. A spreadsheet saved as CSV does as well, 4W08.csv: its first line has the names of the attributes used, pa, on and element among them; a row is one 'worked', and a day may be 21/11/2026. Version 0.</xs:documentation></xs:annotation>

  """# + commonTypes + #"""
      <xs:simpleType name="clock">
        <xs:annotation><xs:documentation>Write a time of day from 00:00 to 23:59, with "first" or "second" after it in the hour that comes twice when the clocks go back: 01:30 second.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string"><xs:pattern value="([01][0-9]|2[0-3]):[0-5][0-9]( (first|second))?"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="units">
        <xs:annotation><xs:documentation>Write a whole number from 1 to 9999.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:int"><xs:minInclusive value="1"/><xs:maxInclusive value="9999"/></xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="coverReason">
        <xs:annotation><xs:documentation>Why the shift stands in for another PA.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string"><xs:enumeration value="holiday"/><xs:enumeration value="sickness"/><xs:enumeration value="training"/></xs:restriction>
      </xs:simpleType>

      <xs:element name="timesheet">
        <xs:annotation><xs:documentation>The time of one pay run.</xs:documentation></xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:choice minOccurs="0" maxOccurs="20000">
              <xs:element name="worked" type="worked"/>
              <xs:element name="absence" type="absence"/>
            </xs:choice>
          </xs:sequence>
        </xs:complexType>
      </xs:element>

      <xs:complexType name="worked">
        <xs:annotation><xs:documentation>What a PA worked on a day: a time, or clock times, or units, or an amount.</xs:documentation></xs:annotation>
        <xs:attribute name="pa" type="id" use="required"/>
        <xs:attribute name="contract" type="id"><xs:annotation><xs:documentation>The employment; needed only where the PA has several on the day.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="on" type="date" use="required"><xs:annotation><xs:documentation>The day, the one it began on for a night.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="element" type="id" use="required"/>
        <xs:attribute name="time" type="hours"><xs:annotation><xs:documentation>Hours and minutes worked, breaks left out.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="start" type="clock"><xs:annotation><xs:documentation>When it began, by the clock on the wall.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="end" type="clock"><xs:annotation><xs:documentation>When it ended; on the next day where not later than the start.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="break" type="hours"><xs:annotation><xs:documentation>Unpaid break between start and end.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="units" type="units"><xs:annotation><xs:documentation>Nights, days or miles.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="amount" type="money"><xs:annotation><xs:documentation>Money, for an element counted by amount.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="line" type="id"><xs:annotation><xs:documentation>The plan line that bears it in place of the element's own.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="person" type="id"><xs:annotation><xs:documentation>The person supported, where there are several.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="covers" type="id"><xs:annotation><xs:documentation>The PA whom the shift stands in for.</xs:documentation></xs:annotation></xs:attribute>
        <xs:attribute name="coverReason" type="coverReason"/>
      </xs:complexType>

      <xs:complexType name="absence">
        <xs:annotation><xs:documentation>An absence. Not paid yet: it is refused by name.</xs:documentation></xs:annotation>
        <xs:attribute name="pa" type="id" use="required"/>
        <xs:attribute name="kind" use="required">
          <xs:annotation><xs:documentation>What kind of absence.</xs:documentation></xs:annotation>
          <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="holiday"/><xs:enumeration value="sickness"/><xs:enumeration value="maternity"/><xs:enumeration value="paternity"/><xs:enumeration value="adoption"/><xs:enumeration value="sharedParental"/><xs:enumeration value="bereavement"/><xs:enumeration value="neonatal"/><xs:enumeration value="unpaid"/></xs:restriction></xs:simpleType>
        </xs:attribute>
        <xs:attribute name="from" type="date" use="required"/>
        <xs:attribute name="to" type="date" use="required"/>
      </xs:complexType>
    </xs:schema>
    """#

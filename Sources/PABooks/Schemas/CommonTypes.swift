/// Simple types that the books' schemas share, so that a value is written one way everywhere.
///
/// The first sentence of each type's documentation is what a refused value is mended by.
let commonTypes = #"""
      <xs:simpleType name="id">
        <xs:annotation><xs:documentation>Write a short name of up to 40 letters, figures, hyphens, underscores and full stops, beginning with a letter or figure.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="[A-Za-z0-9][A-Za-z0-9._\-]{0,39}"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="words">
        <xs:annotation><xs:documentation>Write 1 to 120 characters on one line.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string">
          <xs:minLength value="1"/>
          <xs:maxLength value="120"/>
          <xs:pattern value="[^\n\r\t]*[^\n\r\t ][^\n\r\t]*"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="date">
        <xs:annotation><xs:documentation>Write a day that exists as year-month-day, from 1900 to 2199: 2026-11-21.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:date">
          <xs:pattern value="[0-9]{4}-[0-9]{2}-[0-9]{2}"/>
          <xs:minInclusive value="1900-01-01"/>
          <xs:maxInclusive value="2199-12-31"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="money">
        <xs:annotation><xs:documentation>Write pounds with at most two decimals, without sign or commas, up to 10000000: 13.20.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:decimal">
          <xs:pattern value="[0-9]{1,8}(\.[0-9]{1,2})?"/>
          <xs:maxInclusive value="10000000"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="percent">
        <xs:annotation><xs:documentation>Write a percentage from 0% to 100%, with its sign and at most four decimals: 62.5%.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="(100(\.0{1,4})?|[0-9]{1,2}(\.[0-9]{1,4})?)%"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="hours">
        <xs:annotation><xs:documentation>Write hours and minutes, 7:30 for seven and a half hours; decimals of an hour lose minutes.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="[0-9]{1,3}:[0-5][0-9]"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="yesNo">
        <xs:annotation><xs:documentation>Write yes or no.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string">
          <xs:enumeration value="yes"/>
          <xs:enumeration value="no"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="taxYear">
        <xs:annotation><xs:documentation>Write a tax year: 2026-27.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="20[0-9]{2}-[0-9]{2}"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="taxCode">
        <xs:annotation><xs:documentation>Write a tax code as HMRC does, without W1, M1 or X: 1257L, S1257L, K585, BR, D0, 0T, NT.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string">
          <xs:maxLength value="7"/>
          <xs:pattern value="[SC]?([1-9][0-9]{0,5}[LMNT]|0T|K[1-9][0-9]{0,3}|BR|D[01])"/>
          <xs:pattern value="SD[23]"/>
          <xs:pattern value="NT"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="niCategoryLetter">
        <xs:annotation><xs:documentation>Write a National Insurance category letter, one of A B C D E F H I J K L M N S V X Z (most PAs are A; M under 21; C over State Pension age).</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="[ABCHJMVXZDEFIKLNS]"/>
        </xs:restriction>
      </xs:simpleType>
      <xs:simpleType name="niNumber">
        <xs:annotation><xs:documentation>Write a National Insurance number: two letters, six figures and a letter A to D, not beginning with D, F, I, Q, U, V, BG, GB, KN, NK, NT, TN or ZZ.</xs:documentation></xs:annotation>
        <xs:restriction base="xs:string">
          <xs:pattern value="([ACEHJLMOPRSWXY][ABCEGHJKLMNPRSTWXYZ]|B[ABCEHJKLMNPRSTWXYZ]|G[ACEGHJKLMNPRSTWXYZ]|K[ABCEGHJKLMPRSTWXYZ]|N[ABCEGHJLMNPRSWXYZ]|T[ABCEGHJKLMPRSTWXYZ]|Z[ABCEGHJKLMNPRSTWXY]) ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]"/>
        </xs:restriction>
      </xs:simpleType>
  """#

/// A country of the United Kingdom, where its law or its bank holidays differ.
public enum Nation: String, Hashable, Sendable, CaseIterable {
  /// England.
  case england
  /// Wales.
  case wales
  /// Scotland.
  case scotland
  /// Northern Ireland.
  case northernIreland
}

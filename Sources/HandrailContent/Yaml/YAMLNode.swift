/// A part of a YAML file with its place; every value is the text that stands there.
struct YAMLNode: Hashable, Sendable {
  /// What the part is.
  indirect enum Content: Hashable, Sendable {
    case text(String)
    case list([YAMLNode])
    case mapping([YAMLEntry])
  }

  /// Where it starts.
  var place: ContentPlace
  /// What it is.
  var content: Content

  /// Whether it is a text.
  var isText: Bool {
    if case .text = content { true } else { false }
  }
}

/// A key of a mapping with its value.
struct YAMLEntry: Hashable, Sendable {
  /// The key.
  var key: String
  /// Where the key stands.
  var keyPlace: ContentPlace
  /// The value.
  var value: YAMLNode

  /// Where a finding about the entry points: a text's own place, else the key's.
  var place: ContentPlace { value.isText ? value.place : keyPlace }
}

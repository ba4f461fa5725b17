/// Why somebody who typed a text needs a person at once.
///
/// It says what kind of person is sent for, and nothing about what was typed.
public enum Concern: String, Hashable, Sendable, CaseIterable {
  /// An illness or injury that cannot wait.
  case medical
  /// Thoughts of suicide or self-harm.
  case suicide
  /// Harm by somebody close, or by whoever looks after a person.
  case abuse
  /// Danger from somebody, or to somebody.
  case violence
  /// Somebody is held, sold or made to work.
  case trafficking
  /// More than somebody can bear alone just now.
  case distress

  /// Whether the page about it must show nothing to whoever looks over a shoulder.
  public var isPrivate: Bool { self == .abuse || self == .trafficking }
}

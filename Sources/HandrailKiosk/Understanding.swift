import HandrailCore

/// What the program makes of words that people type: whether somebody is to be sent for, and which
/// explanation answers a question.
///
/// The kiosk knows neither rules nor indexes: the program hands it these two doors together with
/// the content they were made from. They keep nothing of what they are given.
public struct Understanding: Sendable {
  /// The concern that a text gives, in the language its page is read in; nil for none.
  public var concern: @Sendable (String, LanguageTag) -> Concern?
  /// What was found for a question.
  public var outcome: @Sendable (String, LanguageTag) -> AskOutcome

  /// Makes the doors.
  public init(
    concern: @escaping @Sendable (String, LanguageTag) -> Concern?,
    outcome: @escaping @Sendable (String, LanguageTag) -> AskOutcome
  ) {
    self.concern = concern
    self.outcome = outcome
  }

  /// Understands nothing: no text gives concern, and every question is for a person.
  public static let none = Understanding(concern: { _, _ in nil }, outcome: { _, _ in .unknown })
}

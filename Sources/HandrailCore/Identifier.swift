/// A name that an author gave to something in Content/, such as `date-of-birth`.
///
/// The phantom type keeps the name of a step from being used where that of an option is meant.
/// Identifiers are never shown to a patient.
public struct Identifier<Kind>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The name as it stands in the file.
  public let rawValue: String

  /// Makes an identifier from the name in the file.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// Makes an identifier from a literal.
  public init(stringLiteral value: String) {
    rawValue = value
  }

  /// The name as it stands in the file.
  public var description: String { rawValue }

  /// Orders identifiers by their letters.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Names a flow or a shared flow.
public typealias FlowID = Identifier<Flow>
/// Names a step within its flow.
public typealias StepID = Identifier<Step>
/// Names a section of a flow, such as `about-you`.
public typealias SectionID = Identifier<SectionName>
/// Names one of the answers of a choice, or another honest answer (`instead:`).
public typealias OptionID = Identifier<OptionName>
/// Names what an answer is saved as; conditions, reviews and placeholders read it.
public typealias SaveName = Identifier<SaveNameKind>
/// Names a voice: a second set of words for a page, used while its condition holds.
public typealias VoiceID = Identifier<VoiceName>
/// A BCP 47 language tag, such as `en-US`.
public typealias LanguageTag = Identifier<LanguageName>
/// Names an explanation, such as `copay`.
public typealias TopicID = Identifier<Explanation>
/// Names a set of colours, such as `high-contrast`.
public typealias ThemeName = Identifier<ThemeNameKind>

/// Tells section names from other identifiers.
public enum SectionName {}
/// Tells option names from other identifiers.
public enum OptionName {}
/// Tells the names answers are saved as from other identifiers.
public enum SaveNameKind {}
/// Tells voice names from other identifiers.
public enum VoiceName {}
/// Tells language tags from other identifiers.
public enum LanguageName {}
/// Tells the names of themes from other identifiers.
public enum ThemeNameKind {}

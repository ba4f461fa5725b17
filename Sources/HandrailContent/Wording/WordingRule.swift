import Foundation
import HandrailCore

/// What a rule of wording means for a text that breaks it.
enum WordingSeverity: String, Hashable, Sendable, CaseIterable {
  /// It must be mended.
  case error
  /// It may stay where a waiver says why.
  case warning
  /// It may stay where its first use on a page explains it.
  case info
}

/// Which texts a rule of wording is about: one of the names here, or a language such as `es`.
struct WordingScope: Hashable, Sendable {
  /// The scope as an author writes it.
  let name: String

  /// Makes a scope; nil where there is none of that name.
  init?(_ name: String) {
    guard Self.names.contains(name) || name.utf8.count == 2 && ContentName.isLanguageTag(name)
    else { return nil }
    self.name = name
  }

  private init(known name: String) {
    self.name = name
  }

  /// All English words.
  static let all = WordingScope(known: "all")
  /// English messages that ask for another answer or tell that something did not work.
  static let errors = WordingScope(known: "errors")
  /// English pages that patients meet.
  static let screens = WordingScope(known: "screens")
  /// English pages that ask something.
  static let forms = WordingScope(known: "forms")
  /// What people who work at the clinic read.
  static let staff = WordingScope(known: "staff")

  /// The texts in a language.
  static func language(_ base: LanguageTag) -> WordingScope {
    WordingScope(known: base.rawValue)
  }

  /// The scopes that hold only where an author marks a text.
  static let marks = ["bereavement", "empathy", "red-flag"]
  /// All scopes but languages.
  static let names = ["all", "errors", "screens", "forms", "staff"] + marks
}

/// A rule that looks for words: what it finds, why that hurts, and what to write.
struct PatternRule: Sendable {
  /// Its name, such as `B09`.
  let id: String
  /// Its family, which is its file's name.
  let family: String
  let severity: WordingSeverity
  let scope: WordingScope
  /// What it looks for; nil where the pattern is not a regular expression.
  let expression: NSRegularExpression?
  /// What the words do to a reader.
  let why: String
  /// What to write instead.
  let better: String
  /// An example that the rule finds.
  let bad: String
  /// An example that the rule lets by.
  let good: String
  /// Where the pattern stands.
  let place: ContentPlace
}

/// A rule that counts: its limit, why it is there, and what to do.
struct MeasuredRule: Sendable {
  /// Its name, such as `S01`.
  let id: String
  let severity: WordingSeverity
  /// What holds, as a sentence.
  let rule: String
  let why: String
  /// What to do about it.
  let better: String
  /// The most that passes, or the least for S05; nil where nothing is counted.
  let limit: Int?
  /// From where on a warning becomes an error; nil where there is no such line.
  let hardLimit: Int?
  /// The words that the rule knows.
  let words: [String]
  /// Who keeps the rule where no check does, or what it waits for; nil for a rule that is checked.
  let elsewhere: String?
  /// A paragraph that breaks the rule; nil where one paragraph cannot.
  let bad: String?
  /// A paragraph that keeps it.
  let good: String?
  /// Where it stands.
  let place: ContentPlace
}

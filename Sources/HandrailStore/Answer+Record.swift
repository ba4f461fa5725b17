import HandrailCore

/// An answer as the journal writes it: what kind it is, and its value as text.
struct AnswerRecord: Hashable {
  /// The kind, a word that never changes its meaning.
  var kind: String
  /// The value; empty for kinds that need none.
  var value: String

  /// An earlier answer was taken back.
  static let withdrawn = AnswerRecord(kind: "withdrawn", value: "")
}

extension Answer {
  /// The answer as the journal writes it.
  var record: AnswerRecord {
    switch self {
    case .text(let text):
      AnswerRecord(kind: "text", value: JournalText.escaped(text))
    case .option(let option):
      AnswerRecord(kind: "option", value: JournalText.escaped(option.rawValue))
    case .options(let ticked):
      AnswerRecord(kind: "options", value: JournalText.list(ticked.map(\.rawValue)))
    case .date(let date):
      AnswerRecord(kind: "date", value: date.description)
    case .number(let number):
      AnswerRecord(kind: "number", value: String(number))
    case .instead(let option):
      AnswerRecord(kind: "instead", value: JournalText.escaped(option.rawValue))
    case .leftEmpty:
      AnswerRecord(kind: "left-empty", value: "")
    case .seen:
      AnswerRecord(kind: "seen", value: "")
    case .items(let numbers, let isFinished):
      AnswerRecord(
        kind: isFinished ? "items-finished" : "items-open",
        value: JournalText.list(numbers.map(String.init)))
    }
  }

  /// Reads what `record` wrote; nil for anything that it never writes.
  init?(_ record: AnswerRecord) {
    guard let answer = Self.read(record), answer.record.isSame(as: record) else { return nil }
    self = answer
  }

  private static func read(_ record: AnswerRecord) -> Answer? {
    let value = record.value
    switch record.kind {
    case "text": return JournalText.unescaped(value).map(Answer.text)
    case "option": return JournalText.unescaped(value).map { .option(OptionID($0)) }
    case "options": return JournalText.items(value).map { .options($0.map { OptionID($0) }) }
    case "date": return CivilDate(iso: value).map(Answer.date)
    case "number": return Int(value).map(Answer.number)
    case "instead": return JournalText.unescaped(value).map { .instead(OptionID($0)) }
    case "left-empty": return .leftEmpty
    case "seen": return .seen
    case "items-open", "items-finished":
      let numbers = JournalText.items(value)?.compactMap { Int($0) }
      return numbers.map { .items($0, finished: record.kind == "items-finished") }
    default: return nil
    }
  }
}

extension AnswerRecord {
  /// Whether two records are the same byte for byte: Swift calls texts equal that differ in their
  /// accents' spelling.
  fileprivate func isSame(as other: AnswerRecord) -> Bool {
    kind == other.kind && value.utf8.elementsEqual(other.value.utf8)
  }
}

/// Text as a column holds it.
///
/// SQLite's interface ends a text at its first NUL, so that one is spelt out, as is a line end
/// within an item of a list.
enum JournalText {
  /// The text with NUL, line ends and backslashes spelt out.
  static func escaped(_ text: String) -> String {
    var written = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": written.append(contentsOf: "\\\\".unicodeScalars)
      case "\0": written.append(contentsOf: "\\0".unicodeScalars)
      case "\n": written.append(contentsOf: "\\n".unicodeScalars)
      default: written.append(scalar)
      }
    }
    return String(written)
  }

  /// Reads what `escaped` wrote; nil for a backslash that it never writes.
  static func unescaped(_ text: String) -> String? {
    var read = String.UnicodeScalarView()
    var isEscape = false
    for scalar in text.unicodeScalars {
      switch (isEscape, scalar) {
      case (false, "\\"):
        isEscape = true
        continue
      case (false, _), (true, "\\"): read.append(scalar)
      case (true, "0"): read.append("\0")
      case (true, "n"): read.append("\n")
      default: return nil
      }
      isEscape = false
    }
    return isEscape ? nil : String(read)
  }

  /// A list with a line end after each item, so that an empty list and one empty item differ.
  static func list(_ items: [String]) -> String {
    items.map { escaped($0) + "\n" }.joined()
  }

  /// Reads what `list` wrote; nil for anything else.
  static func items(_ text: String) -> [String]? {
    var parts = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard parts.popLast()?.isEmpty == true else { return nil }
    let items = parts.compactMap { unescaped(String($0)) }
    return items.count == parts.count ? items : nil
  }
}

import Foundation
import HandrailCore

/// Goes through lines of JSON, each with a text and its language, and writes a line for each.
///
/// A line that cannot be used is told by its number on standard error, and never by its words:
/// they are a patient's. The others are answered all the same.
struct QuestionBatch {
  /// The key of the text: `q` or `text`.
  let key: String
  /// The languages that can be used.
  let languages: [LanguageTag]

  /// A text longer than this many bytes is none that a person types.
  static let mostTextBytes = 16_384
  /// Each byte of a text may be written as an escape of six, and other keys stand beside it.
  private static let mostLineBytes = mostTextBytes * 6 + 65_536

  /// Writes a line for each line of a file, or of standard input for `-`, one by one.
  /// - Parameter answer: The line for a text in a language.
  /// - Returns: Whether every line could be used.
  /// - Throws: `BoundedInput.Unreadable`.
  func run(_ path: String, answer: (String, LanguageTag) -> String) throws -> Bool {
    var lines = try LineReader(path, mostBytes: Self.mostLineBytes)
    var number = 0
    var allGood = true
    while let line = try lines.next() {
      number += 1
      do throws(Unusable) {
        guard let (text, language) = try read(line) else { continue }
        // Each answer goes out at once: whoever asks may wait for it before asking on.
        FileHandle.standardOutput.write(Data((answer(text, language) + "\n").utf8))
      } catch {
        tell("Line \(number): \(error.words(key: key, languages: languages))")
        allGood = false
      }
    }
    return allGood
  }

  /// Why a line cannot be used.
  enum Unusable: Error {
    case tooLong
    case noJSON
    case noText
    case emptyText
    case noLanguage
    case unknownLanguage
    case controlCharacter

    /// What is told of it.
    func words(key: String, languages: [LanguageTag]) -> String {
      switch self {
      case .tooLong: "the text is too long; \(QuestionBatch.mostTextBytes) bytes are the most."
      case .noJSON: "this is not one JSON object."
      case .noText: "\"\(key)\" is missing or is no text."
      case .emptyText: "\"\(key)\" is empty."
      case .noLanguage: "\"lang\" is missing or is no text."
      case .unknownLanguage:
        "the language is not offered. There are: "
          + languages.map(\.rawValue).joined(separator: ", ") + "."
      case .controlCharacter: "there are control characters in \"\(key)\"."
      }
    }
  }

  /// The text and language of a line; nil for a line of blanks.
  private func read(_ line: LineReader.Line) throws(Unusable) -> (String, LanguageTag)? {
    guard case .bytes(let bytes) = line else { throw .tooLong }
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    guard String(validating: bytes, as: UTF8.self) != nil,
      let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    else { throw .noJSON }
    guard let text = object[key] as? String else { throw .noText }
    guard let named = object["lang"] as? String else { throw .noLanguage }
    guard let language = Self.language(named, among: languages) else { throw .unknownLanguage }
    try check(text)
    return (text, language)
  }

  /// Whether a text can be looked at, as one that somebody typed.
  func check(_ text: String) throws(Unusable) {
    guard text.utf8.count <= Self.mostTextBytes else { throw .tooLong }
    guard !text.allSatisfy(\.isWhitespace) else { throw .emptyText }
    let isControl = { (scalar: Unicode.Scalar) in
      scalar.properties.generalCategory == .control && !["\t", "\n", "\r"].contains(scalar)
    }
    guard !text.unicodeScalars.contains(where: isControl) else { throw .controlCharacter }
  }

  /// The offered language that a tag means: itself, else another form of the same language.
  static func language(_ tag: String, among offered: [LanguageTag]) -> LanguageTag? {
    let wanted = tag.lowercased()
    func base(_ tag: String) -> Substring { tag.lowercased().prefix { $0 != "-" } }
    return offered.first { $0.rawValue.lowercased() == wanted }
      ?? offered.first { !base(tag).isEmpty && base($0.rawValue) == base(tag) }
  }
}

/// Writes texts as JSON does, for lines whose keys come in a laid-down order.
enum JSONText {
  /// A text in quotation marks.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

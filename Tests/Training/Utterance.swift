import Foundation
import HandrailCore

/// One line of a set: what somebody might type, and what should come of it.
struct Utterance: Decodable {
  /// The text.
  var text: String
  /// The language of the page it is typed on.
  var lang: LanguageTag
  /// A kind of concern; `near` for a near miss, `ordinary` for front-desk text.
  var kind: String
  /// Who wrote the line, so that one author's lines can be tried on another's.
  var by: String?

  /// The concern; nil where the text should stay quiet.
  var concern: Concern? { Concern(rawValue: kind) }

  private enum CodingKeys: String, CodingKey { case text, lang, kind, by }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    text = try container.decode(String.self, forKey: .text)
    lang = LanguageTag(try container.decode(String.self, forKey: .lang))
    kind = try container.decode(String.self, forKey: .kind)
    by = try container.decodeIfPresent(String.self, forKey: .by)
  }

  /// The lines of a file, in order.
  static func lines(of path: String) throws -> [Utterance] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let decoder = JSONDecoder()
    return try bytes.split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(Utterance.self, from: $0)
    }
  }
}

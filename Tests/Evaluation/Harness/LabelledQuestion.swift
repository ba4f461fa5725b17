import Foundation
import HandrailCore

/// A question with the explanations that answer it.
struct LabelledQuestion: Decodable {
  /// The question as somebody typed it.
  let q: String
  /// The language of the page on which it is asked.
  let lang: String
  /// The explanations that answer it, the best first; none where nothing here does.
  let topics: [String]
  /// Whether something here answers it: `in` or `out`.
  let scope: String

  /// Whether something here answers it.
  var isInScope: Bool { scope == "in" }

  /// Whether an explanation answers it.
  func isAnswered(by topic: TopicID) -> Bool { topics.contains(topic.rawValue) }

  /// The questions of a file, one a line.
  static func read(_ path: String) throws -> [LabelledQuestion] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let decoder = JSONDecoder()
    return try text.split(separator: "\n").map {
      try decoder.decode(LabelledQuestion.self, from: Data($0.utf8))
    }
  }
}

/// A walk as it was recorded: what was answered, and where that led.
struct GovUKCase: Decodable {
  /// One answer to one node.
  struct Step: Hashable {
    /// The node that asked.
    let node: String
    /// The answer.
    let answer: String
  }

  /// The line of the file it stands on, from 1.
  private(set) var line = 0
  /// The answers, in order.
  let steps: [Step]
  /// The node or the ending after the last of them.
  let next: String
  /// Whether that is an ending; nil where the recording does not say.
  let isEnd: Bool?
  /// Whether the last answer was refused.
  let isInvalid: Bool

  private enum Key: String, CodingKey {
    case steps
    case next
    case isEnd = "end"
    case isInvalid = "invalid"
  }

  /// Reads `{"steps": [[node, answer], …], "next": node, "end": bool, "invalid": bool}`.
  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    steps = try fields.decode([[RecordedValue]].self, forKey: .steps).map { pair in
      Step(
        node: (pair.first?.text ?? ""), answer: pair.dropFirst().first?.text ?? "")
    }
    next = try fields.decode(String.self, forKey: .next)
    isEnd = try fields.decodeIfPresent(Bool.self, forKey: .isEnd)
    isInvalid = try fields.decodeIfPresent(Bool.self, forKey: .isInvalid) ?? false
  }

  /// The case with the line it was read from.
  func on(line: Int) -> GovUKCase {
    var found = self
    found.line = line
    return found
  }
}

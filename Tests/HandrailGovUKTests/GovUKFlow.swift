/// A flow as it was recorded: nodes, the answers of each, and the ways on from each answer.
struct GovUKFlow: Decodable {
  /// What a way on wants of an earlier node.
  enum Wanted: Hashable {
    /// This answer.
    case answer(String)
    /// That it was not answered at all.
    case noAnswer
  }

  /// One way on; of several the first one that holds is taken.
  struct Way: Hashable {
    /// What is wanted of earlier nodes, all of it.
    var when: [String: Wanted] = [:]
    /// The node or the ending that it leads to; the very same node where the answer is refused.
    var goto: String
  }

  /// The flow's name.
  let id: String
  /// The first node.
  let first: String
  /// The ways on from each answer of each node; an answer without one is refused.
  private(set) var nodes: [String: [String: [Way]]]

  /// The flow with the answers that were recorded on its nodes and that it does not know.
  ///
  /// Nobody recorded a way on from them, so they are refused.
  func adding(answersOf cases: [GovUKCase]) -> GovUKFlow {
    var flow = self
    for step in cases.flatMap(\.steps) where !(nodes[step.node] ?? [:]).isEmpty {
      if nodes[step.node]?[step.answer] == nil { flow.nodes[step.node]?[step.answer] = [] }
    }
    return flow
  }

  /// Everything that has a name in the flow, endings included.
  var names: Set<String> {
    Set(nodes.values.joined().flatMap(\.value).map(\.goto)).union(nodes.keys).union([first])
  }

  /// The nodes that lead back to themselves by way of others.
  var circles: Set<String> {
    var after: [String: Set<String>] = [:]
    for (node, answers) in nodes {
      after[node] = Set(answers.values.joined().map(\.goto)).subtracting([node])
    }
    for middle in nodes.keys {
      let beyond = after[middle] ?? []
      for node in nodes.keys where after[node]?.contains(middle) == true {
        after[node]?.formUnion(beyond)
      }
    }
    return Set(nodes.keys.filter { after[$0]?.contains($0) == true })
  }
}

extension GovUKFlow.Way: Decodable {
  private enum Key: CodingKey {
    case when
    case goto
  }

  /// Reads `{"when": {node: answer}, "goto": node}`; without `when` the way always holds.
  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    goto = try fields.decode(String.self, forKey: .goto)
    let when = try fields.decodeIfPresent([String: RecordedValue].self, forKey: .when)
    self.when = (when ?? [:]).mapValues { $0.text.map { .answer($0) } ?? .noAnswer }
  }
}

/// An answer as text, in whatever form it was recorded.
struct RecordedValue: Decodable {
  /// The text; nil for `null`.
  let text: String?

  /// Reads a text, a number, `true`, `false`, `null`, or a list of these.
  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      text = nil
    } else if let string = try? value.decode(String.self) {
      text = string
    } else if let flag = try? value.decode(Bool.self) {
      text = String(flag)
    } else if let number = try? value.decode(Int.self) {
      text = String(number)
    } else if let number = try? value.decode(Double.self) {
      text = String(number)
    } else {
      text = try value.decode([RecordedValue].self).map { $0.text ?? "" }.joined(separator: ",")
    }
  }
}

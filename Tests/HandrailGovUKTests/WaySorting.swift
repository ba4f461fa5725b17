/// Something that is known of an earlier node, in a form that our conditions can say.
struct Given: Hashable {
  /// The node.
  let node: String
  /// Its answer; nil where it only has one.
  let answer: String?
}

/// Which answers a node takes once something is known of earlier ones.
struct Acceptance: Hashable {
  /// What is known.
  let given: [Given]
  /// The answers that are not refused then.
  let answers: Set<String>
}

extension [GovUKFlow.Way] {
  /// The ways that are left once something is known of a node.
  ///
  /// The verdict on what a way wants of that node is nil where it is still open.
  func settling(_ node: String, _ verdict: (GovUKFlow.Wanted) -> Bool?) -> Self {
    var left: Self = []
    for var way in self {
      if let wanted = way.when[node], let isMet = verdict(wanted) {
        guard isMet else { continue }
        way.when[node] = nil
      }
      left.append(way)
      if way.when.isEmpty { break }
    }
    return left
  }

  /// Where the ways lead, first match first, without ever asking whether a node was *not* answered.
  ///
  /// Our conditions cannot ask that. What comes for those who were asked stands first, as an
  /// author would write it.
  var positive: [(given: [Given], goto: String)] {
    let ways = withoutWaysThatEndAlike
    guard let open = ways.firstIndex(where: { !$0.nodesWithoutAnswer.isEmpty }),
      let node = ways[open].nodesWithoutAnswer.min()
    else { return ways.map { ($0.given, $0.goto) } }
    let rest = Array(ways[open...])
    let asked = rest.settling(node) { $0 == .noAnswer ? false : nil }.positive
    let notAsked = rest.settling(node) { $0 == .noAnswer }.positive
    return ways[..<open].map { ($0.given, $0.goto) }
      + asked.map { ([Given(node: node, answer: nil)] + $0.given, $0.goto) } + notAsked
  }

  /// The ways without those that the last one makes idle.
  private var withoutWaysThatEndAlike: Self {
    guard let last, last.when.isEmpty else { return self }
    var ways = self
    while ways.count > 1, ways[ways.count - 2].goto == last.goto { ways.remove(at: ways.count - 2) }
    return ways
  }
}

extension GovUKFlow.Way {
  /// The nodes that must not have been answered.
  fileprivate var nodesWithoutAnswer: [String] {
    when.compactMap { $1 == .noAnswer ? $0 : nil }
  }

  /// What is wanted, as far as it is an answer.
  fileprivate var given: [Given] {
    when.sorted { $0.key < $1.key }.compactMap { node, wanted in
      if case .answer(let answer) = wanted { Given(node: node, answer: answer) } else { nil }
    }
  }
}

/// Sorts out which answers of a node are refused, and after what.
///
/// A way back to the very same node is a refusal, and so is an answer for which no way holds.
struct RefusalSorting {
  /// The node.
  let node: String

  /// What the node takes, first match first; the last holds for everybody else.
  func acceptances(_ ways: [String: [GovUKFlow.Way]]) -> [Acceptance] {
    var found = sort(ways, given: [])
    while found.count > 1, found[found.count - 2].answers == found.last?.answers {
      found.remove(at: found.count - 2)
    }
    return found
  }

  private func sort(_ ways: [String: [GovUKFlow.Way]], given: [Given]) -> [Acceptance] {
    let open = ways.keys.filter { isRefused(ways[$0] ?? []) == nil }.min()
    guard let open, let subject = ways[open]?.first?.when.keys.min() else {
      let answers = ways.keys.filter { isRefused(ways[$0] ?? []) == false }
      return [Acceptance(given: given, answers: Set(answers))]
    }
    let wanted = Set(ways.values.joined().compactMap { $0.when[subject] })
    func settled(_ verdict: (GovUKFlow.Wanted) -> Bool?) -> [String: [GovUKFlow.Way]] {
      ways.mapValues { $0.settling(subject, verdict) }
    }
    var found: [Acceptance] = []
    for answer in wanted.compactMap(\.text).sorted() {
      found += sort(
        settled { $0 == .answer(answer) }, given: given + [Given(node: subject, answer: answer)])
    }
    if wanted.contains(.noAnswer) {
      found += sort(settled { _ in false }, given: given + [Given(node: subject, answer: nil)])
    }
    return found + sort(settled { $0 == .noAnswer }, given: given)
  }

  /// Whether an answer is refused; nil where that hangs on earlier answers.
  private func isRefused(_ ways: [GovUKFlow.Way]) -> Bool? {
    if ways.allSatisfy({ $0.goto == node }) { return true }
    let isSure = ways.allSatisfy { $0.goto != node } && ways.last?.when.isEmpty == true
    return isSure ? false : nil
  }
}

extension GovUKFlow.Wanted {
  /// The answer that is wanted; nil for none at all.
  fileprivate var text: String? {
    if case .answer(let text) = self { text } else { nil }
  }
}

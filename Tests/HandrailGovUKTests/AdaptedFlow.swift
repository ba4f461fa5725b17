import HandrailCore
import HandrailTestSupport
import OrderedCollections

/// A recorded flow as one of ours.
///
/// Each node becomes a step and each way on a branch. A refusal is no branch: the page does not
/// have that option, cannot read the answer, or has a rule against it. Where a refusal hangs on
/// earlier answers, the node becomes several pages, and the branches before it choose between them.
struct AdaptedFlow: RecordedNames {
  /// The flow.
  private(set) var flow: Flow
  /// The node behind each step and each ending.
  private(set) var nodes: [StepID: String] = [:]
  /// How the answers of each step are given.
  private(set) var forms: [StepID: AnswerForm] = [:]

  private let known: [String: RecordedNode]
  /// Names that mean something in the recording.
  private let taken: Set<String>
  private var pages: [Page: StepID] = [:]
  /// Pages that a branch leads to and that are not written yet.
  private var open: [Page] = []

  /// A node that takes some of its answers.
  private struct Page: Hashable {
    let node: String
    let accepted: Set<String>
  }

  /// Where a way on leads.
  private struct Target {
    let node: String
    /// What has to be given for it.
    var given: [Given] = []
    /// The answers that are taken there; nil for an ending.
    var accepted: Set<String>?
  }

  /// Writes a flow for a recorded one.
  init(of recorded: GovUKFlow) {
    var wanted: [String: Set<String>] = [:]
    for (node, answers) in recorded.nodes {
      for way in answers.values.joined() {
        for case (let other, .answer(let answer)) in way.when where other != node {
          wanted[other, default: []].insert(answer)
        }
      }
    }
    known = recorded.nodes.filter { !$1.isEmpty }.reduce(into: [:]) { known, node in
      known[node.key] = RecordedNode(node.key, node.value, wanted: wanted[node.key] ?? [])
    }
    taken = recorded.names
    flow = Flow(id: FlowID(recorded.id), start: StepID(recorded.first), steps: [:])
    // Nothing was answered before the first page, so what holds for everybody else holds there.
    flow.start = targets(recorded.first).last.map { id(of: $0) } ?? flow.start
    while !open.isEmpty { write(open.removeFirst()) }
  }

  /// Whether a step or an ending is what the recording calls by a name.
  func stands(_ id: StepID, for node: String) -> Bool { nodes[id] == node }

  /// The recorded answers are our own.
  func answer(_ text: String, to node: String) -> String { text }

  private mutating func write(_ page: Page) {
    guard let node = known[page.node], let id = pages[page] else { return }
    var branches: [Branch] = []
    for group in node.groups(of: page.accepted) { branches += self.branches(group, of: node.name) }
    flow.steps[id] = node.page(id, taking: page.accepted, next: branches)
    forms[id] = node.form
  }

  /// The branches from some answers of a node, as far as they can ever be taken.
  private mutating func branches(_ group: RecordedNode.Group, of node: String) -> [Branch] {
    let subject = ValueName(SaveName(node))
    let own = (group.tests ?? []).map { Condition.Comparison(subject: subject, test: $0) }
    var branches: [Branch] = []
    for way in group.ways.positive {
      guard let wanted = comparisons(way.given) else { continue }
      for target in targets(way.goto) {
        guard let given = group.open(target.given, of: node), let earlier = comparisons(given)
        else { continue }
        let all = own + wanted + earlier
        branches.append(Branch(when: all.isEmpty ? nil : Condition(all), go: id(of: target)))
      }
    }
    return branches
  }

  /// The comparisons for all that is given; nil where it can never be so.
  private func comparisons(_ given: [Given]) -> [Condition.Comparison]? {
    var all: [Condition.Comparison] = []
    for given in given {
      let subject = ValueName(SaveName(given.node))
      guard let answer = given.answer else {
        all.append(Condition.Comparison(subject: subject, test: .isAnswered))
        continue
      }
      // A node that is not in the flow is never answered, and no condition about it holds.
      let unknown = Condition.Comparison(subject: subject, test: .isOption(OptionID(answer)))
      guard let comparisons = known[given.node].map({ $0.comparisons(with: answer) }) ?? [unknown]
      else { return nil }
      all += comparisons
    }
    return all
  }

  /// The pages of a node, or the ending, each with what has to be given for it.
  private func targets(_ name: String) -> [Target] {
    guard let node = known[name] else { return [Target(node: name)] }
    return node.acceptances.map { Target(node: name, given: $0.given, accepted: $0.answers) }
  }

  /// The step of a page, which is written later, or an ending.
  private mutating func id(of target: Target) -> StepID {
    guard let accepted = target.accepted else {
      let id = StepID(target.node)
      nodes[id] = target.node
      flow.endings[id] = Ending(id: id, receipt: .arrival)
      return id
    }
    return id(of: Page(node: target.node, accepted: accepted))
  }

  private mutating func id(of page: Page) -> StepID {
    if let id = pages[page] { return id }
    var id = StepID(page.node)
    var number = 1
    while nodes[id] != nil || (number > 1 && taken.contains(id.rawValue)) {
      number += 1
      id = StepID("\(page.node) (\(number))")
    }
    nodes[id] = page.node
    pages[page] = id
    open.append(page)
    return id
  }
}

extension RecordedNode.Group {
  /// What is left to ask once it is known that the node has one of these answers; nil where the
  /// rest can never be given.
  fileprivate func open(_ given: [Given], of node: String) -> [Given]? {
    var left: [Given] = []
    for given in given {
      guard given.node == node, let answer = given.answer else {
        if given.node != node { left.append(given) }
        continue
      }
      guard answers.contains(answer) else { return nil }
      if answers.count > 1 { left.append(given) }
    }
    return left
  }
}

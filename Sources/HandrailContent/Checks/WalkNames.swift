import HandrailCore
import OrderedCollections

/// The names in a walk that nothing in its flow has: a page that cannot be met would otherwise
/// never be missed.
struct WalkNames {
  /// A name that the flow does not have.
  struct Unknown: Hashable {
    /// The name as it stands in the walk.
    let name: String
    /// What could be meant.
    let known: [String]
    /// The part of the walk it stands in.
    let part: String
  }

  /// The unknown names, in the order of the walk's parts.
  private(set) var unknown: [Unknown] = []
  private let flow: FlowSource
  private let sources: ContentSources

  /// Looks through a walk.
  init(_ walk: Walk, flow: FlowSource, sources: ContentSources) {
    self.flow = flow
    self.sources = sources
    for step in walk.answers.keys { look(AnswerPath(parsing: step.rawValue), "answers/\(step)") }
    for (index, path) in walk.sees.enumerated() { look(path, "sees/\(index)") }
    for (index, path) in walk.doesNotSee.enumerated() { look(path, "does-not-see/\(index)") }
    for path in walk.refuses.keys { look(path, "refuses/\(path)") }
    for path in walk.switches.keys { look(path, "switches/\(path)") }
    for (index, change) in walk.then.enumerated() { look(change, "then/\(index)") }
    for name in walk.reviewShows.keys { look(name, "review-shows/\(name)") }
    for (index, name) in walk.reviewLeavesOut.enumerated() {
      look(name, "review-leaves-out/\(index)")
    }
    let endings = flow.flow.endings.keys.map(\.rawValue)
    if !endings.contains(walk.ends.rawValue) {
      unknown.append(Unknown(name: walk.ends.rawValue, known: endings, part: "ends"))
    }
  }

  private mutating func look(_ change: Walk.Change, _ part: String) {
    look(AnswerPath(parsing: change.step.rawValue), "\(part)/change")
    for (index, path) in (change.asks ?? []).enumerated() { look(path, "\(part)/asks/\(index)") }
    for step in change.answers.keys {
      look(AnswerPath(parsing: step.rawValue), "\(part)/answers/\(step)")
    }
  }

  private mutating func look(_ name: SaveName, _ part: String) {
    guard !flow.valueNames.contains(name.rawValue) else { return }
    unknown.append(Unknown(name: name.rawValue, known: flow.valueNames, part: part))
  }

  /// Follows a path through the flow and the shared flows it uses.
  private mutating func look(_ path: AnswerPath?, _ part: String) {
    var current: FlowSource? = flow
    for component in path?.components ?? [] {
      guard case .step(let id) = component else { continue }
      guard let source = current, let step = source.flow.steps[id] else {
        let known = current?.flow.steps.keys.map(\.rawValue) ?? []
        unknown.append(Unknown(name: id.rawValue, known: known, part: part))
        return
      }
      current = step.kind.usedFlow.flatMap { sources.sharedFlow($0) }
    }
  }
}

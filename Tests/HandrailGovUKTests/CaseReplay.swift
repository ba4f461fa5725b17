import HandrailCore
import HandrailTestSupport

/// How a recording and one of our flows call the same things.
protocol RecordedNames {
  /// Whether a step or an ending is what the recording calls by a name.
  func stands(_ id: StepID, for node: String) -> Bool
  /// What our flow calls an answer of a node.
  func answer(_ text: String, to node: String) -> String
}

/// Replays recorded walks at a kiosk's session: it presses the keys and looks where it stands.
struct CaseReplay<Names: RecordedNames> {
  /// A person at the kiosk.
  private struct Standing {
    var walk: SessionWalk
    /// Whether the last answer was refused.
    var wasRefused = false
  }

  private let names: Names
  private let start: Standing
  /// The case before, as far as it went; the next one often begins alike.
  private var path: [(step: GovUKCase.Step, standing: Standing)] = []

  /// Begins a visit of a flow.
  init(_ flow: FlowID, in library: Library, names: Names) {
    self.names = names
    var walk = SessionWalk(library: library, flow: flow)
    walk.play(.languageChosen(library.firstLanguage))
    start = Standing(walk: walk)
  }

  /// What a case met otherwise than it was recorded; nil where it went as recorded.
  mutating func difference(in recorded: GovUKCase) -> String? {
    for (index, step) in recorded.steps.enumerated() {
      if index < path.count, path[index].step == step { continue }
      path.removeSubrange(index...)
      var standing = path.last?.standing ?? start
      let place = place(of: standing)
      guard place.id.map({ names.stands($0, for: step.node) }) ?? false else {
        return "expected the page \"\(step.node)\" as number \(index + 1), met \(place)"
      }
      give(step, at: place, &standing)
      if standing.wasRefused, index + 1 < recorded.steps.count {
        return "expected that \"\(step.node)\" takes answer \(index + 1), met a refusal"
      }
      path.append((step, standing))
    }
    path.removeSubrange(recorded.steps.count...)
    let standing = path.last?.standing ?? start
    let place = place(of: standing)
    let isThere = place.id.map { names.stands($0, for: recorded.next) } ?? false
    guard isThere, recorded.isEnd ?? place.isEnding == place.isEnding,
      recorded.isInvalid == standing.wasRefused
    else {
      let expected =
        "\(recorded.isEnd == true ? "the ending" : "the page") \"\(recorded.next)\""
      return "expected \(expected)\(recorded.isInvalid ? " again, after a refusal" : ""), "
        + "met \(place)\(standing.wasRefused ? " again, after a refusal" : "")"
    }
    return nil
  }

  private func give(_ step: GovUKCase.Step, at place: Place, _ standing: inout Standing) {
    guard case .page(let page) = place else {
      // A receipt takes no answer.
      standing.wasRefused = true
      return
    }
    standing.walk.play(action(for: names.answer(step.answer, to: step.node), on: page))
    standing.wasRefused =
      if case .refused? = standing.walk.session.notice { true } else { false }
  }

  /// What somebody does who gives an answer.
  private func action(for text: String, on page: Step) -> Action {
    if page.instead.contains(OptionID(text)) { return .insteadChosen(OptionID(text)) }
    return switch page.kind {
    case .oneOf: .optionChosen(OptionID(text))
    case .manyOf: .optionsTicked(AnswerForm.ticks(in: text))
    case .ask: .textTyped(text)
    case .message, .returnCode, .review, .use, .repeatGroup, .findCase, .timeline, .letter:
      .wentOn
    }
  }

  private func place(of standing: Standing) -> Place {
    let (session, library) = (standing.walk.session, standing.walk.library)
    if let (stop, _) = session.currentStop(in: library) { return .page(stop.step) }
    return session.currentEnding(in: library).map { .ending($0.ending.id) } ?? .nowhere
  }
}

/// Where a visit has come to.
private enum Place: CustomStringConvertible {
  case page(Step)
  case ending(StepID)
  case nowhere

  /// The step or the ending.
  var id: StepID? {
    switch self {
    case .page(let step): step.id
    case .ending(let id): id
    case .nowhere: nil
    }
  }

  var isEnding: Bool {
    if case .ending = self { true } else { false }
  }

  var description: String {
    switch self {
    case .page(let step): "the page \"\(step.id)\""
    case .ending(let id): "the ending \"\(id)\""
    case .nowhere: "nothing"
    }
  }
}

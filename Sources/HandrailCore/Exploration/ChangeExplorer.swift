// Theory of operation
//
// Whole visits are planned (`CoveringVisits`) and walked to the review with the real session. From
// there every answer is changed to each of its other samples, one at a time: once for each
// combination of the answers that decide something together with it, and for each set of voices.
// After a change the journey is followed to the review again, answering what is asked.
//
// What must be asked follows from the journeys before and after: the pages that were not on the
// way before, and those that now ask another question (`asks-anew`, changed agreements). That the
// answers set aside are read by nothing is seen by walking the journey once more without them.
// That they are shown nowhere is seen by their marks: each typed answer holds a text of its own,
// and each option says one (`Library.marked`).

/// Changes every answer at the review of whole visits.
public struct ChangeExplorer: Sendable {
  /// Everything a session gives out to be read: the texts of its page, in each form.
  public typealias Outputs = @Sendable (Session, Library) -> [String]

  /// A visit that stands at its review.
  public struct Case: Sendable {
    let session: Session
    let plan: VisitPlan
    /// The answers to be changed in this visit, each to these samples.
    let changes: [AnswerPath: [Int]]
  }

  /// The content with marked options.
  public let library: Library
  /// The visits whose answers are changed.
  public private(set) var cases: [Case] = []
  /// How many combinations of answers that decide together the visits hold.
  public private(set) var combinationCount = 0
  /// How many items of a list are planned.
  public static let itemLimit = VisitPlanner.itemLimit

  private let flow: Flow
  private let moment: Moment
  private let outputs: Outputs
  private let reducer: Reducer
  private var factors: [AnswerPath: [AnswerSample]] = [:]
  private var neighbours: [AnswerPath: [AnswerPath]] = [:]
  private var classes: [AnswerPath: [Int]] = [:]

  /// Plans the visits of an exploration.
  /// - Parameters:
  ///   - seed: From which what is not exhaustive is drawn.
  ///   - outputs: What a session gives out to be read.
  public init(
    _ explorer: FlowExplorer, seed: UInt64, outputs: @escaping Outputs,
    reducer: @escaping Reducer = Session.reducer
  ) {
    self.reducer = reducer
    library = explorer.library.marked()
    flow = explorer.flow
    moment = explorer.moment
    self.outputs = outputs
    let planner = VisitPlanner(explorer, library: library)
    factors = planner.samples
    neighbours = planner.neighbours
    classes = planner.classNumbers
    var visits = CoveringVisits(planner.factors, seed: seed)
    combinationCount = visits.combinationCount
    var seen: Set<Change> = []
    while cases.count < CoveringVisits.rowLimit, let plan = visits.next() {
      guard let session = walkToReview(plan) else { continue }
      cases.append(Case(session: session, plan: plan, changes: takeChanges(session, plan, &seen)))
    }
  }

  /// A change, with all that can make it another one.
  private struct Change: Hashable {
    let path: AnswerPath
    let sample: Int
    let from: Int
    let voices: [VoiceID]
    /// The classes of the answers that decide something together with this one.
    let context: [Int]
  }

  /// The changes of a visit that no visit before it makes.
  private func takeChanges(
    _ session: Session, _ plan: VisitPlan, _ seen: inout Set<Change>
  ) -> [AnswerPath: [Int]] {
    guard let journey = session.visit?.journey(in: library) else { return [:] }
    let onPath = Set(journey.stops.map(\.path))
    var taken: [AnswerPath: [Int]] = [:]
    for stop in journey.stops {
      let context = (neighbours[stop.path] ?? []).map { other in
        onPath.contains(other) ? classNumber(of: other, plan) : -1
      }
      let from = classNumber(of: stop.path, plan)
      for sample in (factors[stop.path] ?? []).indices where sample != plan.choices[stop.path] {
        let change = Change(
          path: stop.path, sample: sample, from: from, voices: journey.voices, context: context)
        if seen.insert(change).inserted { taken[stop.path, default: []].append(sample) }
      }
    }
    return taken
  }

  private func classNumber(of path: AnswerPath, _ plan: VisitPlan) -> Int {
    guard let classes = classes[path], let choice = plan.choices[path] else { return 0 }
    return classes.indices.contains(choice) ? classes[choice] : 0
  }

  /// Walks a planned visit to its first review; nil where it has none.
  private func walkToReview(_ plan: VisitPlan) -> Session? {
    let language = library.firstLanguage
    var session = Session(flow: flow.id, language: language, at: moment)
    session.answer(.languageChosen(language), at: moment, in: library, by: reducer)
    for _ in 0..<WalkPlayer.actionLimit {
      guard let (stop, _) = session.currentStop(in: library) else { return nil }
      if stop.step.kind.isReview { return session }
      guard let action = action(on: stop, of: session, plan) else { return nil }
      session.answer(action, at: moment, in: library, by: reducer)
    }
    return nil
  }

  /// What the plan answers on a page; on a group's page, one more item or "these are all".
  private func action(on stop: Journey.Stop, of session: Session, _ plan: VisitPlan) -> Action? {
    if case .repeatGroup(_, let most) = stop.step.kind, let visit = session.visit {
      let count = session.itemNumbers(of: stop, in: visit).count
      let wanted = (plan.choices[stop.path] ?? 0) + 1
      return count < min(wanted, most) ? .itemAdded : .wentOn
    }
    guard let samples = factors[stop.path] ?? factors[stop.path.asSecondItem], !samples.isEmpty
    else { return .wentOn }
    let index = plan.choices[stop.path] ?? 0
    return samples[index < samples.count ? index : 0].action
  }

  /// How many changes the visits make, and what is wrong after them.
  public func explore(_ item: Case) -> (changes: Int, problems: [FlowProblem]) {
    guard let journey = item.session.visit?.journey(in: library) else { return (0, []) }
    var changes = 0
    var problems: [FlowProblem] = []
    for stop in journey.stops {
      for (name, actions) in alternatives(to: stop, item) {
        changes += 1
        let change = ChangeUnderTest(
          path: stop.path, name: name, before: journey, step: StepReference(stop.flow, stop.step.id)
        )
        problems += self.problems(of: change, actions, item)
      }
    }
    return (changes, problems)
  }

  /// The other answers a page can be given: what is done after it was opened from the review.
  private func alternatives(
    to stop: Journey.Stop, _ item: Case
  ) -> [(name: String, actions: [Action])] {
    if case .repeatGroup(_, let most) = stop.step.kind, let visit = item.session.visit {
      let numbers = item.session.itemNumbers(of: stop, in: visit)
      var found = numbers.map { (name: "remove item \($0)", actions: [Action.itemRemoved($0)]) }
      if numbers.count < most { found.append((name: "one more", actions: [.itemAdded])) }
      return found
    }
    guard let samples = factors[stop.path], stop.step.save != nil else { return [] }
    return (item.changes[stop.path] ?? []).map { index in
      (name: samples[index].name, actions: [samples[index].action])
    }
  }

  /// One change: where, to what, and the journey before it.
  private struct ChangeUnderTest {
    let path: AnswerPath
    let name: String
    let before: Journey
    let step: StepReference

    func problem(_ kind: FlowProblem.Kind) -> FlowProblem {
      FlowProblem(
        kind, at: step, witness: before.stops.map(\.path.description) + ["\(path): \(name)"])
    }
  }

  private func problems(
    of change: ChangeUnderTest, _ actions: [Action], _ item: Case
  ) -> [FlowProblem] {
    var session = item.session
    var effects = session.answer(.changeAsked(change.path), at: moment, in: library, by: reducer)
    guard session.currentStop(in: library)?.stop.path == change.path else {
      return [change.problem(.changeAsksOtherPages(sample: change.name))]
    }
    for action in actions {
      effects += session.answer(action, at: moment, in: library, by: reducer)
    }
    guard let asked = goOn(&session, &effects, change, item.plan), let visit = session.visit,
      let after = visit.journey(in: library)
    else { return [change.problem(.changeAsksOtherPages(sample: change.name))] }
    let wanted = expected(after: after, change)
    guard asked == wanted else {
      let more = asked.subtracting(wanted).map { "+\($0)" }
      let less = wanted.subtracting(asked).map { "-\($0)" }
      let name = ([change.name] + (more + less).sorted()).joined(separator: " ")
      return [change.problem(.changeAsksOtherPages(sample: name))]
    }
    var fresh = AnswerBook()
    for stop in after.stops { fresh[stop.path] = visit.answers[stop.path] }
    let alone = Journey(of: flow, answers: fresh, today: visit.began, library: library)
    guard alone.stops == after.stops, alone.end == after.end else {
      return [change.problem(.changeDiffersFromFresh(sample: change.name))]
    }
    return leaks(session, after, effects, change)
  }

  /// Follows the journey to the review; the pages that were asked, or nil where an answered page
  /// is shown again or the review never comes.
  private func goOn(
    _ session: inout Session, _ effects: inout [Effect], _ change: ChangeUnderTest,
    _ plan: VisitPlan
  ) -> Set<AnswerPath>? {
    var asked: Set<AnswerPath> = []
    for _ in 0..<WalkPlayer.actionLimit {
      guard let (stop, journey) = session.currentStop(in: library) else { return nil }
      if stop.step.kind.isReview { return asked }
      let isSummary = if case .repeatGroup = stop.step.kind { true } else { false }
      if journey.waiting?.path == stop.path {
        asked.insert(stop.path)
      } else if !isSummary {
        return nil
      }
      guard let action = isSummary ? .wentOn : action(on: stop, of: session, plan) else {
        return nil
      }
      effects += session.answer(action, at: moment, in: library, by: reducer)
    }
    return nil
  }

  /// The pages that became necessary by a change.
  private func expected(after: Journey, _ change: ChangeUnderTest) -> Set<AnswerPath> {
    let before = Dictionary(
      uniqueKeysWithValues: change.before.stops.map {
        ($0.path, question(at: $0, on: change.before))
      })
    return Set(
      after.stops.filter { stop in
        guard stop.path != change.path, !stop.step.kind.isReview else {
          // A group whose items changed is confirmed again.
          return stop.path == change.path && stop.step.kind.usedFlow != nil
        }
        guard let known = before[stop.path] else { return true }
        return isAsked(anew: question(at: stop, on: after), known, stop)
      }.map(\.path))
  }

  /// What a page asks: who speaks, and the words.
  private func question(at stop: Journey.Stop, on journey: Journey) -> Question {
    let sections = library.words(in: library.firstLanguage).flows[stop.flow] ?? [:]
    let id = stop.step.id.rawValue
    let voice = journey.voices(at: stop).first { sections[WordsKey(id, voice: $0)] != nil }
    return Question(voice: voice, digest: sections[WordsKey(id, voice: voice)]?.digest ?? "")
  }

  private struct Question {
    let voice: VoiceID?
    let digest: String
  }

  private func isAsked(anew now: Question, _ before: Question, _ stop: Journey.Stop) -> Bool {
    guard now.digest != before.digest else { return false }
    if stop.step.isAgreement { return true }
    return [now.voice, before.voice].contains { $0.map(flow.asksAnew.contains) ?? false }
  }

  // MARK: What is set aside stays unseen

  private func leaks(
    _ session: Session, _ after: Journey, _ effects: [Effect], _ change: ChangeUnderTest
  ) -> [FlowProblem] {
    let aside = change.before.stops.filter { stop in
      !after.stops.contains { $0.path == stop.path } && !stop.step.kind.isReview
    }
    guard !aside.isEmpty, let visit = session.visit else { return [] }
    for case .record(_, let entry) in effects
    where entry.answer != nil && aside.contains(where: { $0.path == entry.path }) {
      return [change.problem(.offPathAnswerSeen(entry.path, output: "journal"))]
    }
    var kept: Set<String> = []
    for stop in after.stops { kept.formUnion(marks(at: stop, on: after, visit)) }
    var receipt = session
    receipt.answer(.wentOn, at: moment, in: library, by: reducer)
    let texts = outputs(session, library) + outputs(receipt, library)
    for stop in aside {
      for mark in marks(at: stop, on: change.before, visit) where !kept.contains(mark) {
        if texts.contains(where: { $0.holds(mark) }) {
          return [change.problem(.offPathAnswerSeen(stop.path, output: "page"))]
        }
      }
    }
    return []
  }

  private func marks(at stop: Journey.Stop, on journey: Journey, _ visit: Visit) -> [String] {
    guard let answer = visit.answers[stop.path]?.answer else { return [] }
    return library.marks(
      of: answer, to: stop, voices: journey.voices(at: stop), language: library.firstLanguage
    ).filter { !$0.isEmpty }
  }
}

extension String {
  /// Whether another text stands in it, byte for byte.
  fileprivate func holds(_ other: String) -> Bool {
    let needle = Array(other.utf8)
    let hay = Array(utf8)
    guard hay.count >= needle.count, let first = needle.first else { return needle.isEmpty }
    for start in 0...(hay.count - needle.count) where hay[start] == first {
      if hay[start..<(start + needle.count)].elementsEqual(needle) { return true }
    }
    return false
  }
}

extension AnswerPath {
  /// The same page of the second item, for items that came later.
  fileprivate var asSecondItem: AnswerPath {
    AnswerPath(components.map { if case .item = $0 { .item(2) } else { $0 } })
  }
}

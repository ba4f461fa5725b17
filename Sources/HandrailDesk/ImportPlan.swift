import HandrailCore
import HandrailStore

/// What an import is going to store: cases as they are after the messages so far.
struct ImportPlan {
  private let cases: CaseImport
  private let named: CaseReference?
  private let moment: Moment
  private var changed: [CaseReference: Change] = [:]
  private var order: [CaseReference] = []
  private var opened = OpenedCases()
  private var outcomes: [ImportReport.Outcome] = []

  private struct Change {
    var request: PriorAuthorisation
    var numbers: [String]
    var isNew: Bool
  }

  /// Makes an empty plan.
  init(cases: CaseImport, named: CaseReference?, moment: Moment) {
    self.cases = cases
    self.named = named
    self.moment = moment
  }

  /// Makes sure that the case that was named is there.
  func require(_ reference: CaseReference) throws(DeskError) {
    let desk = CaseDesk(store: cases.store, account: cases.account)
    _ = try desk.storedCase(reference)
  }

  /// Finds the case of a message, and lets it take it.
  mutating func take(
    _ whole: PlanMessage, from source: String,
    using generator: inout some RandomNumberGenerator
  ) throws(StepProblem) {
    var message = whole
    let cutTexts = message.cutLongTexts()
    try place(message, from: source, using: &generator)
    outcomes[outcomes.count - 1].cutTexts = cutTexts
  }

  private mutating func place(
    _ message: PlanMessage, from source: String,
    using generator: inout some RandomNumberGenerator
  ) throws(StepProblem) {
    guard let reference = try fitting(message) else {
      let request = try newCase(for: message, using: &generator)
      return try keep(message, request, isNew: true, source: source)
    }
    try keep(
      message, try request(reference), isNew: changed[reference]?.isNew ?? false, source: source)
  }

  /// A case as it is after the messages so far.
  private func request(_ reference: CaseReference) throws(StepProblem) -> PriorAuthorisation {
    if let change = changed[reference] { return change.request }
    let stored = try look { () throws(StoreError) in try cases.store.storedCase(reference) }
    guard let stored else { throw .store(.unknownCase) }
    return stored.request
  }

  private mutating func keep(
    _ message: PlanMessage, _ request: PriorAuthorisation, isNew: Bool, source: String
  ) throws(StepProblem) {
    var taken = request
    do throws(CaseRefusal) {
      try taken.take(message, at: moment, by: cases.account, source: source)
    } catch {
      throw .message(.refused(request.reference, error))
    }
    let reference = taken.reference
    let isFirst = changed[reference] == nil
    let numbers = (changed[reference]?.numbers ?? []) + message.numbers
    let deed: ImportReport.Outcome.Deed =
      isNew && isFirst
      ? .opened : taken == request ? .alreadyThere : .taken(from: request.state)
    outcomes.append(
      ImportReport.Outcome(
        resourceType: message.resourceType, reference: reference, deed: deed,
        state: taken.state))
    if isFirst { order.append(reference) }
    changed[reference] = Change(request: taken, numbers: numbers, isNew: isNew)
    if isNew { opened.note(taken, numbers: message.numbers) }
  }

  /// A case for a message that fits none.
  private func newCase(
    for message: PlanMessage, using generator: inout some RandomNumberGenerator
  ) throws(StepProblem) -> PriorAuthorisation {
    guard let name = message.patientName, !name.isEmpty else {
      throw .message(.fitsNoCase(missing: .patientName))
    }
    guard case .decision(let answers) = message.kind, !answers.isEmpty else {
      throw .message(.fitsNoCase(missing: .lines))
    }
    var reference: CaseReference
    repeat {
      do throws(StoreError) {
        reference = try cases.store.newReference(codeWords: cases.codeWords, using: &generator)
      } catch {
        throw .store(error)
      }
    } while changed[reference] != nil
    let numbers = Set(answers.map(\.number)).sorted()
    // What a line is for stands in the request, which we never saw.
    return PriorAuthorisation(
      reference: reference,
      patient: CasePatient(name: name, birthDate: message.birthDate),
      coverage: CaseCoverage(
        planName: message.planName ?? "", memberNumber: message.memberNumber),
      lines: numbers.map { ServiceLine(number: $0, service: "") })
  }

  /// Stores everything.
  func store() throws(DeskError) {
    do throws(StoreError) {
      for reference in order {
        guard let change = changed[reference] else { continue }
        if change.isNew {
          try cases.store.add(change.request, numbers: change.numbers, at: moment)
        } else {
          try cases.store.save(change.request, numbers: change.numbers, at: moment)
        }
      }
    } catch {
      throw .store(error)
    }
  }

  /// What is done, or would be: then new cases have no reference, as each run draws another.
  func report(isDryRun: Bool) -> ImportReport {
    var report = ImportReport(outcomes: outcomes, isDryRun: isDryRun)
    guard isDryRun else { return report }
    for index in report.outcomes.indices {
      if let reference = outcomes[index].reference, changed[reference]?.isNew == true {
        report.outcomes[index].reference = nil
      }
    }
    return report
  }
}

extension ImportPlan {
  /// The case that a message belongs to; nil where none fits.
  private func fitting(_ message: PlanMessage) throws(StepProblem) -> CaseReference? {
    if let named { return named.plain }
    let byNumber = try named(by: message)
    if byNumber.count == 1 { return byNumber.first }
    var others: Set<CaseReference> = []
    for person in message.matches {
      var fitting = try references(opened.cases(of: person)) { () throws(StoreError) in
        try cases.store.openCases(of: person)
      }
      if !byNumber.isEmpty {
        fitting.formIntersection(byNumber)
      } else {
        let known = try knownByOtherNumbers(fitting, than: message)
        fitting.subtract(known)
        others.formUnion(known)
      }
      if fitting.count == 1 { return fitting.first }
      if fitting.count > 1 { throw .message(.ambiguous(Self.sorted(fitting))) }
    }
    guard byNumber.isEmpty else { throw .message(.ambiguous(Self.sorted(byNumber))) }
    return try asked(message, about: others)
  }

  /// The cases that the message's numbers name.
  ///
  /// Two plans may give the same number, so a case of another person is left out; not so one that
  /// is named by our own reference, which a plan has from us alone.
  private func named(by message: PlanMessage) throws(StepProblem) -> Set<CaseReference> {
    let numbers = message.numbers
    let own = Set(numbers.compactMap { CaseReference(parsing: $0)?.plain })
    var found = try references(opened.cases(named: numbers)) { () throws(StoreError) in
      try cases.store.cases(named: numbers)
    }
    for reference in found where !own.contains(reference) {
      if try request(reference).mismatch(with: message) != nil { found.remove(reference) }
    }
    return found
  }

  /// Which cases of the person a message with numbers of its own is not about, for all we know: the
  /// plan speaks of them by other numbers.
  private func knownByOtherNumbers(
    _ references: Set<CaseReference>, than message: PlanMessage
  ) throws(StepProblem) -> Set<CaseReference> {
    guard message.numbers.contains(where: { CaseKeys.number($0) != nil }) else { return [] }
    var known: Set<CaseReference> = []
    for reference in references {
      let isKnown = try look { () throws(StoreError) in
        try cases.store.knowsNumbers(of: reference)
      }
      if isKnown || changed[reference]?.numbers.isEmpty == false { known.insert(reference) }
    }
    return known
  }

  /// The case that a question is about: the one that its own file answered; nil for a decision,
  /// which can be about a request that we have not seen.
  private func asked(
    _ message: PlanMessage, about others: Set<CaseReference>
  ) throws(StepProblem) -> CaseReference? {
    if case .decision = message.kind { return nil }
    let here = others.filter { changed[$0] != nil }
    if here.count == 1 { return here.first }
    guard others.isEmpty else { throw .message(.ambiguous(Self.sorted(others))) }
    return nil
  }

  private func references(
    _ planned: Set<CaseReference>, _ stored: () throws(StoreError) -> [CaseReference]
  ) throws(StepProblem) -> Set<CaseReference> {
    planned.union(try look(stored))
  }

  private func look<Value>(
    _ look: () throws(StoreError) -> Value
  ) throws(StepProblem) -> Value {
    do throws(StoreError) {
      return try look()
    } catch {
      throw .store(error)
    }
  }

  private static func sorted(_ references: Set<CaseReference>) -> [CaseReference] {
    references.sorted { $0.description < $1.description }
  }
}

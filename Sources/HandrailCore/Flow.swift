import OrderedCollections

/// A journey of pages as an author wrote it: steps, and which comes after which.
///
/// A shared flow is a flow too: it has `results` and ends at `done`.
public struct Flow: Hashable, Sendable {
  /// The flow's name.
  public var id: FlowID
  /// Whether it is a shared flow, used by others.
  public var isShared: Bool
  /// Counts the author's releases.
  public var version: Int
  /// The first step.
  public var start: StepID
  /// The sections in the order a patient meets them; empty for a shared flow.
  public var sections: [SectionID]
  /// Named conditions.
  public var conditions: OrderedDictionary<String, Condition>
  /// Voices in order; the first that holds and has words for a page speaks.
  public var voices: OrderedDictionary<VoiceID, Condition> { didSet { noteReadNames() } }
  /// Voices in which a question is another question: an answer given in one of them does not hold
  /// in another voice, nor the other way round.
  public var asksAnew: Set<VoiceID>
  /// Values computed from answers by named rules.
  public var derived: OrderedDictionary<SaveName, Derivation> { didSet { noteReadNames() } }
  /// The steps, in the order of the file.
  public var steps: OrderedDictionary<StepID, Step>
  /// Where the flow can end.
  public var endings: OrderedDictionary<StepID, Ending>
  /// What a shared flow hands to the flow that uses it.
  public var results: [SaveName]
  /// The names whose answers can change a computed value or a voice.
  private(set) var namesReadOnTheWay: Set<SaveName> = []

  /// Makes a flow; everything but the steps may be left out.
  public init(
    id: FlowID,
    isShared: Bool = false,
    version: Int = 1,
    start: StepID,
    sections: [SectionID] = [],
    conditions: OrderedDictionary<String, Condition> = [:],
    voices: OrderedDictionary<VoiceID, Condition> = [:],
    asksAnew: Set<VoiceID> = [],
    derived: OrderedDictionary<SaveName, Derivation> = [:],
    steps: OrderedDictionary<StepID, Step>,
    endings: OrderedDictionary<StepID, Ending> = [:],
    results: [SaveName] = []
  ) {
    self.id = id
    self.isShared = isShared
    self.version = version
    self.start = start
    self.sections = sections
    self.conditions = conditions
    self.voices = voices
    self.asksAnew = asksAnew
    self.derived = derived
    self.steps = steps
    self.endings = endings
    self.results = results
    noteReadNames()
  }

  private mutating func noteReadNames() {
    let voiced = voices.values.flatMap { $0.comparisons.map(\.subject.name) }
    namesReadOnTheWay = Set(derived.values.flatMap { $0.sources.map(\.name) } + voiced)
  }

  /// The target by which a shared flow goes back to the flow that uses it.
  public static let done: StepID = "done"

  /// The step that saves its answer under a name; nil where none does.
  public func step(saving name: SaveName) -> Step? {
    steps.values.first { $0.save == name }
  }
}

/// Where a flow ends.
public struct Ending: Hashable, Sendable {
  /// The ending's name; its words stand under it.
  public var id: StepID
  /// Which kind of receipt the patient leaves with.
  public var receipt: ReceiptKind

  /// Makes an ending.
  public init(id: StepID, receipt: ReceiptKind) {
    self.id = id
    self.receipt = receipt
  }
}

/// What a patient leaves with.
public enum ReceiptKind: String, Hashable, Sendable, CaseIterable {
  /// A short arrival number, provisional until the desk has checked the registration.
  case arrival
}

/// A value computed from answers by a rule that is written in Swift, never in Content/.
public enum Derivation: Hashable, Sendable {
  /// Whole years since the first of these that is a date, or the number that was given instead.
  case ageInYears([ValueName])
  /// The first of these that was given.
  case firstOf([ValueName])
  /// What the plan that was chosen in the first says to the service that was chosen in the second.
  ///
  /// It is the attribute, named by the service, of the plan's entry in the clinic's list, and `ask`
  /// where the plan, the service or the attribute is not known.
  case payerSays([ValueName])
}

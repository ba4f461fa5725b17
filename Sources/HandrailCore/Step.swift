/// One stop on a flow: mostly one page that asks one thing.
///
/// Journeys hold many steps and are walked for every answer, so a step is one reference to parts
/// that never change: copying it costs next to nothing.
public struct Step: Hashable, Sendable {
  private struct Parts: Hashable, Sendable {
    var id: StepID
    var section: SectionID?
    var kind: StepKind
    var save: SaveName?
    var rules: [Rule]
    var instead: [OptionID]
    var isSensitive: Bool
    var isAgreement: Bool
    var callsPerson: Bool
    var next: [Branch]
  }

  private final class Storage: Sendable {
    let parts: Parts

    init(_ parts: Parts) {
      self.parts = parts
    }
  }

  private var storage: Storage
  private var parts: Parts {
    get { storage.parts }
    set { storage = Storage(newValue) }
  }

  /// The step's name within its flow.
  public var id: StepID {
    get { storage.parts.id }
    set { parts.id = newValue }
  }
  /// The section it belongs to; nil in a shared flow, which stands in its user's section.
  public var section: SectionID? {
    get { storage.parts.section }
    set { parts.section = newValue }
  }
  /// What the step does.
  public var kind: StepKind {
    get { storage.parts.kind }
    set { parts.kind = newValue }
  }
  /// What its answer is saved as; nil for pages that ask nothing.
  public var save: SaveName? {
    get { storage.parts.save }
    set { parts.save = newValue }
  }
  /// What an answer must meet, in the order in which refusals are told.
  public var rules: [Rule] {
    get { storage.parts.rules }
    set { parts.rules = newValue }
  }
  /// Other honest answers, such as "I do not know it".
  public var instead: [OptionID] {
    get { storage.parts.instead }
    set { parts.instead = newValue }
  }
  /// Whether the question can hurt or frighten; it then says why it is asked.
  public var isSensitive: Bool {
    get { storage.parts.isSensitive }
    set { parts.isSensitive = newValue }
  }
  /// Whether the answer is an agreement: it holds only for the words that were shown.
  public var isAgreement: Bool {
    get { storage.parts.isAgreement }
    set { parts.isAgreement = newValue }
  }
  /// Whether reaching the page calls for a person.
  public var callsPerson: Bool {
    get { storage.parts.callsPerson }
    set { parts.callsPerson = newValue }
  }
  /// What comes next, first match first.
  public var next: [Branch] {
    get { storage.parts.next }
    set { parts.next = newValue }
  }

  /// Makes a step; everything but its name, kind and way on may be left out.
  public init(
    id: StepID,
    section: SectionID? = nil,
    kind: StepKind,
    save: SaveName? = nil,
    rules: [Rule] = [],
    instead: [OptionID] = [],
    isSensitive: Bool = false,
    isAgreement: Bool = false,
    callsPerson: Bool = false,
    next: [Branch]
  ) {
    storage = Storage(
      Parts(
        id: id, section: section, kind: kind, save: save, rules: rules, instead: instead,
        isSensitive: isSensitive, isAgreement: isAgreement, callsPerson: callsPerson, next: next))
  }

  /// Steps with equal parts are equal.
  public static func == (left: Step, right: Step) -> Bool {
    left.storage === right.storage || left.parts == right.parts
  }

  /// Hashes the parts.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(parts)
  }

  /// Whether the page must not be left empty.
  public var isRequired: Bool { rules.contains(.required) }

  /// The most characters that may be typed; nil where no rule says.
  public var characterLimit: Int? {
    for case .atMost(let characters) in rules { return characters }
    return nil
  }
}

/// What a step does.
public enum StepKind: Hashable, Sendable {
  /// Asks for typed words.
  case ask(TypedKind)
  /// Asks for one of several answers.
  case oneOf([OptionSource])
  /// Asks to tick as many as fit.
  case manyOf([OptionSource])
  /// Shows a text.
  case message
  /// Shows the code for coming back.
  case returnCode
  /// Looks for a case by a reference and a date of birth, without a page of its own; its answer is
  /// a `CaseStanding`.
  case findCase(by: [SaveName])
  /// Shows a text, and below it how far the case is.
  case timeline
  /// Shows a letter made of parts, for confirmation.
  case letter([LetterPart])
  /// Shows the answers, each with a way to change it.
  case review(of: [SaveName])
  /// Goes through a shared flow once.
  case use(FlowID, voice: VoiceID?)
  /// Goes through a shared flow once for each item.
  case repeatGroup(FlowID, atMost: Int)
}

/// A part of a letter: the words of one section, where its condition holds.
public struct LetterPart: Hashable, Sendable {
  /// The section whose words it is.
  public var section: StepID
  /// When it belongs to the letter; nil for always.
  public var condition: Condition?

  /// Makes a part.
  public init(_ section: StepID, when condition: Condition? = nil) {
    self.section = section
    self.condition = condition
  }
}

/// What kind of text a question wants.
public enum TypedKind: String, Hashable, Sendable, CaseIterable {
  /// A few words on one line.
  case text
  /// Sentences, in the person's own words.
  case longText = "long-text"
  /// A day of the calendar.
  case date
  /// A whole number.
  case number
  /// A telephone number, in whatever way it is written.
  case phone
  /// An email address.
  case email
}

/// Where the options of a choice come from.
public enum OptionSource: Hashable, Sendable {
  /// One option, named in the flow; its words are in the words files.
  case option(OptionID)
  /// A list of the clinic's, such as `site.departments`; its words are in the site file.
  case siteList(String)
}

/// One way on from a step.
public struct Branch: Hashable, Sendable {
  /// When this way is taken; nil for `otherwise` and for a step with one way on.
  public var condition: Condition?
  /// The step or ending it leads to.
  public var target: StepID

  /// Makes a branch.
  public init(when condition: Condition? = nil, go target: StepID) {
    self.condition = condition
    self.target = target
  }
}

extension StepKind {
  /// Whether the records answer the step, not a person.
  public var isLookUp: Bool {
    if case .findCase = self { true } else { false }
  }

  /// The names of the answers by which the step looks something up; none for other steps.
  public var namesLookedFor: [SaveName] {
    if case .findCase(let names) = self { names } else { [] }
  }

  /// The parts of the letter that the step shows; none where it shows none.
  public var letterParts: [LetterPart] {
    if case .letter(let parts) = self { parts } else { [] }
  }

  /// The shared flow that the step goes through; nil for a step with a page of its own only.
  public var usedFlow: FlowID? {
    switch self {
    case .use(let id, _), .repeatGroup(let id, _): id
    default: nil
    }
  }
}

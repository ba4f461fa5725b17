import HandrailCore

/// Reads a plan's answer to a request.
///
/// Source: HL7 Da Vinci Prior Authorization Support 2.2.1, profile of ClaimResponse and section on
/// reading the response; HL7 FHIR R4 (4.0.1), ClaimResponse.
struct ClaimResponseReader {
  private let resource: Resource
  private let index: ResourceIndex
  private var node: Node { resource.node }

  /// Begins with an answer of a file.
  init(_ resource: Resource, in index: ResourceIndex) {
    self.resource = resource
    self.index = index
  }

  /// The message, or why there is none.
  func read() throws(InterchangeError) -> Reading {
    switch try node.text(.status) {
    case "active": break
    case "cancelled", "draft", "entered-in-error": return .skipped(.doesNotHold)
    case nil: throw .missing(place: node.name(.status))
    default: throw .badValue(place: node.name(.status), expected: .status)
    }
    switch try node.text(.use) {
    case "preauthorization": break
    case "claim", "predetermination": return .skipped(.isNoPriorAuthorisation)
    case nil: throw .missing(place: node.name(.use))
    default: throw .badValue(place: node.name(.use), expected: .use)
    }
    guard let kind = try kind() else { return .skipped(.hasNoLine) }
    var message = PlanMessage(kind: kind, resourceType: "ClaimResponse", id: resource.id)
    message.created = try node.dateTime(.created)?.start
    message.planReference = try node.text(.preAuthRef)
    let subject = try subject()
    message.take(subject)
    return .message(message, subject)
  }

  /// What the plan asks for in other resources of the file, as far as the answer names them.
  func requests() throws(InterchangeError) -> [Resource] {
    var found: [Resource] = []
    for reference in try node.references(.communicationRequest) {
      if let request = try index.resolve(reference, from: resource),
        request.type == "CommunicationRequest"
      {
        found.append(request)
      }
    }
    return found
  }

  private func subject() throws(InterchangeError) -> Subject {
    var reader = SubjectReader(resource, in: index)
    reader.take(try node.identifiers())
    for item in try node.nodes(.item) {
      for found in try item.extensions() where found.name == "itemTraceNumber" {
        guard let number = try found.node.node(.valueIdentifier)?.text(.value) else { continue }
        reader.takeCase(ofTraceNumber: number)
      }
    }
    try reader.takePatient(.patient)
    try reader.takePlan(.insurer)
    let request = try reader.takeRequest(try node.reference(.request))
    try reader.takeCoverage(of: node)
    if let request { try reader.takeCoverage(of: request.node) }
    return reader.subject
  }

  /// Nil where nothing is said about any line.
  private func kind() throws(InterchangeError) -> PlanMessage.Kind? {
    var lines = try lines()
    guard try node.text(.outcome) == "error" else {
      if lines.isEmpty { return nil }
      return .decision(try answers(lines))
    }
    // An answer that could not be worked on cannot decide: where it has decisions all the same,
    // somebody has to look.
    guard lines.values.contains(where: \.hasDecision) else {
      return .formError(try errors())
    }
    for number in lines.keys { lines[number]?.blur() }
    return .decision(try answers(lines))
  }

  private func lines() throws(InterchangeError) -> [Int: LineReading] {
    var lines: [Int: LineReading] = [:]
    for item in try node.nodes(.item) {
      guard let number = try item.lineNumber(.itemSequence) else {
        throw .missing(place: item.name(.itemSequence))
      }
      try lines[number, default: LineReading()].takeItem(item)
    }
    let asked = Set(lines.keys)
    for item in try node.nodes(.addItem) {
      for number in try item.lineNumbers(.itemSequence) {
        try Self.take(
          added: item, for: &lines[number, default: LineReading()],
          isAlone: !asked.contains(number))
      }
    }
    if !(try node.nodes(.modifierExtension)).isEmpty {
      for number in lines.keys { lines[number]?.blur() }
    }
    return lines
  }

  /// Takes what the plan put in place of a line.
  ///
  /// Where the answer has no item for the line, the added one alone says what was decided.
  private static func take(
    added item: Node, for line: inout LineReading, isAlone: Bool
  ) throws(InterchangeError) {
    var added = LineReading()
    try added.takeItem(item)
    if isAlone { try line.takeItem(item) }
    line.noteNumbers.formUnion(added.noteNumbers)
    guard added.decision.isYes,
      let words = try item.concept(.productOrService)?.words
    else { return }
    line.isReplaced = true
    let amount = try LineReading.amount(of: words, try item.node(.quantity))
    if !line.agreed.contains(amount) { line.agreed.append(amount) }
  }

  private func answers(_ lines: [Int: LineReading]) throws(InterchangeError) -> [LineAnswer] {
    let period = try node.period(.preAuthPeriod)
    let disposition = try node.text(.disposition)
    let notes = try notes()
    let linked = lines.values.reduce(into: Set<Int>()) { $0.formUnion($1.noteNumbers) }
    return lines.sorted { $0.key < $1.key }.map { number, line in
      var line = line
      if let disposition { line.take(notice: disposition) }
      for note in notes {
        if let number = note.number, linked.contains(number), !line.noteNumbers.contains(number) {
          continue
        }
        line.take(notice: note.text)
      }
      return line.answer(number: number, wholePeriod: period)
    }
  }

  /// The plan's notes, in the order of their numbers.
  private func notes() throws(InterchangeError) -> [(number: Int?, text: String)] {
    var notes: [(number: Int?, text: String)] = []
    for note in try node.nodes(.processNote) {
      guard let text = try note.text(.text) else { continue }
      notes.append((try note.lineNumber(.number), text))
    }
    return notes
  }

  /// What the plan could not read, in its own words or codes, with the place it names.
  private func errors() throws(InterchangeError) -> [String] {
    var errors: [String] = []
    for error in try node.nodes(.error) {
      var parts = [try error.concept(.code)?.wordsOrCode].compactMap(\.self)
      for found in try error.extensions() {
        switch found.name {
        case "errorElement", "errorPath":
          if let place = try found.node.text(.valueString) { parts.append(place) }
        case "errorFollowupAction":
          if let action = try found.node.concept(.valueCodeableConcept)?.wordsOrCode {
            parts.append(action)
          }
        default: continue
        }
      }
      if !parts.isEmpty { errors.append(parts.joined(separator: ", ")) }
    }
    return errors
  }
}

/// What a reader made of a resource.
enum Reading {
  case message(PlanMessage, Subject)
  case skipped(SkipReason)
}

extension PlanMessage {
  /// Takes whom the message is about.
  mutating func take(_ subject: Subject) {
    identifiers = subject.identifiers
    memberNumber = subject.memberNumber
    patientName = subject.patientName
    birthDate = subject.birthDate
    planName = subject.planName
  }
}

import HandrailCore

/// Reads what a plan wants to know before it decides: a Task or a CommunicationRequest.
///
/// Source: HL7 Da Vinci Prior Authorization Support 2.2.1, profiles of Task and
/// CommunicationRequest; HL7 FHIR R4 (4.0.1), both resources.
struct QuestionReader {
  private let resource: Resource
  private let index: ResourceIndex
  private var node: Node { resource.node }

  /// Begins with a question of a file.
  init(_ resource: Resource, in index: ResourceIndex) {
    self.resource = resource
    self.index = index
  }

  /// The message, or why there is none.
  func read() throws(InterchangeError) -> Reading {
    let isTask = resource.type == "Task"
    guard try holds(isTask: isTask) else { return .skipped(.doesNotHold) }
    guard try node.nodes(.modifierExtension).isEmpty else {
      return .skipped(.hasUnknownModifier)
    }
    let kind = PlanMessage.Kind.informationRequest(
      wanted: try isTask ? wantedByTask() : wantedByRequest(),
      due: try isTask ? dueByTask() : dueByRequest())
    var message = PlanMessage(
      kind: kind, resourceType: isTask ? "Task" : "CommunicationRequest", id: resource.id)
    message.created = try node.dateTime(.authoredOn)?.start
    let subject = try subject(isTask: isTask)
    message.take(subject)
    return .message(message, subject)
  }

  /// Whether its status says that the plan still waits for an answer.
  private func holds(isTask: Bool) throws(InterchangeError) -> Bool {
    guard let status = try node.text(.status) else { throw .missing(place: node.name(.status)) }
    let open: Set<String>
    let closed: Set<String>
    if isTask {
      open = ["draft", "requested", "received", "accepted", "ready", "in-progress", "on-hold"]
      closed = ["rejected", "cancelled", "failed", "completed", "entered-in-error"]
    } else {
      open = ["draft", "active", "on-hold", "unknown"]
      closed = ["revoked", "completed", "entered-in-error"]
    }
    guard open.contains(status) || closed.contains(status) else {
      throw .badValue(place: node.name(.status), expected: .status)
    }
    return open.contains(status)
  }

  private func subject(isTask: Bool) throws(InterchangeError) -> Subject {
    var reader = SubjectReader(resource, in: index)
    reader.take(try node.identifiers())
    try reader.takePatient(isTask ? .for : .subject)
    try reader.takePlan(.requester)
    if isTask {
      _ = try reader.takeRequest(try node.reference(.reasonReference))
      _ = try reader.takeRequest(try node.reference(.focus))
    } else {
      for reference in try node.references(.about) { _ = try reader.takeRequest(reference) }
    }
    return reader.subject
  }

  private func wantedByTask() throws(InterchangeError) -> [String] {
    var wanted = Wanted()
    wanted.take(try node.text(.description))
    for input in try node.nodes(.input) {
      let type = try input.concept(.type)
      // Where to send it and what to write on it are for machines.
      guard !Self.passedOver.contains(type?.codings.first?.code ?? "") else { continue }
      if let concept = try input.concept(.valueCodeableConcept) {
        wanted.take(concept.wordsOrCode)
      } else if let form = try input.text(.valueCanonical) {
        wanted.take("[Questionnaire \(form)]")
      } else if let text = try input.text(.valueString) {
        wanted.take(text)
      } else {
        wanted.take(type?.words)
      }
    }
    if wanted.list.isEmpty { wanted.take(try node.concept(.reasonCode)?.words) }
    if wanted.list.isEmpty { wanted.take(try node.concept(.code)?.words) }
    return wanted.list
  }

  private static let passedOver: Set<String> = [
    "payer-url", "questionnaire-context", "response-endpoint",
  ]

  private func dueByTask() throws(InterchangeError) -> CivilDate? {
    try node.node(.restriction)?.period(.period)?.last
  }

  private func wantedByRequest() throws(InterchangeError) -> [String] {
    var wanted = Wanted()
    for payload in try node.nodes(.payload) {
      if let text = try payload.text(.contentString) {
        wanted.take(Self.words(text))
      } else if let reference = try payload.reference(.contentReference) {
        wanted.take(reference.display)
      } else if let attachment = try payload.node(.contentAttachment) {
        wanted.take(try attachment.text(.title))
      }
    }
    if wanted.list.isEmpty {
      for category in try node.concepts(.category) { wanted.take(category.words) }
    }
    return wanted.list
  }

  /// The guide's example asks by the address of a code, such as `http://loinc.org#18776-5`.
  private static func words(_ text: String) -> String {
    let parts = text.split(separator: "#")
    guard parts.count == 2, CodeSystem(String(parts[0])) == .loinc else { return text }
    return "[LOINC \(parts[1])]"
  }

  private func dueByRequest() throws(InterchangeError) -> CivilDate? {
    if let time = try node.dateTime(.occurrenceDateTime) { return time.lastDay }
    return try node.period(.occurrencePeriod)?.last
  }
}

/// What a plan wants, each thing once.
private struct Wanted {
  var list: [String] = []

  mutating func take(_ text: String?) {
    if let text, !list.contains(text) { list.append(text) }
  }
}

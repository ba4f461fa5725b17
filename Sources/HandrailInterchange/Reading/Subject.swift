import HandrailCore

/// Whom and which request a message is about, as far as the file says.
struct Subject: Sendable {
  var identifiers: [String] = []
  var memberNumber: String?
  var patientName: String?
  var birthDate: CivilDate?
  var planName: String?

  /// What this lacks is taken from another.
  func filled(from other: Subject) -> Subject {
    var filled = self
    if identifiers.isEmpty { filled.identifiers = other.identifiers }
    // A name of one and a number of the other would make a person that nobody is.
    if memberNumber == nil, patientName == nil, birthDate == nil {
      filled.memberNumber = other.memberNumber
      filled.patientName = other.patientName
      filled.birthDate = other.birthDate
    }
    if planName == nil { filled.planName = other.planName }
    return filled
  }
}

/// Finds out whom a resource is about.
struct SubjectReader {
  let index: ResourceIndex
  let source: Resource
  private(set) var subject = Subject()

  /// Begins with nothing known.
  init(_ source: Resource, in index: ResourceIndex) {
    self.source = source
    self.index = index
  }

  /// Takes the identifiers of a resource.
  ///
  /// Where one is a number that we gave a line, the reference of its case comes with it.
  mutating func take(_ identifiers: [FHIRIdentifier]) {
    for value in identifiers.compactMap(\.value) {
      add(value)
      takeCase(ofTraceNumber: value)
    }
  }

  /// Takes the reference of the case in which we gave a line this number; any other number is left.
  mutating func takeCase(ofTraceNumber number: String) {
    if let reference = PASClaimBundle.reference(inTraceNumber: number) {
      add(reference.description)
    }
  }

  private mutating func add(_ identifier: String) {
    if !subject.identifiers.contains(identifier) { subject.identifiers.append(identifier) }
  }

  /// Takes what is known of the patient that a field names.
  mutating func takePatient(_ field: FieldName) throws(InterchangeError) {
    guard let reference = try source.node.reference(field) else { return }
    subject.patientName = reference.display
    if let identifier = reference.identifier, identifier.isMemberNumber {
      subject.memberNumber = identifier.value
    }
    guard let patient = try index.resolve(reference, from: source), patient.type == "Patient"
    else { return }
    subject.birthDate = try patient.node.date(.birthDate)
    let names = try patient.node.nodes(.name)
    if let name = try Self.name(names) { subject.patientName = name }
    if let number = try patient.node.identifiers().first(where: \.isMemberNumber)?.value {
      subject.memberNumber = number
    }
  }

  /// Takes the name of the plan that a field names.
  mutating func takePlan(_ field: FieldName) throws(InterchangeError) {
    guard let reference = try source.node.reference(field) else { return }
    subject.planName = reference.display
    guard let plan = try index.resolve(reference, from: source), plan.type == "Organization"
    else { return }
    if let name = try plan.node.text(.name) { subject.planName = name }
  }

  /// Takes the member number of a coverage, where the patient came with none.
  ///
  /// A number of somebody else's coverage is left.
  mutating func takeCoverage(of node: Node) throws(InterchangeError) {
    let insurances = try node.nodes(.insurance)
    var focal: Node?
    for insurance in insurances where try insurance.flag(.focal) == true { focal = insurance }
    guard subject.memberNumber == nil,
      let coverage = try index.resolve(
        (focal ?? insurances.first)?.reference(.coverage), from: source),
      coverage.type == "Coverage"
    else { return }
    let patient = try index.resolve(try source.node.reference(.patient), from: source)
    let beneficiary = try index.resolve(try coverage.node.reference(.beneficiary), from: coverage)
    // Of two that are not in the file nobody knows that they are one.
    guard let patient, let beneficiary,
      patient.node.place.description == beneficiary.node.place.description
    else { return }
    let subscriber = try coverage.node.text(.subscriberId)
    subject.memberNumber =
      try coverage.node.identifiers().first(where: \.isMemberNumber)?.value ?? subscriber
  }

  /// Takes the identifiers of the request that a reference leads to; the request itself is the
  /// answer.
  mutating func takeRequest(_ reference: Reference?) throws(InterchangeError) -> Resource? {
    guard let reference else { return nil }
    if let identifier = reference.identifier { take([identifier]) }
    guard let request = try index.resolve(reference, from: source), request.type == "Claim"
    else { return nil }
    take(try request.node.identifiers())
    return request
  }

  /// A person's whole name, the official one first; nil where there is none that holds.
  private static func name(_ names: [Node]) throws(InterchangeError) -> String? {
    var best: (rank: Int, name: String)?
    for node in names {
      let rank: Int
      switch try node.text(.use) {
      case "official": rank = 0
      case "usual", nil: rank = 1
      case "old", "maiden": continue
      default: rank = 2
      }
      let parts =
        try node.texts(.given) + [node.text(.family)].compactMap(\.self) + node.texts(.suffix)
      let whole = try node.text(.text) ?? parts.joined(separator: " ")
      if !whole.isEmpty, rank < best?.rank ?? 3 { best = (rank, whole) }
    }
    return best?.name
  }
}

import HandrailCore

/// Writes a request for prior authorisation as the Bundle that plans take.
///
/// Only what is known is written. A kiosk knows services in words and no billing codes, so that
/// `productOrService` has a text and no code, and no resource claims a profile of the guide in
/// `meta.profile`: those demand codes. Names stay whole, as they were given; where a family name
/// begins is not guessed.
///
/// Source: HL7 Da Vinci Prior Authorization Support 2.2.1, profiles of the request Bundle and of
/// Claim, and their examples; HL7 FHIR R4 (4.0.1).
public enum PASClaimBundle {
  /// The names of the details that a plan is told: the service in the patient's words, what was
  /// tried before it, and why the doctor wants it.
  ///
  /// Nothing else that a patient said goes to the plan, whatever a flow asks.
  public static let toldToPlan: Set<String> = ["service_words", "tried_before", "doctor_reasons"]

  /// The request of a case as JSON: the same case, clinic and moment always give the same bytes.
  ///
  /// - Parameters:
  ///   - case: The request; its decisions are not written.
  ///   - details: What the patient said about it; those of `toldToPlan` are free text for the plan.
  ///   - clinic: Who asks.
  ///   - created: When it is written.
  /// - Throws: `InterchangeError.notReady` where the request lacks what no plan can do without.
  public static func json(
    of case: PriorAuthorisation, details: [CaseDetail] = [], clinic: ClinicIdentity,
    created: Moment
  ) throws(InterchangeError) -> [UInt8] {
    try ClaimWriting(`case`, details: details, clinic: clinic, created: created).bundle.bytes
  }

  /// The number of a line that goes to the plan and comes back in its questions.
  public static func traceNumber(of line: ServiceLine, in case: CaseReference) -> String {
    "\(`case`)-\(line.number)"
  }

  /// The case that a number of `traceNumber(of:in:)` belongs to; nil for any other number.
  public static func reference(inTraceNumber number: String) -> CaseReference? {
    let parts = number.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let line = Int(parts[2]), line > 0,
      let reference = CaseReference(parsing: "\(parts[0])-\(parts[1])"),
      "\(reference)-\(line)" == number
    else { return nil }
    return reference
  }
}

/// A request that has all it needs.
struct ClaimWriting {
  let request: PriorAuthorisation
  let created: String
  let patientName: String
  let planName: String
  let clinicName: String
  let clinicPhone: String?
  let requester: String?
  /// The lines by number, each with what is asked for.
  let lines: [(line: ServiceLine, service: String)]
  /// What the patient said, a sentence each.
  let messages: [String]
  private let at: Moment

  /// Checks a request.
  init(
    _ request: PriorAuthorisation, details: [CaseDetail], clinic: ClinicIdentity, created: Moment
  ) throws(InterchangeError) {
    guard !request.lines.isEmpty else { throw .notReady(.noLine) }
    let numbers = Set(request.lines.map(\.number))
    guard numbers.count == request.lines.count,
      numbers.allSatisfy({ (1...Int(Int32.max)).contains($0) })
    else { throw .notReady(.lineNumbers) }
    var lines: [(line: ServiceLine, service: String)] = []
    for line in request.lines.sorted(by: { $0.number < $1.number }) {
      guard let service = FHIRText.line(line.service) else {
        throw .notReady(.lineWithoutService)
      }
      lines.append((line, service))
    }
    guard let patient = FHIRText.line(request.patient.name) else {
      throw .notReady(.noPatientName)
    }
    guard let plan = FHIRText.line(request.coverage.planName) else {
      throw .notReady(.noPlanName)
    }
    guard let name = FHIRText.line(clinic.name) else { throw .notReady(.noClinicName) }
    guard let time = FHIRTime.text(created) else { throw .notReady(.noTime) }
    self.request = request
    self.created = time
    self.lines = lines
    patientName = patient
    planName = plan
    clinicName = name
    clinicPhone = clinic.phone.flatMap(FHIRText.line)
    requester = clinic.requester.flatMap(FHIRText.line)
    messages = details.compactMap { detail in
      guard PASClaimBundle.toldToPlan.contains(detail.name),
        let value = FHIRText.lines(detail.value)
      else { return nil }
      return "\(detail.name.replacing("_", with: " ")): \(value)"
    }
    at = created
  }

  /// The address of the resource that plays a part.
  func address(_ part: Part) -> EntryAddress {
    EntryAddress(part.rawValue, of: request.reference, clinic: clinicName, created: at)
  }

  /// The resources of a request, in their order.
  enum Part: String, CaseIterable {
    case bundle, claim, patient, coverage, insurer, clinic, role, practitioner
  }
}

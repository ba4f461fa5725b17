import GRDB
import HandrailCore

extension PriorAuthorisation {
  /// What the table of requests holds of the case itself.
  var record: FieldList {
    var fields = FieldList()
    fields.add("reference", reference.description)
    fields.add("name", typed: patient.name)
    fields.add("birthDate", patient.birthDate?.description)
    fields.add("phone", typed: patient.phone)
    fields.add("payer", coverage.payer?.rawValue)
    fields.add("planName", typed: coverage.planName)
    fields.add("planKind", coverage.planKind.rawValue)
    fields.add("memberNumber", typed: coverage.memberNumber)
    fields.add("isExpedited", isExpedited ? 1 : 0)
    fields.add("state", state.rawValue)
    fields.add("receivedAt", offset: "receivedUtcOffset", receivedByPlan)
    fields.add("informationDue", informationDue?.description)
    fields.add("informationWanted", list: informationWanted)
    fields.add("noticeDate", noticeDate?.description)
    fields.add("appealBy", appealBy?.description)
    return fields
  }

  /// The checksum over the case and its lines.
  var fingerprint: Int64 {
    var sum = Fingerprint()
    record.add(to: &sum)
    for line in lines { line.record.add(to: &sum) }
    return sum.value
  }

  /// Reads a case; nil where anything of it is damaged.
  init?(_ row: Row, lines: [Row], history: [CaseEntry]) {
    let read = lines.compactMap(ServiceLine.init)
    guard read.count == lines.count,
      let reference = row.text("reference").flatMap(CaseReference.init(parsing:)),
      let name = row.typed("name"), let planName = row.typed("planName"),
      let kind = row.text("planKind").flatMap(PlanKind.init(rawValue:)),
      let state = row.text("state").flatMap(RequestState.init(rawValue:)),
      let wanted = row.list("informationWanted")
    else { return nil }
    self.init(
      reference: reference,
      patient: CasePatient(
        name: name, birthDate: row.day("birthDate"), phone: row.typed("phone")),
      coverage: CaseCoverage(
        payer: row.text("payer").map { OptionID($0) }, planName: planName, planKind: kind,
        memberNumber: row.typed("memberNumber")),
      isExpedited: row.number("isExpedited") == 1, lines: read, state: state, history: history)
    receivedByPlan = row.moment("receivedAt", offset: "receivedUtcOffset")
    informationDue = row.day("informationDue")
    informationWanted = wanted
    noticeDate = row.day("noticeDate")
    appealBy = row.day("appealBy")
    guard fingerprint == row.number("fingerprint"), record.isSame(as: row) else { return nil }
  }
}

extension ServiceLine {
  /// What the table of lines holds.
  var record: FieldList {
    var fields = FieldList()
    fields.add("number", Int64(number))
    fields.add("service", typed: service)
    fields.add("kind", kind?.rawValue)
    fields.add("isDrug", isDrug ? 1 : 0)
    fields.add("decision", decision.record)
    fields.add("authorisationNumber", typed: authorisationNumber)
    fields.add("planReference", typed: planReference)
    fields.add("validFrom", validFrom?.description)
    fields.add("validUntil", validUntil?.description)
    fields.add("reasonCodes", list: reasonCodes)
    fields.add("notice", list: notice)
    fields.add("agreedInstead", typed: agreedInstead)
    return fields
  }

  /// Reads a line; nil where it makes no sense.
  ///
  /// The case's checksum covers the rest.
  fileprivate init?(_ row: Row) {
    guard let number = row.number("number"), let service = row.typed("service"),
      let decision = row.text("decision").flatMap(LineDecision.init(record:)),
      let reasons = row.list("reasonCodes"), let notice = row.list("notice")
    else { return nil }
    self.init(
      number: Int(number), service: service, kind: row.text("kind").map { OptionID($0) },
      isDrug: row.number("isDrug") == 1)
    self.decision = decision
    authorisationNumber = row.typed("authorisationNumber")
    planReference = row.typed("planReference")
    validFrom = row.day("validFrom")
    validUntil = row.day("validUntil")
    reasonCodes = reasons
    self.notice = notice
    agreedInstead = row.typed("agreedInstead")
    guard record.isSame(as: row) else { return nil }
  }
}

extension LineDecision {
  /// The decision as a word, or the code of the review.
  fileprivate var record: String {
    switch self {
    case .none: "none"
    case .reviewed(let action): action.rawValue
    case .unreadable: "unreadable"
    }
  }

  /// Reads what `record` wrote; nil for anything else.
  fileprivate init?(record: String) {
    switch record {
    case "none": self = .none
    case "unreadable": self = .unreadable
    default:
      guard let action = ReviewAction(rawValue: record) else { return nil }
      self = .reviewed(action)
    }
  }
}

extension CaseEntry {
  /// What the table of histories holds.
  /// - Parameters:
  ///   - request: The number of the case.
  ///   - number: The entry's place in the history, from 0.
  ///   - visit: The visit it came from; nil for none.
  func record(of request: Int64, number: Int, visit: VisitID?) -> FieldList {
    var fields = FieldList()
    fields.add("request", request)
    fields.add("number", Int64(number))
    fields.add("visit", visit?.number)
    fields.add("event", event?.rawValue)
    fields.add("state", state.rawValue)
    fields.add("at", offset: "utcOffset", at)
    fields.add("by", typed: by)
    fields.add("source", typed: source)
    fields.add("note", typed: note)
    fields.add("madeAt", offset: "madeUtcOffset", made)
    var sum = Fingerprint()
    fields.add(to: &sum)
    fields.add("fingerprint", sum.value)
    return fields
  }

  /// Reads an entry; nil where it is damaged.
  init?(_ row: Row) {
    guard let request = row.number("request"), let number = row.number("number"),
      let state = row.text("state").flatMap(RequestState.init(rawValue:)),
      let at = row.moment("at", offset: "utcOffset"), let by = row.typed("by"),
      let source = row.typed("source")
    else { return nil }
    self.init(
      event: row.text("event").flatMap(RequestEvent.init(rawValue:)), state: state, at: at, by: by,
      source: source, note: row.typed("note"),
      made: row.moment("madeAt", offset: "madeUtcOffset"))
    let visit = row.number("visit").map(VisitID.init)
    let again = record(of: request, number: Int(number), visit: visit)
    guard again.isSame(as: row) else { return nil }
  }
}

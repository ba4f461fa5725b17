import HandrailCore
import Testing

@testable import HandrailInterchange

/// A request that is written, and what the clinic knows beside it.
struct RequestExample: Sendable, CustomTestStringConvertible {
  /// Its name, which is that of its golden file.
  let testDescription: String
  var request: PriorAuthorisation
  var details: [CaseDetail] = []
  var clinic = ClinicIdentity(name: "Riverside Clinic")
  var created = Moment(epochMilliseconds: 1_768_471_200_000, utcOffsetSeconds: -5 * 3600)

  /// Names a request.
  init(_ name: String, _ request: PriorAuthorisation) {
    testDescription = name
    self.request = request
  }

  /// The request as bytes.
  func json() throws(InterchangeError) -> [UInt8] {
    try PASClaimBundle.json(of: request, details: details, clinic: clinic, created: created)
  }

  /// Requests that look different.
  static func all() throws -> [RequestExample] {
    [try whole(), try sparse(), try odd()]
  }

  /// One with all that can be known.
  static func whole() throws -> RequestExample {
    var therapy = ServiceLine(number: 2, service: "Physical therapy, 12 visits", kind: "therapy")
    therapy.decision = .reviewed(.pended)
    var example = RequestExample(
      "whole",
      PriorAuthorisation(
        reference: try reference("PEAR-4821"),
        patient: CasePatient(
          name: "Rosa Ada Okafor", birthDate: CivilDate(year: 1962, month: 3, day: 14),
          phone: "555-0142"),
        coverage: CaseCoverage(
          payer: "juniper", planName: "Juniper Health", planKind: .medicareAdvantage,
          memberNumber: "W123 456"),
        isExpedited: true,
        lines: [ServiceLine(number: 1, service: "MRI of the knee", kind: "imaging"), therapy],
        state: .gathering))
    example.details = [
      CaseDetail(name: "tried_before", value: "Pain tablets for six weeks,\nthen exercises."),
      CaseDetail(name: "doctor_reasons", value: "To plan the surgery"),
    ]
    example.clinic = ClinicIdentity(
      name: "Riverside Clinic", phone: "555-0100", requester: "Dr. Amina Haddad")
    return example
  }

  /// One of a person with one name, of whom little is known.
  static func sparse() throws -> RequestExample {
    RequestExample(
      "sparse",
      PriorAuthorisation(
        reference: try reference("FERN-0007"),
        patient: CasePatient(name: "Sukarno", birthDate: nil),
        coverage: CaseCoverage(planName: "Harbor Plan"),
        lines: [ServiceLine(number: 1, service: "Home oxygen")], state: .gathering))
  }

  /// One with texts that are hard to write.
  static func odd() throws -> RequestExample {
    var example = RequestExample(
      "odd",
      PriorAuthorisation(
        reference: try reference("LARCH-9999"),
        patient: CasePatient(
          name: "  Anne \"Nan\" O\u{2019}Neill\u{0}\u{1B}\\ ‮שרה‬ 👩🏽‍⚕️\t",
          birthDate: CivilDate(year: 2024, month: 2, day: 29)),
        coverage: CaseCoverage(
          planName: "Plan <b>&amp;</b>\u{7F}", memberNumber: " \u{2028} "),
        lines: [
          ServiceLine(number: 7, service: "{\"resourceType\": \"Claim\"}", isDrug: true),
          ServiceLine(number: 3, service: "Röntgen\u{FFFF} der Hüfte\r\n", kind: "imaging"),
        ], state: .gathering))
    example.details = [
      CaseDetail(name: "tried_before", value: " \n "),
      CaseDetail(name: "service_words", value: "Two\r\nlines \u{8}"),
    ]
    example.created = Moment(epochMilliseconds: 951_782_399_999, utcOffsetSeconds: 20_700)
    return example
  }

  private static func reference(_ text: String) throws -> CaseReference {
    struct NoReference: Error {}
    guard let reference = CaseReference(parsing: text) else { throw NoReference() }
    return reference
  }

  /// A request of chance: any length, any sign, any field left out.
  static func random(_ seed: UInt64) throws -> RequestExample {
    var chance = Seeded(seed)
    var example = try whole()
    let letters = (0..<4).map { _ in chance.pick(["A", "K", "Q", "Ü"]) }.joined()
    let digits = (0..<4).map { _ in String(chance.number(in: 0..<10)) }.joined()
    example.request.reference = try reference(letters + digits)
    example.request.isExpedited = chance.happens(percent: 50)
    example.request.patient.name = "N" + chance.text()
    example.request.patient.phone = chance.happens(percent: 50) ? chance.text() : nil
    example.request.patient.birthDate = CivilDate(
      year: chance.number(in: 1..<10_000), month: chance.number(in: 1..<13),
      day: chance.number(in: 1..<32))
    example.request.coverage.planName = chance.text() + "P"
    example.request.coverage.memberNumber = chance.happens(percent: 50) ? chance.text() : nil
    example.request.lines = (0..<chance.number(in: 1..<6)).map { index in
      ServiceLine(
        number: 1 + index * chance.number(in: 1..<9), service: "S" + chance.text(),
        kind: chance.happens(percent: 50) ? OptionID(chance.text()) : nil)
    }
    example.details = (0..<chance.number(in: 0..<5)).map { _ in
      CaseDetail(
        name: chance.pick(PASClaimBundle.toldToPlan.sorted() + ["else"]), value: chance.text())
    }
    example.clinic = ClinicIdentity(
      name: "C" + chance.text(), phone: chance.happens(percent: 50) ? chance.text() : nil,
      requester: chance.happens(percent: 50) ? chance.text() : nil)
    example.created = Moment(
      epochMilliseconds: Int64(chance.number(in: -2_000_000_000_000..<4_000_000_000_000)),
      utcOffsetSeconds: chance.number(in: -50_400..<50_401))
    return example
  }
}

extension Seeded {
  /// A text that is hard to write, at times a very long one, at times nothing.
  fileprivate mutating func text() -> String {
    let length = happens(percent: 1) ? 10_000 : number(in: 0..<12)
    var scalars = String.UnicodeScalarView()
    while scalars.count < length {
      let limit = pick([0x20, 0x80, 0x100, 0x3000, 0x11_0000])
      if let scalar = Unicode.Scalar(UInt32(number(in: 0..<limit))) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}

import HandrailCore
import HandrailDesk
import HandrailInterchange
import Testing

@Suite struct CaseSendingTests {
  private let clinic = ClinicIdentity(name: "Riverside Clinic")

  /// A desk with a case that was kept with details.
  private func stand(_ details: [CaseDetail]) throws -> (stand: Stand, case: CaseReference) {
    let stand = try Stand()
    let ana = try #require(Stand.ana())
    let draft = CaseDraft(
      patient: ana.patient, coverage: ana.coverage, lines: ana.lines, details: details)
    var generator = Seeded(1)
    let reference = try stand.store.keep(
      draft, visit: nil, codeWords: ["river"], at: noon, using: &generator)
    return (stand, reference)
  }

  @Test func `a request is written where the patient agreed, and names their doctor`() throws {
    let (stand, reference) = try stand([
      CaseDetail(name: "share_permission", value: "yes"),
      CaseDetail(name: "doctor", value: "Dr. Amina Haddad"),
    ])
    let before = try stand.dump()
    let bytes = try stand.desk.bundle(
      of: reference, from: clinic, permissionIsGivenAtDesk: false, at: noon)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(#""resourceType": "Practitioner""#))
    #expect(text.contains("Dr. Amina Haddad"))
    #expect(try stand.dump() == before)
  }

  @Test(arguments: [nil, "no", "ask-at-the-desk", "Yes, you may", "yes, but", ""])
  func `without the answer that agrees nothing is written, and it says what to do`(
    answer: String?
  ) throws {
    let (stand, reference) = try stand(
      answer.map { [CaseDetail(name: "share_permission", value: $0)] } ?? [])
    let refusal = problem { () throws(DeskError) in
      try stand.desk.bundle(
        of: reference, from: clinic, permissionIsGivenAtDesk: false, at: noon)
    }
    #expect(refusal == .noPermission(reference))
    #expect(refusal?.description.contains("--permission-given-at-desk") == true)
  }

  @Test func `permission at the desk is noted with who says so`() throws {
    let (stand, reference) = try stand([])
    _ = try stand.desk.bundle(
      of: reference, from: clinic, permissionIsGivenAtDesk: true, at: noon)
    let entry = try #require(try stand.store.storedCase(reference)?.request.history.last)
    #expect(entry.note?.contains("permission at the desk") == true)
    #expect(entry.by == "kim")
  }

  @Test func `a request that cannot be written leaves no note`() throws {
    let (stand, reference) = try stand([])
    let before = try stand.dump()
    let refusal = problem { () throws(DeskError) in
      try stand.desk.bundle(
        of: reference, from: ClinicIdentity(name: ""), permissionIsGivenAtDesk: true, at: noon)
    }
    #expect(refusal == .notWritten(.notReady(.noClinicName)))
    #expect(try stand.dump() == before)
  }
}

import Foundation
import HandrailCore
import HandrailStore
import Testing

/// A case from the records to the screen: what staff do with it, and what its patient reads.
@Suite(
  .serialized,
  .enabled(if: Program.isWanted, "HANDRAIL_TERMINAL_TESTS is not 1"))
struct HandrailTerminalTestsOfCasesAtKiosk {
  /// Keeps a case that the clinic has sent, and says what it is called.
  private func keepCase(in folder: String) throws -> String {
    let draft = CaseDraft(
      patient: CasePatient(name: "Ana Torres", birthDate: CivilDate(iso: "1962-03-14")),
      coverage: CaseCoverage(planName: "Harbour Health", planKind: .medicareAdvantage),
      lines: [ServiceLine(number: 1, service: "MRI of the knee", kind: "imaging")],
      events: [.gatheringBegan])
    var chance = Seeded(5)
    let reference = try VisitStore(directory: folder).keep(
      draft, visit: nil, codeWords: ["river"], at: Moment(epochMilliseconds: 1_773_489_600_000),
      using: &chance
    ).description
    let sent = try Program.result(of: ["case", "set", reference, "sent", "--state", folder])
    #expect(sent.status == 0, "\(sent)")
    return reference
  }

  @Test func `what staff write down is what the patient reads, in words and with the right date`()
    throws
  {
    let folder = NSTemporaryDirectory() + "handrail-case-\(UUID().uuidString.prefix(8))"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let reference = try keepCase(in: folder)
    let terminal = try TmuxTerminal("kiosk --allow-quit", state: folder)
    try terminal.waitFor("Welcome to Riverside")
    try terminal.press("Enter")
    try terminal.waitFor("What would you like to do?")
    try terminal.answer("5")
    try terminal.waitFor("Part 1 of 4")
    try terminal.answer("1")
    try terminal.type(reference.lowercased())
    try terminal.press("Enter")
    try terminal.waitFor("date of birth")
    try terminal.type("3 15 1962")
    try terminal.press("Enter")
    try terminal.waitFor("did not find")
    try terminal.press("Escape")
    try terminal.waitFor("date of birth")
    try terminal.press("C-u")
    for _ in 0..<20 { try terminal.press("BSpace") }
    try terminal.type("3 14 1962")
    try terminal.press("Enter")
    try terminal.waitFor("Now")
    #expect(terminal.screen.contains("MRI of the knee"))

    let denied = try Program.result(of: ["case", "set", reference, "denied", "--state", folder])
    #expect(denied.status == 0, "\(denied)")
    try terminal.press("F10")
    try terminal.waitFor("Do you want to stop?")
    try terminal.answer("3")
    try terminal.waitFor("wiped")
    try terminal.press("Enter")
    try terminal.waitFor("Welcome to Riverside")
    let show = try Program.result(
      of: ["case", "show", reference, "--state", folder, "--content", Program.root + "/Content"])
    #expect(show.output.contains("denied"), "a case that staff have touched stays")
  }
}

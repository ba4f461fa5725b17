import CustomDump
import HandrailCore
import Testing

@testable import HandrailInterchange

@Suite struct DecisionTests {
  @Test(arguments: ReviewAction.allCases)
  func `each code is read as what it is`(action: ReviewAction) throws {
    let text = PlanAnswer.json([PlanAnswer.item(decided: action.rawValue)])
    expectNoDifference(try FHIRMessages.summary(text), ["1 \(action.rawValue)"])
  }

  @Test(arguments: ["complete", "queued", "partial", "something"])
  func `the outcome decides nothing`(outcome: String) throws {
    let text = PlanAnswer.json([PlanAnswer.item(decided: "A3")], outcome: outcome)
    expectNoDifference(try FHIRMessages.summary(text), ["1 A3"])
  }

  @Test(arguments: [
    "https://codesystem.x12.org/005010/306", "http://codesystem.x12.org/005010/306",
    "https://codesystem.x12.org/005010/306/", "https://codesystem.x12.org/005010/306|1",
    "https://valueset.x12.org/x217/005010/response/2000F/HCR/1/01/00/306",
  ])
  func `the system of codes may be written in several ways`(system: String) throws {
    let adjudication = PlanAnswer.adjudication([PlanAnswer.code("A6", system: system)])
    let text = PlanAnswer.json([PlanAnswer.item(1, [adjudication])])
    expectNoDifference(try FHIRMessages.summary(text), ["1 A6"])
  }

  @Test(arguments: ["reviewActionCode", "code", "\(PlanAnswer.guide)/reviewActionCode"])
  func `the code may stand under a short name`(name: String) throws {
    let adjudication = PlanAnswer.adjudication([PlanAnswer.code("A2")], name: name)
    let text = PlanAnswer.json([PlanAnswer.item(1, [adjudication])])
    expectNoDifference(try FHIRMessages.summary(text), ["1 A2"])
  }

  @Test(arguments: [
    ["DENIEDCODE"], ["PENDEDCODE"], ["a1"], ["A7"], [" A1 B"], ["A1", "A3"], ["A1", "B1"], [""],
    [],
  ])
  func `a code that is unknown, missing or contradicted is not guessed`(codes: [String]) throws {
    let adjudication = PlanAnswer.adjudication(codes.map { PlanAnswer.code($0) })
    let text = PlanAnswer.json([PlanAnswer.item(1, [adjudication])])
    expectNoDifference(try FHIRMessages.summary(text), ["1 unreadable"])
  }

  @Test(arguments: [
    "https://codesystem.x12.org/005010/886", "http://example.org/306", "306",
    "https://codesystem.x12.org.example.org/005010/306",
  ])
  func `a code of another system decides nothing`(system: String) throws {
    let adjudication = PlanAnswer.adjudication([PlanAnswer.code("A1", system: system)])
    let text = PlanAnswer.json([PlanAnswer.item(1, [adjudication])])
    expectNoDifference(try FHIRMessages.summary(text), ["1 unreadable"])
  }

  @Test func `a translation into another system beside the code does no harm`() throws {
    let codes = [PlanAnswer.code("A3"), PlanAnswer.code("no", system: "http://example.org/ours")]
    let text = PlanAnswer.json([PlanAnswer.item(1, [PlanAnswer.adjudication(codes)])])
    expectNoDifference(try FHIRMessages.summary(text), ["1 A3"])
  }

  @Test(arguments: [
    (PlanAnswer.item(1, []), "1 unreadable"),
    (PlanAnswer.item(1, [#"{"category": {"text": "benefit"}}"#]), "1 unreadable"),
    (
      PlanAnswer.item(decided: "A1", more: #""modifierExtension": [{"url": "x"}],"#), "1 unreadable"
    ),
    (
      PlanAnswer.item(
        decided: "A1",
        more: #""detail": [{"adjudication": [\#(adjudicated("A3"))]}],"#), "1 unreadable"
    ),
    (
      PlanAnswer.item(
        decided: "A1",
        more: #""detail": [{"subDetail": [{"adjudication": [\#(adjudicated("A1"))]}]}],"#), "1 A1"
    ),
    (PlanAnswer.item(1, [adjudicated("A1"), adjudicated("A1")]), "1 A1"),
    (PlanAnswer.item(1, [adjudicated("A1"), adjudicated("A4")]), "1 unreadable"),
    (PlanAnswer.item(1, [adjudicated("C"), #"{"category": {"text": "copay"}}"#]), "1 C"),
  ])
  func `all that stands about a line has to agree`(item: String, says: String) throws {
    expectNoDifference(try FHIRMessages.summary(PlanAnswer.json([item])), [says])
  }

  @Test func `a line that stands twice must be decided alike`() throws {
    let alike = PlanAnswer.json(
      [PlanAnswer.item(2, decided: "A1"), PlanAnswer.item(2, decided: "A1")])
    expectNoDifference(try FHIRMessages.summary(alike), ["2 A1"])
    let unlike = PlanAnswer.json(
      [PlanAnswer.item(2, decided: "A1"), PlanAnswer.item(2, decided: "A3")])
    expectNoDifference(try FHIRMessages.summary(unlike), ["2 unreadable"])
  }

  @Test func `each line has its own decision, in the order of their numbers`() throws {
    let text = PlanAnswer.json(
      [PlanAnswer.item(3, decided: "A3"), PlanAnswer.item(1, decided: "A1")])
    expectNoDifference(try FHIRMessages.summary(text), ["1 A1", "3 A3"])
  }

  @Test func `a modifier of the whole answer makes all lines unreadable`() throws {
    let text = PlanAnswer.json(
      [PlanAnswer.item(decided: "A1")], more: #""modifierExtension": [{"url": "x"}],"#)
    expectNoDifference(try FHIRMessages.summary(text), ["1 unreadable"])
  }

  private static func adjudicated(_ code: String) -> String {
    PlanAnswer.adjudication([PlanAnswer.code(code)])
  }
}

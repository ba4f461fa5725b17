import HandrailCore
import Testing

/// The receipt shows the code for coming back, also where no page before it did.
@Suite struct ReceiptCodeTests {
  private static let library = Library(
    site: Site(name: "Clinic", region: "US", languages: ["en"]),
    region: Region(id: "US", dateOrder: .monthDayYear),
    flows: [
      "tiny": Flow(
        id: "tiny", start: "hello",
        steps: ["hello": Step(id: "hello", kind: .message, next: [Branch(go: "end")])],
        endings: ["end": Ending(id: "end", receipt: .arrival)])
    ])

  @Test func `a receipt that is shown offers the visit behind its code, and notes it once`() {
    let moment = Moment(epochMilliseconds: 0)
    var session = Session(flow: "tiny", language: "en", at: moment)
    let code = ReturnCode(words: ["river", "apple", "lamp"])
    _ = session.reduce(.languageChosen("en"), at: moment, in: Self.library)
    let begun = session.reduce(.visitBegan(VisitID(1), code), at: moment, in: Self.library)
    #expect(!begun.contains(.noteCodeShown(VisitID(1))))
    let arrived = session.reduce(.wentOn, at: moment, in: Self.library)
    #expect(arrived.contains(.noteCodeShown(VisitID(1))))
    #expect(arrived.contains(.finishVisit(VisitID(1))))
    let numbered = session.reduce(
      .visitFinished(arrivalNumber: "A-001"), at: moment, in: Self.library)
    #expect(numbered.isEmpty)
  }
}

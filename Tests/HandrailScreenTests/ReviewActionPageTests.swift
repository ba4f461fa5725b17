import CustomDump
import Foundation
import HandrailCore
import HandrailScreen
import HandrailTestSupport
import Testing

/// What a patient sees of each answer that a plan can give, and that no code of it shows.
@Suite struct ReviewActionPageTests {
  /// The answers: each code of the plans, one that nobody knows, and two of a form of its own.
  static let answers: [(name: String, messages: [PlanMessage.Kind])] =
    ReviewAction.allCases.map { ($0.rawValue, [.decision([answer(.reviewed($0))])]) } + [
      (
        "A3-then-A5",
        [.decision([answer(.reviewed(.notCertified))]), .decision([answer(.reviewed(.upheld))])]
      ),
      ("unreadable", [.decision([answer(.unreadable)])]),
      ("error", [.formError(["AAA 72 Invalid/Missing Subscriber ID"])]),
      (
        "more-wanted",
        [
          .informationRequest(
            wanted: ["[LOINC 28570-0]", "[PAS attachments-needed]", "Procedure note"],
            due: CivilDate(year: 2026, month: 2, day: 2))
        ]
      ),
    ]

  /// An answer with everything that a plan can write about a line.
  private static func answer(_ decision: LineDecision) -> LineAnswer {
    var answer = LineAnswer(number: 1, decision: decision)
    answer.authorisationNumber = "HH-20260119-0042"
    answer.planReference = "TRN-99812"
    answer.validFrom = CivilDate(year: 2026, month: 1, day: 19)
    answer.validUntil = CivilDate(year: 2026, month: 4, day: 19)
    answer.reasonCodes = ["X9Z", "5Q"]
    answer.notice = ["The notes do not show what was tried in the last six weeks."]
    if decision == .reviewed(.modified) { answer.agreedInstead = "X-ray of the left knee" }
    return answer
  }

  /// The case as it stands after the plan's messages.
  static func request(after messages: [PlanMessage.Kind]) throws -> PriorAuthorisation {
    let reference = try #require(CaseReference(parsing: "PEAR-4821"))
    var request = PriorAuthorisation(
      reference: reference,
      patient: CasePatient(
        name: "Ana Torres", birthDate: CivilDate(year: 1962, month: 3, day: 14)),
      coverage: CaseCoverage(
        payer: "harbour-health", planName: "Harbour Health", planKind: .medicareAdvantage),
      lines: [ServiceLine(number: 1, service: "MRI of the left knee", kind: "imaging")])
    let start = Moment(epochMilliseconds: 1_768_298_400_000)
    try request.take(.gatheringBegan, at: start, by: "kiosk", source: "visit")
    try request.take(.sent, at: start + .seconds(86_400), by: "mara", source: "command")
    for (index, kind) in messages.enumerated() {
      let message = PlanMessage(kind: kind, resourceType: "ClaimResponse")
      try request.take(
        message, at: start + .seconds((index + 2) * 86_400), by: "mara",
        source: "ClaimResponse \(index)")
    }
    return request
  }

  /// The pages that somebody meets who asks after the case, first the one about the answer.
  static func pages(of request: PriorAuthorisation, in language: LanguageTag) -> [Session] {
    let library = RealPages.shared.library
    let now = Moment(epochMilliseconds: 1_768_557_600_000)
    var session = Session(flow: "my-request", language: language, at: now)
    var file = CaseFile(standing: request.standing, request: request)
    file.deadline = request.deadline(at: now, clocks: library.region.clocks) { _ in 0 }
    var sessions: [Session] = []
    func take(_ action: Action) {
      for effect in session.reduce(action, at: now, in: library) {
        switch effect {
        case .beginVisit:
          take(.visitBegan(VisitID(1), ReturnCode(words: ["river", "apple", "lamp"])))
        case .findCase: take(.caseLookedUp(file))
        default: break
        }
      }
    }
    take(.languageChosen(language))
    take(.optionChosen("yes"))
    take(.textTyped("PEAR-4821"))
    take(.textTyped("3/14/1962"))
    for _ in 0..<12 {
      guard let (stop, _) = session.currentStop(in: library) else { break }
      sessions.append(session)
      switch stop.step.kind {
      case .message, .timeline, .letter, .review: take(.wentOn)
      case .oneOf(let sources): take(.optionChosen(library.options(sources).first ?? ""))
      default: take(.insteadChosen(stop.step.instead.first ?? ""))
      }
    }
    return sessions + [session]
  }

  @Test(arguments: answers.map(\.name))
  func `each answer of a plan has a page in plain words`(name: String) throws {
    let library = RealPages.shared.library
    let answer = try #require(Self.answers.first { $0.name == name })
    let request = try Self.request(after: answer.messages)
    for language in library.site.languages {
      let session = try #require(Self.pages(of: request, in: language).first)
      #expect(session.currentStop(in: library)?.stop.step.kind.isLookUp == false)
      for size in PageSnapshotTests.sizes {
        let screen = Screen(
          session: session, editors: Editors(for: session, in: library), library: library,
          size: size)
        expectSnapshot(
          screen.frame().snapshot,
          named: "answer-\(name).\(language).\(size.columns)x\(size.rows)")
      }
    }
  }

  /// Codes, and words of the trade that only machines and insurers use.
  private static let codes =
    ReviewAction.allCases.map(\.rawValue).filter { $0.count == 2 }
    + ["X12", "FHIR", "LOINC", "755", "28570-0", "X9Z", "5Q", "AAA", "TRN-99812", "HCR"]
    + ["ClaimResponse", "Claim", "Bundle", "Task", "adjudication", "reviewAction", "pended"]
    + ["certified", "preauthorization", "payer", "PAS", "CommunicationRequest", "outcome"]

  @Test(arguments: answers.map(\.name))
  func `no code, and no word of machines, reaches a patient`(name: String) throws {
    let library = RealPages.shared.library
    let answer = try #require(Self.answers.first { $0.name == name })
    let request = try Self.request(after: answer.messages)
    for language in library.site.languages {
      for session in Self.pages(of: request, in: language) {
        let text = Gallery.text(of: session, in: library)
        let words = Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
        let found = words.filter { word in
          Self.codes.contains { $0.caseInsensitiveCompare(word) == .orderedSame }
        }
        #expect(found.isEmpty, "\(language), \(session.visit?.caseFile?.standing.rawValue ?? "")")
        #expect(!text.contains("://"))
      }
    }
  }
}

extension Gallery {
  /// Everything a page says, as lines.
  static func text(of session: Session, in library: Library) -> String {
    Transcript(
      Page(of: session, in: library, medium: .lines),
      editor: Editors(for: session, in: library).top, words: library.words(in: session.language)
    ).lines.joined(separator: "\n")
  }
}

import CustomDump
import HandrailCore
import HandrailTestSupport
import Testing

@testable import HandrailStore

@Suite struct SavingTests {
  @Test func `an answer is in the journal before the next page is shown`() throws {
    let stand = try Stand()
    let records = try stand.records()
    var seen: [String] = []
    stand.terminal.onPresent = { frame in
      let last = try records.journal(of: VisitID(1)).last?.path?.description ?? "nothing"
      let line = "\(frame.page) after \(last)"
      if seen.last != line { seen.append(line) }
    }
    stand.run(.toHome, .fromHomeToReceipt)
    expectNoDifference(
      seen,
      [
        "welcome-title after nothing", "who-for after nothing", "name after who-for",
        "birth-date after name", "code after birth-date", "fixed after code",
        "insured after home/fixed", "costs after insured", "needs after costs",
        "agree after needs", "review after agree", "goodbye after review",
        "en registered after goodbye",
      ])
  }

  /// What can be wrong with the records for a while.
  enum Trouble: CaseIterable {
    case held
    case full
    case readOnly
    case damaged

    /// Runs a kiosk to a page, has trouble there, and goes on without.
    func run(_ stand: Stand, _ before: Script, during: Script, after: Script) throws {
      guard self == .held else {
        return stand.run(
          before, .act { try begin(stand) }, during, .act { try end(stand) }, after)
      }
      try stand.records().queue.inDatabase { other in
        stand.run(
          before, .act { try other.execute(sql: "BEGIN EXCLUSIVE") }, during,
          .act { try other.execute(sql: "ROLLBACK") }, after)
      }
    }

    private func begin(_ stand: Stand) throws {
      switch self {
      case .held: break
      case .readOnly: try stand.tamper("PRAGMA query_only = ON")
      case .damaged:
        try stand.tamper(
          "CREATE TRIGGER broken BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, ''); END")
      case .full: try fill(stand)
      }
    }

    private func end(_ stand: Stand) throws {
      switch self {
      case .held: break
      case .readOnly: try stand.tamper("PRAGMA query_only = OFF")
      case .damaged: try stand.tamper("DROP TRIGGER broken")
      case .full: try stand.tamper("PRAGMA max_page_count = 100000")
      }
    }

    /// Fills the last page of the file with the smallest lines there are.
    private func fill(_ stand: Stand) throws {
      let store = try #require(stand.store)
      let (id, _) = try store.beginVisit(
        flow: Fixtures.flowID, language: "en", on: Fixtures.today,
        codeWords: ["one", "two", "three"], at: Fixtures.moment)
      try stand.tamper("PRAGMA max_page_count = 1")
      let line = JournalEntry(path: AnswerPath("a"), answer: .seen, language: "e")
      for _ in 0..<500 {
        do { try store.record(line, of: id, at: Fixtures.moment) } catch .full { return }
      }
      Issue.record("the records did not get full")
    }
  }

  @Test(arguments: Trouble.allCases)
  func `what cannot be written stays on its page and is not lost`(trouble: Trouble) throws {
    let stand = try Stand()
    let terminal = stand.terminal
    try trouble.run(
      stand, "<enter>1<enter>Ana",
      during: Script([
        "<enter>",
        .act {
          #expect(terminal.page == "name")
          #expect(terminal.shows("Ana"))
          #expect(terminal.shows("not-saved"))
        }, " B<enter>",
        .act {
          #expect(terminal.page == "name")
          #expect(terminal.shows("Ana B"))
          #expect(terminal.shows("not-saved"))
        },
      ]),
      after: "<enter>")
    #expect(terminal.page == "birth-date")
    #expect(!terminal.shows("not-saved"))
    expectNoDifference(try stand.journal(), ["who-for", "name"])
    let visit = try #require(try stand.records().visit(VisitID(1))).visit
    #expect(visit.answers[AnswerPath("name")]?.answer == .text("Ana B"))
  }

  /// Each effect that the records can refuse: the way to its page, the key, the page after it.
  @Test(arguments: [
    ("", "<enter>", "welcome-title", "who-for"),
    ("<enter>1<enter>Ana<enter>", "3 14 1962<enter>", "birth-date", "code"),
    ("<enter>1<enter>Ana<enter><f10>", "3<enter>", "leave-title", "forgotten-title"),
    ("<enter>1<enter>Ana<enter>", "<f1>", "birth-date", "help-title"),
    (
      "<enter>1<enter>Ana<enter>3 14 1962<enter><enter>2<enter>2<enter><enter>4<enter>1<enter>"
        + "<enter>", "<enter>", "goodbye", "en registered"
    ),
  ])
  func `a refused effect leaves the page, and the next try succeeds`(
    way: String, key: String, page: String, next: String
  ) throws {
    let stand = try Stand()
    stand.run(
      "\(way)", .act { try stand.tamper("PRAGMA query_only = ON") }, "\(key)",
      .act {
        #expect(stand.terminal.page == page)
        try stand.tamper("PRAGMA query_only = OFF")
      }, "<enter>",
      .act { if key == "<f1>" { #expect(stand.terminal.page == page) } },
      "\(key == "<f1>" ? "<f1>" : "")")
    #expect(stand.terminal.page == next)
  }

  @Test func `words that only note something are no reason to keep anybody`() throws {
    let stand = try Stand()
    stand.run(
      .toBirthDate, .act { try stand.tamper("PRAGMA query_only = ON") }, "<f3>2<enter>",
      .act { #expect(stand.terminal.shows("es:visit:birth-date")) }, "<f2>")
    #expect(stand.terminal.page == "person-title")
    #expect(try stand.records().calls().isEmpty)
  }

  @Test func `a visit that cannot begin says so on the first page`() throws {
    let stand = try Stand()
    stand.run(
      .act { try stand.tamper("DROP TABLE visit") }, "<enter>",
      .act {
        #expect(stand.terminal.page == "welcome-title")
        #expect(stand.terminal.shows("not-saved"))
      })
  }

  @Test func `who tries in vain to be saved is there all the same`() throws {
    let stand = try Stand()
    stand.run(
      .toName, "Ana", .act { try stand.tamper("PRAGMA query_only = ON") }, .pass(.seconds(100)),
      "<enter>", .pass(.seconds(100)))
    #expect(stand.terminal.page == "name")
    #expect(stand.terminal.shows("not-saved"))
  }

  @Test func `nobody's page stays because the records fail`() throws {
    let stand = try Stand()
    stand.run(
      "<enter>", .act { try stand.tamper("PRAGMA query_only = ON") }, .pass(.seconds(600)),
      .act {
        #expect(stand.terminal.page == "welcome-title")
        #expect(stand.terminal.waits.count < 100)
        try stand.tamper("PRAGMA query_only = OFF")
      })
    // What is left has no answer, opens for no code, and goes with whatever waits too long.
    let left = try #require(try stand.records().visit(VisitID(1))).visit
    #expect(left.answers.isEmpty)
    #expect(!left.codeWasShown)
    stand.run(.pass(.seconds(90_000)))
    #expect(try stand.records().visit(VisitID(1)) == nil)
  }
}

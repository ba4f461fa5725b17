import Foundation
import HandrailCore
import HandrailStore
import Testing

/// Kills the program at random moments and looks for what it had shown as accepted.
@Suite(
  .serialized,
  .enabled(if: Program.isWanted, "HANDRAIL_TERMINAL_TESTS is not 1"))
struct HandrailTerminalTestsOfKills {
  @Test func `200 kills lose no answer whose next page was shown`() throws {
    let kills = Int(ProcessInfo.processInfo.environment["HANDRAIL_KILLS"] ?? "") ?? 200
    let content = try ContentCopy()
    let seed = UInt64.random(in: 1...UInt64.max)
    var random = SeededGenerator(seed: seed)
    var pagesShown = 0
    var comeBacks = 0
    for number in 0..<kills {
      let terminal = try TmuxTerminal(content: content.folder)
      try terminal.waitFor(Registration.pages[0].title)
      try terminal.typeEverything()
      usleep(useconds_t(random.next(below: 1_300_000)))
      terminal.send(SIGKILL)
      terminal.waitForEnd()
      let shown = terminal.lastPageShown
      pagesShown += shown
      try expectKept(upTo: shown, in: terminal.state, "kill \(number) of seed \(seed)")
      if number % 10 == 0, shown > 4 {
        try comeBack(to: shown, state: terminal.state, content: content.folder)
        comeBacks += 1
      }
    }
    print("\(kills) kills, \(pagesShown) pages shown, \(comeBacks) visits resumed, 0 lost")
    #expect(pagesShown > kills, "the kills came before anything was typed; seed \(seed)")
  }

  /// Every page before the one that was shown has its answer in the journal, and the visit goes
  /// on from its code at that page or behind it.
  private func expectKept(upTo shown: Int, in state: String, _ which: String) throws {
    guard shown > 1 else { return }
    let store = try VisitStore(directory: state)
    let id = VisitID(1)
    let visit = try #require(try store.visit(id), "the visit is gone: \(which)").visit
    for page in Registration.pages[1..<shown] {
      let path = try #require(AnswerPath(parsing: page.path ?? ""))
      #expect(visit.answers[path] != nil, "\(page.path ?? "") is lost: \(which)")
    }
    if shown > 3 {
      let found = try store.findVisit(code: visit.code)
      #expect(found?.id == id, "the code leads nowhere: \(which)")
    }
  }

  private func comeBack(to shown: Int, state: String, content: String) throws {
    let visit = try #require(try VisitStore(directory: state).visit(VisitID(1))).visit
    let terminal = try TmuxTerminal(content: content, state: state)
    try terminal.waitFor(Registration.pages[0].title)
    try terminal.answer("4")
    try terminal.waitFor("What is your code?")
    try terminal.answer(visit.code.description)
    try terminal.waitFor("What date of birth")
    if visit.answers[AnswerPath("date-of-birth")] != nil {
      try terminal.answer("3 14 1962")
    } else {
      try terminal.press("Down", "Enter")
    }
    try terminal.waitUntilGone("What date of birth")
    let now = terminal.lastPageShown
    #expect(now >= shown, "the visit went back from page \(shown) to \(now)")
  }
}

extension TmuxTerminal {
  /// Hands the terminal a whole registration at once, as fast as it takes it.
  fileprivate func typeEverything() throws {
    var keys: [String] = []
    for page in Registration.pages.dropLast() {
      for character in page.typed { keys.append(character == " " ? "Space" : String(character)) }
      keys.append("Enter")
    }
    try press(keys)
  }

  /// Which of the registration's pages the screen shows, from 0; 0 where none is known.
  fileprivate var lastPageShown: Int {
    let screen = screen
    return Registration.pages.lastIndex { screen.contains($0.title) } ?? 0
  }
}

/// A generator whose numbers follow from its seed.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func next(below limit: UInt64) -> UInt64 {
    next() % limit
  }
}

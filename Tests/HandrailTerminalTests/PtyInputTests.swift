import Foundation
import HandrailCore
import HandrailStore
import Testing

/// What should never come in, and comes in all the same.
@Suite(
  .serialized,
  .enabled(if: Program.isWanted, "HANDRAIL_TERMINAL_TESTS is not 1"))
struct PtyInputTests {
  private static let name = "What is your full name?"

  private static let deceivers = [
    "override": "A\u{202E}B\u{202C}", "isolates": "A\u{2066}B\u{2069}",
    "zero width": "A\u{200B}\u{200D}\u{FEFF}B\u{2060}", "private use": "A\u{E000}B\u{F8FF}",
    "tags": "A\u{E0041}\u{E007F}B", "C1 controls": "A\u{9B}\u{85}B\u{9D}",
    "fillers": "A\u{3164}B\u{115F}",
  ]

  @Test func `characters that deceive are neither shown nor kept`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: Self.name)
    for (kind, typed) in Self.deceivers {
      terminal.type(typed)
      try terminal.wait("\(kind): AB is not shown") { $0.textBeforeCursor.hasSuffix(" AB") }
      terminal.type("\r")
      try terminal.waitFor("like us to call you?")
      #expect(try Self.keptName(in: terminal) == "AB", "\(kind)")
      terminal.type("\u{1B}")
      try terminal.waitFor(Self.name)
      try terminal.clearField(of: 2)
    }
    let banned = Self.deceivers.values.flatMap(\.unicodeScalars).filter { !$0.isASCII }
    let sent = String(decoding: terminal.sent(), as: UTF8.self).unicodeScalars
    #expect(Set(sent).isDisjoint(with: banned))
  }

  @Test func `an emoji and a mark are kept as they were typed, in NFC`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: Self.name)
    terminal.type("Ann 👍 Nun\u{303}ez")
    try terminal.wait("the name is not shown") { $0.textBeforeCursor.hasSuffix("👍 Nuñez") }
    terminal.type("\r")
    try terminal.waitFor("like us to call you?")
    let kept = try Self.keptName(in: terminal)
    #expect(kept?.unicodeScalars.map(\.value) == "Ann 👍 Nuñez".unicodeScalars.map(\.value))
  }

  @Test func `bytes that are no UTF-8 are dropped, and the keys behind them work`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: Self.name)
    let cases: [([UInt8], String)] = [
      ([0xFF, 0x41], "A"), ([0xC3, 0x28, 0x41], "(A"), ([0xE2, 0x82, 0x41], "A"),
      ([0xF0, 0x9F, 0x41, 0x42], "AB"), ([0xED, 0xA0, 0x80, 0x41], "A"),
      ([0xC0, 0x80, 0x80, 0x80, 0x41], "A"), ([0xF8, 0x88, 0x80, 0x80, 0x80, 0x41], "A"),
    ]
    for (bytes, shown) in cases {
      terminal.send(bytes)
      try terminal.wait("“\(shown)” is not shown") { $0.textBeforeCursor.hasSuffix(" " + shown) }
      terminal.type("é")
      try terminal.wait("é is not shown") { $0.textBeforeCursor.hasSuffix(" " + shown + "é") }
      try terminal.clearField(of: shown.count + 1)
    }
  }

  @Test func `a broken sequence takes nothing of what is typed next`() throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: Self.name)
    for broken in ["\u{1B}[1;", "\u{1B}]52;c;", "\u{1B}P1$r", "\u{1B}[<0;10"] {
      terminal.type(broken)
      terminal.pump(for: .milliseconds(400))
      terminal.type("k")
    }
    try terminal.wait("what was typed is lost") { $0.textBeforeCursor.hasSuffix(" kkkk") }
    #expect(terminal.screen.text.contains(Self.name))
  }

  @Test(arguments: [("paste", "\u{1B}[200~", "\u{1B}[201~", 60_000), ("keys", "", "", 60_000)])
  func `a flood neither fills the memory nor holds up the keys behind it`(
    kind: String, before: String, behind: String, times: Int
  ) throws {
    let terminal = try PtyTerminal()
    try terminal.walk(to: Self.name)
    let memory = terminal.residentKilobytes
    let line = "Ana Torres 한국 " + (before.isEmpty ? "" : "\r\n\t")
    let flood = before + String(repeating: line, count: times) + behind
    let began = ContinuousClock.now
    terminal.type(flood)
    let taken = ContinuousClock.now
    terminal.type("\u{1B}[11~")
    try terminal.waitFor("Keys on this page")
    let answered = ContinuousClock.now - taken
    print("\(flood.utf8.count) bytes as \(kind): \(taken - began), next key \(answered) later")
    #expect(answered < .seconds(2))
    #expect(terminal.residentKilobytes - memory < 8_192)
    terminal.type("\u{1B}")
    try terminal.waitFor(Self.name)
    terminal.waitForQuiet(.milliseconds(300))
    #expect(terminal.screen.text.contains(Self.name), "what was left over acted as keys")
    #expect(terminal.screen.text.contains("Torres"))
  }

  /// The name in the journal.
  private static func keptName(in terminal: PtyTerminal) throws -> String? {
    let visit = try #require(try VisitStore(directory: terminal.state).visit(VisitID(1))).visit
    let path = try #require(AnswerPath(parsing: "legal-name/full-name"))
    guard case .text(let text)? = visit.answers[path]?.answer else { return nil }
    return text
  }
}

extension PtyTerminal {
  /// How much memory the program has in use.
  var residentKilobytes: Int {
    let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = text?.split(separator: "\n").first { $0.hasPrefix("VmRSS") }
    return line?.split(separator: " ").dropLast().last.flatMap { Int($0) } ?? 0
  }
}

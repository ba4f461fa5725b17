import Foundation
import HandrailCore
import HandrailScreen
import HandrailTestSupport
import Testing

@testable import HandrailKiosk
@testable import HandrailStore

@Suite struct StaffTests {
  private static var chord: [Script] { ["o", "u", "t"].map { .event(.key(.control($0))) } }

  private func stand(isSet: Bool = true) throws -> Stand {
    let stand = try Stand()
    stand.options.passphrase = Kiosk.Passphrase(
      isSet: { isSet }, isRight: { $0 == "open sesame" })
    return stand
  }

  @Test func `Ctrl and o, u, t ask for the passphrase, and the right one ends the kiosk`() throws {
    let stand = try stand()
    stand.run(
      .toHome, Script(Self.chord), .act { #expect(stand.terminal.page == "staff-title") },
      "open sesame<enter>", .act { Issue.record("the kiosk went on") })
    #expect(stand.terminal.output.last == .wipe)
    #expect(try stand.journal().count == 4)
    let code = try #require(ReturnCode(typed: try stand.code()))
    #expect(try stand.records().findVisit(code: code) != nil)
  }

  @Test func `what is typed for the passphrase is never on the screen`() throws {
    let stand = try stand()
    stand.run(Script(Self.chord), "let me out<enter>")
    for frame in stand.terminal.frames {
      for part in ["let", "me out", "out"] { #expect(!frame.shows(part)) }
    }
    #expect(stand.terminal.shows("staff-wrong"))
  }

  @Test func `a part of the chord, or with something between, does nothing`() throws {
    let stand = try stand()
    stand.run(
      .toHome, Self.chord[0], Self.chord[1], "x", Self.chord[2], Self.chord[1], Self.chord[2])
    #expect(stand.terminal.page == "fixed")
  }

  @Test func `without a passphrase no key leaves the kiosk`() throws {
    let stand = try stand(isSet: false)
    stand.run(.toHome, Script(Self.chord))
    #expect(stand.terminal.page == "fixed")
  }

  @Test func `a kiosk closed by staff sends everybody to a person, and opens no records`() throws {
    let stand = try stand()
    stand.options.isClosedByStaff = true
    stand.run(
      "1<enter>4<enter><esc>", .pass(.seconds(60)),
      .act { #expect(stand.terminal.page == "out-of-order-title") }, "<f3>2<enter>",
      .act { #expect(stand.terminal.shows("Español")) }, Script(Self.chord), "open sesame<enter>",
      .act { Issue.record("the kiosk went on") })
    #expect(stand.store == nil)
    #expect(try stand.folder.names.isEmpty)
  }

  @Test func `a passphrase is kept as a hash that only its owner can read`() throws {
    let folder = try TemporaryFolder()
    let file = PassphraseFile(folder: folder.path)
    #expect(!file.isSet)
    #expect(!file.isRight(""))
    try file.set("correct horse")
    #expect(file.isSet)
    #expect(file.isRight("correct horse"))
    for wrong in ["", "correct", "correct horse ", "Correct horse", "correct horses"] {
      #expect(!file.isRight(wrong))
    }
    let path = folder.path + "/staff-passphrase"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasPrefix("$"))
    #expect(!text.contains("horse"))
    let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(permissions as? Int == 0o600)
    try file.set("another one")
    #expect(!file.isRight("correct horse"))
    file.remove()
    #expect(!file.isSet)
    #expect(try folder.names.isEmpty)
  }

  @Test func `a passphrase that a kiosk could not take is refused`() throws {
    let folder = try TemporaryFolder()
    let file = PassphraseFile(folder: folder.path)
    for phrase in ["eight\tchars", "zero\u{200B}width", String(repeating: "a", count: 201)] {
      #expect(throws: PassphraseFile.Problem.cannotBeTyped) { try file.set(phrase) }
    }
    #expect(!file.isSet)
  }

  @Test func `a hash in a folder that others may enter proves nothing`() throws {
    let folder = try TemporaryFolder()
    let file = PassphraseFile(folder: folder.path)
    try file.set("correct horse")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path)
    #expect(!file.isSet)
    #expect(!file.isRight("correct horse"))
    #expect(throws: PassphraseFile.Problem.folderNotOwn) { try file.set("another one") }
  }

  @Test func `the right passphrase ends the kiosk even when nothing can be saved`() throws {
    let stand = try stand()
    stand.run(
      "<enter>", .act { try stand.tamper("DROP TABLE visit") }, Script(Self.chord),
      "open sesame<enter>", .act { Issue.record("the kiosk went on") })
  }

  @Test func `nobody but staff reads about a wrong passphrase`() throws {
    let stand = try stand()
    stand.run(
      Script(Self.chord), "let me out<enter>",
      .act { #expect(stand.terminal.shows("staff-wrong")) }, "<esc>",
      .act { #expect(!stand.terminal.shows("staff-wrong")) }, "<f1>",
      .act { #expect(!stand.terminal.shows("staff-wrong")) })
  }

  @Test func `letters written in two ways are the same passphrase`() throws {
    let file = PassphraseFile(folder: try TemporaryFolder().path)
    #expect(throws: PassphraseFile.Problem.tooShort) { try file.set("short") }
    let folder = try TemporaryFolder()
    let kept = PassphraseFile(folder: folder.path)
    try kept.set("ma\u{F1}ana ser\u{E1}")
    #expect(kept.isRight("man\u{303}ana sera\u{301}"))
  }
}

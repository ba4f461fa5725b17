import CustomDump
import Foundation
import HandrailCore
import HandrailKiosk
import HandrailTestSupport
import Testing

@testable import HandrailStore

@Suite struct RehearsalTests {
  @Test func `every page of a rehearsal says that nothing is kept`() throws {
    let stand = try Stand()
    stand.isInMemory = true
    stand.options.rehearsalPatient = "ana"
    stand.run(
      .toHome, "<f1><esc><f2><esc><f3><esc><f10><esc>", .pass(.seconds(150)), "<tab>",
      .fromHomeToReceipt, "<enter>4<enter><esc>", .toHome, "<f10>2<enter><enter>", .toName,
      "<f10>3<enter><enter>",
      .act {
        stand.content = nil
        stand.hasContentChanged = true
      }, .resize(columns: 40, rows: 12), "<enter>")
    let frames = stand.terminal.frames
    #expect(frames.count > 50)
    #expect(Set(frames.map(\.page)).count > 20)
    for frame in frames where frame.lines.first?.contains("rehearsal-banner") != true {
      Issue.record("\(frame.page) has no banner")
    }
    #expect(try stand.folder.names.isEmpty)
  }

  @Test func `a visit that is none has no banner`() throws {
    let stand = try Stand()
    stand.run(.toHome, .fromHomeToReceipt)
    #expect(!stand.terminal.frames.contains { $0.shows("rehearsal-banner") })
  }

  @Test func `a rehearsal writes no file anywhere`() async throws {
    await #expect(processExitsWith: .success) {
      // In a process of its own, so that home and temporary folder can be its own as well.
      let home = try TemporaryFolder()
      for name in ["HOME", "XDG_STATE_HOME", "TMPDIR", "SQLITE_TMPDIR"] {
        setenv(name, home.path, 1)
      }
      #expect(FileManager.default.changeCurrentDirectoryPath(home.path))
      let stand = try Stand()
      stand.isInMemory = true
      stand.options.rehearsalPatient = "ana"
      stand.run(
        .toHome, "<f10>2<enter><enter>", .toHome, "<f10>3<enter><enter>", .toHome,
        .fromHomeToReceipt, "<enter>",
        .act {
          #expect(stand.terminal.page == "welcome-title")
          let names = try home.names.filter { "\(home.path)/\($0)" != stand.folder.path }
          #expect(names.isEmpty)
          let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
            .compactMap {
              try? FileManager.default.destinationOfSymbolicLink(
                atPath: "/proc/self/fd/\($0)")
            }
          #expect(!open.contains { $0.hasPrefix(home.path) })
        })
      #expect(stand.terminal.pages.contains("en registered"))
    }
  }
}

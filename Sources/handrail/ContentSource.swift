import ArgumentParser
import Foundation
import HandrailContent
import HandrailCore
import HandrailCurses
import HandrailKiosk
import Synchronization

extension ContentOptions {
  /// Content that passed its checks.
  /// - Throws: `ExitCode(1)` after the findings went to standard error.
  func usableLibrary() throws -> Library { try usableContent().library }

  /// Content that passed its checks, with its colours.
  /// - Throws: `ExitCode(1)` after the findings went to standard error.
  func usableContent() throws -> KioskContent.Content {
    let checked = directory.loadChecked(site: site)
    let errors = checked.findings.filter { $0.severity == .error }
    guard errors.isEmpty, let library = checked.library else {
      for error in errors { tell("\(error)") }
      if errors.isEmpty { tell("No content could be read from \(folder).") }
      throw ExitCode(1)
    }
    return KioskContent.Content(
      library, themes: checked.themes, understanding: checked.understanding)
  }
}

/// Hands a kiosk its content, and puts findings where staff look.
final class ContentSource: Sendable {
  private let directory: ContentDirectory
  private let site: String
  private let findingsFolder: String?
  private let lastFingerprint = Mutex<UInt64?>(nil)

  /// - Parameter findingsFolder: Where findings are written; nil writes none.
  init(_ options: ContentOptions, findingsFolder: String?) {
    directory = options.directory
    site = options.site
    self.findingsFolder = findingsFolder
  }

  /// The doors through which the kiosk reaches its content.
  var doors: KioskContent {
    KioskContent(
      welcome: { [self] in
        let read = directory.loadWelcome(site: site)
        return read.library.map { KioskContent.Content($0, themes: read.themes) }
      },
      load: { [self] in
        // Content is read on a thread of its own, and nesting goes deep there.
        CursesTerminal.guardThisThread()
        return load()
      },
      hasChanged: { [self] in directory.fingerprint() != lastFingerprint.withLock(\.self) })
  }

  private func load() -> Result<KioskContent.Content, KioskContent.Refused> {
    let fingerprint = directory.fingerprint()
    lastFingerprint.withLock { $0 = fingerprint }
    let checked = directory.loadChecked(site: site, passed: passedDigest)
    let errors = checked.findings.filter { $0.severity == .error }
    report(errors)
    if errors.isEmpty, let library = checked.library {
      remember(checked.digest)
      checked.makeLookUpsBeside()
      return .success(
        KioskContent.Content(
          library, themes: checked.themes, understanding: checked.understanding))
    }
    let first = errors.first.map { "\($0)" } ?? "No content could be read."
    return .failure(KioskContent.Refused(reason: first))
  }

  /// The digest of the content that passed its checks the last time, by this very release.
  private var passedDigest: String? {
    guard let memory, let text = FileManager.default.contents(atPath: memory) else { return nil }
    let words = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return words.count == 2 && words[0] == Handrail.release ? String(words[1]) : nil
  }

  /// Remembers that content passed; where that cannot be written it is checked again next time.
  private func remember(_ digest: String) {
    guard let memory, let findingsFolder, digest != passedDigest else { return }
    try? FileManager.default.createDirectory(
      atPath: findingsFolder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    _ = FileManager.default.createFile(
      atPath: memory, contents: Data("\(Handrail.release) \(digest)\n".utf8),
      attributes: [.posixPermissions: 0o600])
  }

  private var memory: String? { findingsFolder.map { $0 + "/content-passed" } }

  /// Writes the findings for staff; they hold only what authors wrote.
  private func report(_ findings: [ContentFinding]) {
    guard let findingsFolder else { return }
    StaffNotes(folder: findingsFolder).write(
      findings.isEmpty ? nil : findings.map { "\($0)" }.joined(separator: "\n"),
      to: "content-findings.txt")
  }
}

import Foundation
import GRDB
import HandrailCore

@testable import HandrailStore

/// A new folder under the temporary one, closed to others, gone with this value.
final class TemporaryFolder: Sendable {
  /// Where it is.
  let path: String

  /// Makes the folder.
  init() throws {
    let name = "handrail-store-" + UUID().uuidString
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent(name).path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The main file of a store in this folder.
  var records: String { path + "/records.sqlite" }

  /// The names of the files in it that hold some bytes.
  func files(holding text: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { name in
      try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")).range(of: Data(text.utf8))
        != nil
    }.sorted()
  }

  /// The size of one of its files; nil where there is none.
  func size(of name: String) throws -> Int? {
    try? Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")).count
  }

  /// The permissions of a path.
  static func permissions(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}

/// Noon of 14 March 2025, an hour ahead of UTC.
let noon = Moment(epochMilliseconds: 1_741_950_000_000, utcOffsetSeconds: 3600)

/// Words for return codes.
let codeWords = ["apple", "bridge", "candle", "desert", "engine", "forest", "garden", "harbor"]

/// Moves a moment by hours.
func hours(_ count: Int) -> Duration { .seconds(count * 3600) }

extension VisitStore {
  /// Opens a visit with the usual facts.
  func begin(at moment: Moment = noon) throws -> (id: VisitID, code: ReturnCode) {
    try beginVisit(
      flow: "registration", language: "en", on: moment.civilDate, codeWords: codeWords, at: moment)
  }

  /// Answers a page of the outermost flow.
  func answer(
    _ step: StepID, _ answer: Answer?, of id: VisitID, at moment: Moment = noon
  ) throws {
    try record(
      JournalEntry(path: AnswerPath(step), answer: answer, language: "en"), of: id, at: moment)
  }

  /// Runs statements as somebody would who damages the file.
  func tamper(_ sql: String) throws {
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
  }
}

import CustomDump
import Foundation

/// Compares a text with the one that is kept in a file, and shows the lines that differ.
///
/// The file is `Snapshots/<name>.screen` beside the test file. With `RECORD_SNAPSHOTS=1` it is
/// written anew and the test fails, so that nobody records by accident.
public func expectSnapshot(
  _ text: String, named name: String, fileID: StaticString = #fileID,
  filePath: StaticString = #filePath, line: UInt = #line, column: UInt = #column
) {
  let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
  let outcome = Snapshot(named: name, besideFile: "\(filePath)").compare(
    text, isRecording: isRecording)
  guard outcome != .same else { return }
  expectNoDifference(
    outcome.found, outcome.kept, outcome.message(name), fileID: fileID, filePath: filePath,
    line: line, column: column)
}

/// A text that is kept in a file beside a test.
public struct Snapshot: Sendable {
  /// How a text compares with the one that is kept.
  public enum Outcome: Hashable, Sendable {
    case same
    case different(found: [String], kept: [String])
    case missing
    case recorded
    case notRecorded
  }

  private let file: URL

  /// Names the snapshot of a test.
  public init(named name: String, besideFile testFile: String) {
    file = URL(fileURLWithPath: testFile).deletingLastPathComponent()
      .appendingPathComponent("Snapshots").appendingPathComponent("\(name).screen")
  }

  /// Compares a text, or writes it down.
  public func compare(_ text: String, isRecording: Bool) -> Outcome {
    if isRecording {
      do {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return .recorded
      } catch {
        return .notRecorded
      }
    }
    guard let data = try? Data(contentsOf: file) else { return .missing }
    let kept = String(decoding: data, as: UTF8.self)
    return kept == text
      ? .same : .different(found: Self.lines(text), kept: Self.lines(kept))
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension Snapshot.Outcome {
  /// The lines that were found; for other failures what stands for them.
  fileprivate var found: [String] {
    if case .different(let found, _) = self { found } else { ["\(self)"] }
  }

  /// The lines that are kept.
  fileprivate var kept: [String] {
    if case .different(_, let kept) = self { kept } else { ["same"] }
  }

  /// What happened to the snapshot, and what to do.
  fileprivate func message(_ name: String) -> String {
    switch self {
    case .same: ""
    case .different:
      "Snapshots/\(name).screen differs. If the new text is right, record it with "
        + "RECORD_SNAPSHOTS=1."
    case .missing:
      "Snapshots/\(name).screen is missing. Record it with RECORD_SNAPSHOTS=1 and look at it."
    case .recorded:
      "Snapshots/\(name).screen was written. Look at it, then run without RECORD_SNAPSHOTS."
    case .notRecorded: "Snapshots/\(name).screen could not be written."
    }
  }
}

import CustomDump
import Foundation
import Testing

/// Compares bytes with `Golden/<name>.json` beside this file, which other programs check.
///
/// With `RECORD_SNAPSHOTS=1` the file is written anew and the test fails, so that nobody records by
/// accident.
func expectGolden(
  _ bytes: [UInt8], named name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden/\(name).json")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
      Issue.record("Golden/\(name).json was written.", sourceLocation: sourceLocation)
    } catch {
      Issue.record("Golden/\(name).json could not be written.", sourceLocation: sourceLocation)
    }
    return
  }
  let kept = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
  let found = String(decoding: bytes, as: UTF8.self)
  expectNoDifference(
    found.split(separator: "\n"), kept?.split(separator: "\n"),
    "If the new text is right, record Golden/\(name).json with RECORD_SNAPSHOTS=1.")
  // A difference in line ends, or in nothing but the last of them, is one too.
  #expect(kept == found, sourceLocation: sourceLocation)
}

import Foundation
import HandrailAsk
import HandrailContent
import HandrailCore

/// The detector as it ships, and the sets it is measured on.
enum RedFlagSupport {
  /// The package's root.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The real content's detector.
  static let flags = ContentDirectory(root.appendingPathComponent("Content").path).load().redFlags

  /// One line of a set.
  struct Line: Decodable {
    let text: String
    let lang: String
    let kind: String
  }

  /// The lines of a set, such as `unseen`.
  static func lines(of name: String) throws -> [Line] {
    let file = root.appendingPathComponent("Tests/Evaluation/red-flags/\(name).jsonl")
    return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Line.self, from: $0)
    }
  }
}

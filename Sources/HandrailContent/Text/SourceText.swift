import Foundation

/// The text of one file with its lines, as every reader needs it.
///
/// Line ends are `\n` and letters are composed (NFC), whatever the file holds.
struct SourceText: Sendable {
  /// The file, relative to Content/.
  let file: String
  /// The lines without their ends.
  let lines: [Substring]
  /// The whole text.
  let text: String
  /// Whether tabs were found, so that indentation cannot be trusted.
  let hasTabs: Bool

  /// Makes a text that needs no cleaning.
  init(file: String, text: String, hasTabs: Bool = false) {
    self.file = file
    self.text = text
    self.hasTabs = hasTabs
    lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).map {
      Substring($0)
    }
  }

  /// The place of a column that was counted in bytes, from 1.
  func place(line: Int, byteColumn: Int) -> ContentPlace {
    place(line: line) { $0.utf8.index($0.startIndex, offsetBy: byteColumn - 1, limitedBy: $1) }
  }

  /// The place of a column that was counted in Unicode scalars, from 1.
  func place(line: Int, scalarColumn: Int) -> ContentPlace {
    place(line: line) {
      $0.unicodeScalars.index($0.startIndex, offsetBy: scalarColumn - 1, limitedBy: $1)
    }
  }

  private func place(
    line: Int, _ index: (Substring, String.Index) -> String.Index?
  ) -> ContentPlace {
    guard lines.indices.contains(line - 1) else { return ContentPlace(file: file, line: line) }
    let text = lines[line - 1]
    let end = index(text, text.endIndex) ?? text.endIndex
    return ContentPlace(
      file: file, line: line, column: text.distance(from: text.startIndex, to: end) + 1)
  }

  /// The text of a line, counted from 1; empty beyond the end.
  func line(_ number: Int) -> Substring {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }
}

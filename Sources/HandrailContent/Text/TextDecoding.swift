import Foundation

/// Turns the bytes of a file into text, and says what in them would not survive.
///
/// Codes: H101 not UTF-8, H102 byte order mark, H103 tab, H104 carriage return,
/// H105 a character that cannot be seen.
struct TextDecoding {
  /// The file, relative to Content/.
  let file: String
  /// What an author has to look at.
  private(set) var findings: [ContentFinding] = []

  /// Makes a decoding of one file.
  init(file: String) {
    self.file = file
  }

  /// The text of the bytes; nil where they are no text at all.
  mutating func text(_ bytes: [UInt8]) -> SourceText? {
    guard var text = String(validating: bytes, as: UTF8.self) else {
      report(
        "H101", at: placeOfInvalidByte(bytes), "This is not UTF-8 text.",
        fix: "Open the file in your editor and save it with the encoding UTF-8.")
      return nil
    }
    if text.unicodeScalars.first == "\u{FEFF}" {
      text.unicodeScalars.removeFirst()
      report(
        "H102", at: ContentPlace(file: file),
        "The file starts with an invisible byte order mark.",
        fix: "Save it as UTF-8 without BOM.")
    }
    let hasCarriageReturns = text.utf8.contains(UInt8(ascii: "\r"))
    if hasCarriageReturns { text = withPlainLineEnds(text) }
    if !text.unicodeScalars.allSatisfy(Self.isComposed) {
      text = text.precomposedStringWithCanonicalMapping
    }
    let hasTabs = text.utf8.contains(UInt8(ascii: "\t"))
    let source = SourceText(file: file, text: text, hasTabs: hasTabs)
    if hasTabs { reportTabs(source) }
    reportInvisible(source)
    return source
  }

  /// Whether a scalar is as it should be in form C, and changes nothing beside it.
  ///
  /// These ranges hold no combining mark and have NFC_Quick_Check=Yes (Unicode Character Database,
  /// DerivedNormalizationProps.txt); others take the longer way.
  private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x2010...0x2027, 0x2030...0x205E, 0x3041...0x3096, 0x4E00...0x9FFF: true
    default: false
    }
  }

  private mutating func withPlainLineEnds(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var line = 1
    var firstLine: Int?
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        firstLine = firstLine ?? line
        plain.append("\n")
        line += 1
      } else if scalar != "\n" || previous != "\r" {
        plain.append(scalar)
        if scalar == "\n" { line += 1 }
      }
      previous = scalar
    }
    let end = String(plain).split(separator: "\n", omittingEmptySubsequences: false)
    let column = firstLine.map { end[$0 - 1].count + 1 } ?? 1
    report(
      "H104", at: ContentPlace(file: file, line: firstLine ?? 1, column: column),
      "Lines end in the way of another system (a carriage return).",
      fix: "Save the file with Unix line ends (LF).")
    return String(plain)
  }

  private mutating func reportTabs(_ source: SourceText) {
    var first: ContentPlace?
    var lineCount = 0
    for (index, line) in source.lines.enumerated() where line.utf8.contains(9) {
      lineCount += 1
      if first == nil, let tab = line.firstIndex(of: "\t") {
        let column = line.distance(from: line.startIndex, to: tab) + 1
        first = ContentPlace(file: file, line: index + 1, column: column)
      }
    }
    guard let first else { return }
    findings.append(TabCharacter.finding(at: first, otherLines: lineCount - 1))
  }

  private mutating func reportInvisible(_ source: SourceText) {
    for (index, line) in source.lines.enumerated() {
      guard line.utf8.contains(where: { $0 < 0x20 && $0 != 9 || $0 >= 0x7F }) else { continue }
      for (offset, scalar) in line.unicodeScalars.enumerated() where !Self.isVisible(scalar) {
        let number = String(scalar.value, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: max(0, 4 - number.count)) + number
        report(
          "H105", at: source.place(line: index + 1, scalarColumn: offset + 1),
          "A character that cannot be seen stands here (U+\(code)).",
          fix: "Delete it, or type the line anew.")
        return
      }
    }
  }

  /// Whether a character may stand in content: no controls, no characters that turn the reading
  /// order around or have no width, no private ones.
  ///
  /// Joiners stay, as some scripts need them.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: true
    case 0x00..<0x20, 0x7F..<0xA0: false
    case 0xAD, 0x200B, 0x2028, 0x2029, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: false
    case 0xE000...0xF8FF, 0xFFF9...0xFFFB, 0xE0000...0x10FFFF: false
    default: true
    }
  }

  private func placeOfInvalidByte(_ bytes: [UInt8]) -> ContentPlace {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var line = String.UnicodeScalarView()
    var number = 1
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      if scalar == "\n" {
        number += 1
        line.removeAll(keepingCapacity: true)
      } else {
        line.append(scalar)
      }
    }
    return ContentPlace(file: file, line: number, column: String(line).count + 1)
  }

  private mutating func report(
    _ code: String, at place: ContentPlace, _ message: String, fix: String
  ) {
    findings.append(ContentFinding(code, at: place, message, fix: fix))
  }
}

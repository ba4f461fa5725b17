import HandrailAsk
import HandrailCore

/// Reads what the linear model of the red flags learnt, such as red-flags/weights-en.txt.
///
/// The file is made by the training and has tens of thousands of lines, so that it is read byte by
/// byte, without texts.
struct RedFlagWeightsReader {
  private let file: String
  private let bytes: [UInt8]
  private var weights: RedFlagWeights
  private var findings: [ContentFinding] = []
  private var section = -1
  private var hasThreshold = false

  /// The section of words that no spelling repair touches.
  private static let vocabulary = RedFlagWeights.models.count

  private init(_ bytes: [UInt8], file: String) {
    self.file = file
    self.bytes = bytes
    weights = RedFlagWeights(rowCount: bytes.count { $0 == UInt8(ascii: "\n") })
  }

  /// The weights of a file; nil where a line could not be read.
  static func read(
    _ bytes: [UInt8], file: String
  ) -> (weights: RedFlagWeights?, findings: [ContentFinding]) {
    var reader = RedFlagWeightsReader(bytes, file: file)
    reader.readLines()
    return (reader.findings.isEmpty ? reader.weights : nil, reader.findings)
  }

  private mutating func readLines() {
    var start = 0
    var number = 0
    while start < bytes.count, findings.isEmpty {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      number += 1
      if !read(bytes[start..<end]) {
        let place = ContentPlace(file: file, line: number)
        findings.append(UnreadableWeights.finding(at: place))
      }
      start = end + 1
    }
    if findings.isEmpty, !hasThreshold {
      findings.append(UnreadableWeights.finding(withoutThreshold: ContentPlace(file: file)))
    }
  }

  /// Reads one line; false where it has no form that the training writes.
  private mutating func read(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, first != UInt8(ascii: "#") else { return true }
    if first == UInt8(ascii: "["), line.last == UInt8(ascii: "]") {
      let name = String(decoding: line.dropFirst().dropLast(), as: UTF8.self)
      section = RedFlagWeights.models.firstIndex(of: name) ?? Self.vocabulary
      return section < Self.vocabulary || name == "words"
    }
    if section == Self.vocabulary {
      weights.vocabulary.insert(String(decoding: line, as: UTF8.self))
      return true
    }
    guard let blank = line.lastIndex(of: UInt8(ascii: " ")), section >= 0,
      let number = Self.number(line[(blank + 1)...])
    else { return false }
    let name = line[..<blank]
    if name.elementsEqual("bias".utf8) {
      weights.setBias(number, model: section)
      return true
    }
    if name.elementsEqual("margin".utf8), section > 0 {
      weights.setMargin(number, model: section)
      return true
    }
    if name.elementsEqual("threshold".utf8), section == 0 {
      weights.threshold = number
      hasThreshold = true
      return true
    }
    return weights.add(name, model: section, weight: number)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    let isNegative = digits.first == UInt8(ascii: "-")
    let digits = isNegative ? digits.dropFirst() : digits
    guard (1...7).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return isNegative ? -number : number
  }
}

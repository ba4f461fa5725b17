/// A file holds bytes that are no UTF-8 text, as editors with another encoding leave them.
enum OtherEncoding: Mistake {
  static let code = "H101"

  /// Tells the first byte that is no text.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "This is not UTF-8 text.",
      fix: "Open the file in your editor and save it with the encoding UTF-8.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanishPatients, whole: Array("## ana\n\nAna est".utf8) + [0xE1, 0x0A])
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.spanishPatients, "espera", becomes: "está")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.texts.paths.filter { !ContentLayout.isWeights($0) }.compactMap { file in
      guard let bytes = bed.texts[file], bytes.last == UInt8(ascii: "\n") else { return nil }
      let lineCount = bytes.count { $0 == UInt8(ascii: "\n") }
      return Seed(
        edit: .whole(bytes.dropLast() + [0xE9, UInt8(ascii: "\n")], of: file),
        place: ContentPlace(file: file, line: lineCount))
    }
  }
}

/// A file is far larger than any content, so that something else was saved under its name.
enum HugeFile: Mistake {
  static let code = "H106"

  /// Tells the file.
  static func finding(_ file: String) -> ContentFinding {
    told(
      at: ContentPlace(file: file), "This file is larger than 1 MiB.",
      fix: "Split it, or take out what is no content.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanishPatients,
      whole: Array(repeating: UInt8(ascii: "a"), count: ContentFolder.largestFileBytes + 1))
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.patients, "by the door.", becomes: "by the wide door.")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    // Few, because each holds more than the largest file.
    bed.sources.allFlows.prefix(3).map { flow in
      let filler = Array(repeating: UInt8(ascii: "\n"), count: ContentFolder.largestFileBytes)
      return Seed(
        edit: .whole((bed.texts[flow.file] ?? []) + filler, of: flow.file),
        place: ContentPlace(file: flow.file))
    }
  }
}

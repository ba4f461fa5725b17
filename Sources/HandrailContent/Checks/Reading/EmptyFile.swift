/// A file that has keys in every other folder is empty.
enum EmptyFile: Mistake {
  static let code = "H128"

  /// Tells the file.
  static func finding(_ file: String) -> ContentFinding {
    told(
      at: ContentPlace(file: file), "The file is empty.",
      fix: "Write its first key, or delete the file.")
  }

  static let examples = [
    MistakeExample(TinyContent.walks, whole: []),
    MistakeExample(TinyContent.theme, whole: Array("# Soon\n".utf8)),
  ]

  static let counterExamples = [MistakeExample(TinyContent.patients, whole: [])]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.texts.paths.filter { $0.hasSuffix(".yaml") }
      .map { Seed(edit: .whole([], of: $0), place: ContentPlace(file: $0)) }
  }
}

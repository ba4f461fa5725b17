/// Long or rare words stand in place of everyday ones.
enum RareWords: WordingFamily {
  static let code = "H545"
  static let family = "officialese"

  static let examples = [TinyContent.rehearsed("Utilize the door.")]

  static let counterExamples = [TinyContent.rehearsed("Use the door.")]
}

import HandrailAsk
import HandrailCore

/// Reads what look-up knows of the words of a language, such as ask/en.yaml.
struct AskWordsReader: NodeReading {
  /// The file, relative to Content/.
  let file: String
  /// What an author has to look at.
  var findings: [ContentFinding] = []
  /// Where each part stands.
  var places: [String: ContentPlace] = [:]

  /// What is written for a letter that is not heard.
  private static let silent = "silent"

  private init(file: String) {
    self.file = file
  }

  /// Reads the words of a file.
  static func read(
    _ root: YAMLNode, file: String
  ) -> (words: AskWords.Language, findings: [ContentFinding]) {
    var reader = AskWordsReader(file: file)
    let words = reader.words(root)
    return (words, reader.findings)
  }

  private mutating func words(_ root: YAMLNode) -> AskWords.Language {
    let keys = [
      "leave-out", "same", "short", "endings", "sounds", "parts", "not-our-words", "not-ours",
    ]
    var words = AskWords.Language()
    guard let fields = fields(root, "The file", keys: keys, path: "") else { return words }
    words.leaveOut = texts(fields["leave-out"])
    words.notOurs = texts(fields["not-ours"])
    if let entry = fields["same"] {
      words.same = list(entry.value, "\"same:\"", path: "same").map { group in
        list(group, "A group of \"same:\"", path: "same").compactMap {
          text($0, "A word of \"same:\"")
        }
      }
    }
    words.short = replacements(fields["short"])
    words.endings = replacements(fields["endings"])
    words.sounds = replacements(fields["sounds"]).map {
      AskWords.Replacement($0.from, $0.to == Self.silent ? "" : $0.to)
    }
    words.parts = texts(of: fields["parts"])
    words.notOurWords = texts(of: fields["not-our-words"])
    return words
  }

  private mutating func texts(_ entry: YAMLEntry?) -> [String] {
    guard let entry else { return [] }
    return list(entry.value, "\"\(entry.key):\"", path: entry.key).compactMap {
      text($0, "A member of \"\(entry.key):\"")
    }
  }

  private mutating func replacements(_ entry: YAMLEntry?) -> [AskWords.Replacement] {
    guard let entry else { return [] }
    return entries(entry.value, "\"\(entry.key):\"", path: entry.key).compactMap { pair in
      text(pair.value, "What stands for \"\(pair.key)\"").map {
        AskWords.Replacement(pair.key, $0)
      }
    }
  }

  /// Lists of texts under names that are laid down.
  private mutating func texts<Kind: RawRepresentable<String> & CaseIterable & Hashable>(
    of entry: YAMLEntry?
  ) -> [Kind: [String]] {
    guard let entry else { return [:] }
    let known = Kind.allCases.map(\.rawValue)
    let what = "\"\(entry.key):\""
    guard let fields = fields(entry.value, what, keys: known, path: entry.key) else { return [:] }
    var texts: [Kind: [String]] = [:]
    for (name, list) in fields {
      if let kind = Kind(rawValue: name) { texts[kind] = self.texts(list) }
    }
    return texts
  }
}

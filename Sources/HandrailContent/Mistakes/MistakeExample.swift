/// A change of `TinyContent` that shows what a kind of mistake is, or is not.
struct MistakeExample: Sendable {
  /// What becomes of the file's text; nil where the old words do not stand there exactly once.
  private let change: @Sendable (String) -> [UInt8]?
  private let file: String
  private let told: (file: String, words: String)?

  /// Words become others.
  /// - Parameters:
  ///   - file: The file, relative to Content/.
  ///   - old: Words that stand there exactly once.
  ///   - new: What stands there instead.
  ///   - words: Words of the line at which it is told, where that is not the first changed one.
  ///   - other: The file of that line, where it is another one.
  init(
    _ file: String, _ old: String, becomes new: String, toldAt words: String? = nil,
    of other: String? = nil
  ) {
    self.file = file
    told = words.map { (other ?? file, $0) }
    change = { text in
      let found = text.ranges(of: old)
      guard let range = found.first, found.count == 1 else { return nil }
      return Array(text.replacingCharacters(in: range, with: new).utf8)
    }
  }

  /// The whole file becomes other bytes; told at its first line, or where it is said.
  init(_ file: String, whole bytes: [UInt8], toldAt words: String? = nil, of other: String? = nil) {
    self.file = file
    told = words.map { (other ?? file, $0) }
    change = { _ in bytes }
  }

  /// The example in sound content; nil where its words are not there.
  func seed(in texts: ContentTexts) -> Seed? {
    let old = texts[file] ?? []
    guard let new = change(String(decoding: old, as: UTF8.self)) else { return nil }
    let edit = TextEdit.whole(new, of: file)
    var place = ContentPlace(file: file, line: Self.firstChange(old, new))
    if let told {
      let lines = edit.applied(to: texts).lines(of: told.file)
      guard let index = lines.firstIndex(where: { $0.contains(told.words) }) else { return nil }
      place = ContentPlace(file: told.file, line: index + 1)
    }
    return Seed(edit: edit, place: place)
  }

  private static func firstChange(_ old: [UInt8], _ new: [UInt8]) -> Int {
    let same = zip(old, new).prefix { $0 == $1 }
    return 1 + same.count { $0.0 == UInt8(ascii: "\n") }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}

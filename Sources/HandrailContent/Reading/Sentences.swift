/// Takes a paragraph apart into sentences, and a sentence into words.
enum Sentences {
  /// The sentences of a paragraph with their marks.
  ///
  /// A full stop, question mark or exclamation mark ends one where a blank or the end follows,
  /// closing quotation marks and brackets between them included.
  static func of(_ paragraph: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = paragraph.startIndex
    var index = start
    while index < paragraph.endIndex {
      guard ".!?…".contains(paragraph[index]) else {
        index = paragraph.index(after: index)
        continue
      }
      let mark = index
      while index < paragraph.endIndex, ".!?…\"”’»)".contains(paragraph[index]) {
        index = paragraph.index(after: index)
      }
      guard index == paragraph.endIndex || paragraph[index].isWhitespace else { continue }
      guard !isShortForm(paragraph[start...mark]) else { continue }
      append(paragraph[start..<index], to: &sentences)
      start = index
    }
    append(paragraph[start...], to: &sentences)
    return sentences
  }

  /// The words of a text: what stands between blanks and has a letter or a digit, without the marks
  /// around it.
  static func words(of text: some StringProtocol) -> [Substring] {
    Substring(text).split(whereSeparator: \.isWhitespace).compactMap { word in
      let isMark = { (character: Character) in !isPartOfWord(character) }
      var word = word.drop(while: isMark)
      while let last = word.last, isMark(last) { word.removeLast() }
      return word.isEmpty ? nil : word
    }
  }

  /// Letters, digits, and the braces and low lines of placeholders.
  private static func isPartOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "{}_".contains(character)
  }

  private static func isShortForm(_ text: Substring) -> Bool {
    ["Mr.", "Mrs.", "Ms.", "Dr.", "Sr.", "Sra.", "Dra.", "St."].contains { form in
      text.hasSuffix(form)
        && (text.count == form.count || !text.dropLast(form.count).hasSuffix { $0.isLetter })
    }
  }

  private static func append(_ text: Substring, to sentences: inout [Substring]) {
    let sentence = text.drop(while: \.isWhitespace)
    if sentence.contains(where: isPartOfWord) { sentences.append(sentence) }
  }
}

extension Substring {
  fileprivate func hasSuffix(_ isLast: (Character) -> Bool) -> Bool {
    last.map(isLast) ?? false
  }
}

/// Takes a paragraph apart into sentences, and a sentence into words.
enum Sentences {
  /// The sentences of a paragraph with their marks.
  ///
  /// A full stop, question mark or exclamation mark ends one where a blank or the end follows,
  /// closing quotation marks and brackets between them included.
  static func of(_ paragraph: String) -> [Substring] {
    let scalars = paragraph.unicodeScalars
    var sentences: [Substring] = []
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      let mark = index
      index = scalars.index(after: index)
      guard isMark(scalars[mark]) else { continue }
      while index < scalars.endIndex, isMark(scalars[index]) || isClosing(scalars[index]) {
        index = scalars.index(after: index)
      }
      guard index == scalars.endIndex || isBlank(scalars[index]) else { continue }
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
    let text = Substring(text)
    return text.unicodeScalars.split(whereSeparator: isBlank).compactMap { word in
      guard let first = word.firstIndex(where: isPartOfWord),
        let last = word.lastIndex(where: isPartOfWord)
      else { return nil }
      return text[first...last]
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…": true
    default: false
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "”", "’", "»", ")": true
    default: false
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\u{A0}"
  }

  /// Letters, digits, and the braces and low lines of placeholders.
  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "{", "}", "_": true
    case "\u{C0}"..."\u{24F}": true
    default: scalar.value > 0x24F && scalar.properties.isAlphabetic
    }
  }

  private static func isShortForm(_ text: Substring) -> Bool {
    ["Mr.", "Mrs.", "Ms.", "Dr.", "Sr.", "Sra.", "Dra.", "St."].contains { form in
      guard text.hasSuffix(form) else { return false }
      return text.dropLast(form.count).last.map { !$0.isLetter } ?? true
    }
  }

  private static func append(_ text: Substring, to sentences: inout [Substring]) {
    guard let first = text.unicodeScalars.firstIndex(where: { !isBlank($0) }) else { return }
    let sentence = text[first...]
    if sentence.unicodeScalars.contains(where: isPartOfWord) { sentences.append(sentence) }
  }
}

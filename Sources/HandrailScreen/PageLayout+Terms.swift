import HandrailCore

/// Finds the words of a page that an explanation says more about, and cuts lines into runs there.
struct TermMarks {
  private let marks: [(letters: [Character], target: FocusTarget?)]

  /// Knows the marked words of a page, and the buttons that open their explanations.
  init(_ page: Page) {
    let buttons = page.terms.isEmpty ? [] : page.buttons
    marks = page.terms.map { term in
      let index = buttons.lastIndex { $0.effect == term.effect }
      return (Array(term.words), index.map { .button($0) })
    }
  }

  /// The lines of a text as runs, with its marked words in a role of their own.
  func runs(of text: String, lines: [String], column: Int) -> [[PageLayout.Run]] {
    guard !marks.isEmpty else {
      return lines.map {
        [PageLayout.Run(column: column, text: $0, role: .plain, target: nil)]
      }
    }
    // Lines hold the letters of the text in order; only blanks may differ where a line ends.
    var places = places(in: Array(text)).filter { $0.letter != " " }.map(\.mark)[...]
    return lines.map { line in
      var marked = line.map { $0 == " " ? nil : places.popFirst() ?? nil }
      let letters = Array(line)
      for index in letters.indices.dropFirst().dropLast()
      where letters[index] == " " && marked[index - 1] != nil
        && marked[index - 1] == marked[index + 1]
      {
        marked[index] = marked[index - 1]
      }
      return pieces(of: letters, marked, column: column)
    }
  }

  private func pieces(
    of letters: [Character], _ marked: [Int?], column: Int
  ) -> [PageLayout.Run] {
    var runs: [PageLayout.Run] = []
    var column = column
    var start = 0
    while start < letters.count {
      let mark = marked[start]
      let end = marked[start...].firstIndex { $0 != mark } ?? letters.count
      let text = String(letters[start..<end])
      runs.append(
        PageLayout.Run(
          column: column, text: text, role: mark == nil ? .plain : .term,
          target: mark.flatMap { marks[$0].target }))
      column += CharacterWidth.columns(of: text)
      start = end
    }
    return runs
  }

  /// Each letter of a text with the marked word it belongs to.
  private func places(in text: [Character]) -> [(letter: Character, mark: Int?)] {
    var places = text.map { (letter: $0, mark: Int?.none) }
    for (mark, wanted) in marks.enumerated() {
      guard !wanted.letters.isEmpty, wanted.letters.count <= text.count else { continue }
      for start in 0...(text.count - wanted.letters.count) {
        let range = start..<(start + wanted.letters.count)
        guard text[range].elementsEqual(wanted.letters), stands(alone: range, in: text),
          places[range].allSatisfy({ $0.mark == nil })
        else { continue }
        for index in range { places[index].mark = mark }
      }
    }
    return places
  }

  /// Whether a range is a whole word, or several.
  private func stands(alone range: Range<Int>, in text: [Character]) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      text.indices.contains(index) && (text[index].isLetter || text[index].isNumber)
    }
    return !isLetter(range.lowerBound - 1) && !isLetter(range.upperBound)
  }
}

import HandrailCore
import HandrailScreen

/// One paragraph that somebody reads, as the rules of wording look at it.
final class WordingParagraph: Sendable {
  /// What a paragraph is on its page.
  enum Part: Hashable, Sendable {
    case title, body, option, label, help, why, message
  }

  /// Its section.
  let section: WordsSection
  /// The file's name.
  let file: String
  /// What the file belongs to.
  let owner: WordsSource.Owner
  /// The language of the file.
  let language: LanguageTag
  /// What it is.
  let part: Part
  /// Where its block starts.
  let place: ContentPlace
  /// Names the page it stands on: its section, or its file where all sections are one page.
  let page: ContentPlace
  /// What is explained wherever it stands on the page: words that lead to an explanation, and the
  /// title of an explanation itself.
  let explained: [String]
  /// The words as an author wrote them.
  let source: String
  /// The same letters with low lines for placeholders, and with blanks for quoted speech in
  /// rehearsals.
  let text: String
  /// Where it counts.
  let scopes: Set<WordingScope>
  /// The sentences of `text`.
  let sentences: [Substring]
  /// The words of `text`.
  let words: [Substring]

  /// Takes a paragraph of a section apart.
  init(
    _ part: Part, source: String, text: String, at place: ContentPlace,
    in section: WordsSection, of file: WordsSource, scopes: Set<WordingScope>,
    linked: [String] = []
  ) {
    self.part = part
    self.source = source
    self.text = text
    self.place = place
    self.section = section
    if case .explanation = file.owner {
      page = ContentPlace(file: file.file)
    } else {
      page = section.place
    }
    explained = linked + [file.header?.title].compactMap(\.self)
    self.file = file.file
    owner = file.owner
    language = file.language
    self.scopes = scopes
    sentences = Sentences.of(text)
    words = sentences.flatMap { Sentences.words(of: $0) }
  }

  /// Whether the paragraph is made of whole sentences, as questions and explanations are.
  var hasSentences: Bool {
    switch part {
    case .title, .body, .help, .why, .message: true
    case .option, .label: false
    }
  }

  /// Whether a word is one that the page explains by itself.
  func explains(_ word: some StringProtocol) -> Bool {
    explained.contains { $0.lowercased().contains(word.lowercased()) }
  }

  /// Whether patients meet the paragraph on a page.
  func isIn(_ scope: WordingScope) -> Bool { scopes.contains(scope) }

  /// Where a character of the text stands in the file.
  func place(at index: String.Index, in lines: SourceText?) -> ContentPlace {
    guard let lines else { return place }
    let offset = text.utf16.distance(from: text.startIndex, to: index)
    let prefix = source.utf16.index(source.startIndex, offsetBy: offset)
    var scan = SourceScan(lines: lines, place: place)
    if part != .title, part != .body { scan.skipName() }
    for character in source[..<prefix] { scan.step(over: character) }
    scan.stand(before: prefix < source.endIndex ? source[prefix] : " ")
    return scan.place
  }
}

/// Walks along the lines of a file beside the words that a reader took out of them.
private struct SourceScan {
  private let lines: SourceText
  private var number: Int
  private var line: Substring
  private var index: Substring.Index

  init(lines: SourceText, place: ContentPlace) {
    self.lines = lines
    number = place.line
    line = lines.line(number)
    index =
      line.index(line.startIndex, offsetBy: place.column - 1, limitedBy: line.endIndex)
      ?? line.startIndex
  }

  var place: ContentPlace {
    ContentPlace(
      file: lines.file, line: number,
      column: line.distance(from: line.startIndex, to: index) + 1)
  }

  /// Goes behind the name of a part, such as `> help:`.
  mutating func skipName() {
    guard let colon = line[index...].firstIndex(of: ":") else { return }
    index = line.index(after: colon)
    while index < line.endIndex, line[index] == " " { index = line.index(after: index) }
  }

  /// Stands before the next place where a character is written; marks between are passed.
  mutating func stand(before character: Character) {
    while true {
      if index == line.endIndex {
        guard number < lines.lines.count else { return }
        if character == " " { return }
        nextLine()
      } else if line[index] == character {
        return
      } else {
        index = line.index(after: index)
      }
    }
  }

  mutating func step(over character: Character) {
    stand(before: character)
    if index == line.endIndex {
      if number < lines.lines.count { nextLine() }
    } else {
      index = line.index(after: index)
    }
  }

  private mutating func nextLine() {
    number += 1
    line = lines.line(number)
    index = line.firstIndex { $0 != " " && $0 != ">" } ?? line.endIndex
  }
}

extension WordingParagraph {
  /// The place in the paragraph's text that an index of its source, or of another text with the
  /// same letters, names.
  func index(alike index: String.Index, of other: String? = nil) -> String.Index {
    let other = other ?? source
    let offset = other.utf16.distance(from: other.startIndex, to: index)
    return text.utf16.index(text.startIndex, offsetBy: offset)
  }
}

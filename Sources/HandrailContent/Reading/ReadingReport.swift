import HandrailCore

/// How hard each words file and each of its pages is to read.
public struct ReadingReport: Sendable {
  /// A text with its figure.
  public struct Entry: Sendable {
    /// Where it starts.
    public let place: ContentPlace
    /// The heading of the page, or the file.
    public let name: String
    /// Words in whole sentences; options and labels are none.
    public let words: Int
    /// Sentences of more than two words.
    public let sentences: Int
    /// The Flesch-Kincaid grade, or INFLESZ for Spanish.
    public let figure: Double
    /// The SMOG grade; nil for Spanish and for fewer than 30 sentences.
    public let smogGrade: Double?
  }

  /// One words file: the whole of it, and its pages, the hardest first.
  public struct Text: Sendable {
    /// The file's language.
    public let language: LanguageTag
    /// The whole file.
    public let whole: Entry
    /// Its pages, the hardest first.
    public let pages: [Entry]
    /// Whether the figure is INFLESZ, where higher is easier.
    public let isInflesz: Bool
  }

  /// The words files, the hardest first: English, then Spanish.
  public let texts: [Text]

  /// Sentences from which SMOG is defined.
  static let smogSentences = 30
  /// Files with fewer words pass: a word decides their figure.
  static let fewestWords = 50
  /// Pages with fewer sentences are not named as the hardest: a word decides their figure.
  static let fewestSentences = 3
}

extension ReadingReport {
  /// Measures every words file that has a language whose reading level is known.
  ///
  /// Regional words are left out: they change a spelling here and there.
  init(_ context: WordingContext) {
    let files = Dictionary(grouping: context.paragraphs.filter(\.hasSentences), by: \.file)
    let texts = files.values.compactMap { Self.text($0, in: context) }
    self.texts = texts.sorted { left, right in
      if left.isInflesz != right.isInflesz { return right.isInflesz }
      return Self.isHarder(left.whole, right.whole, left.isInflesz)
    }
  }

  private static func text(_ paragraphs: [WordingParagraph], in context: WordingContext) -> Text? {
    guard let first = paragraphs.first, ["en", "es"].contains(first.language) else { return nil }
    let isInflesz = first.language == "es"
    var pages: [(section: WordsSection, count: ReadingCount)] = []
    for paragraph in paragraphs {
      let shown = context.shown(paragraph.source, in: first.language)
      let count = ReadingCount(paragraph: shown) {
        isInflesz ? SpanishSyllables.count($0) : context.rules.syllables.count($0)
      }
      if pages.last?.section.place == paragraph.section.place {
        pages[pages.count - 1].count = pages[pages.count - 1].count + count
      } else {
        pages.append((paragraph.section, count))
      }
    }
    let whole = pages.reduce(ReadingCount()) { $0 + $1.count }
    let entries = pages.filter { $0.count.sentences > 0 }.map {
      entry("## \($0.section.key.heading)", at: $0.section.place, $0.count, isInflesz)
    }
    return Text(
      language: first.language,
      whole: entry(first.file, at: ContentPlace(file: first.file), whole, isInflesz),
      pages: entries.sorted { isHarder($0, $1, isInflesz) }, isInflesz: isInflesz)
  }

  private static func entry(
    _ name: String, at place: ContentPlace, _ count: ReadingCount, _ isInflesz: Bool
  ) -> Entry {
    Entry(
      place: place, name: name, words: count.words, sentences: count.sentences,
      figure: isInflesz ? count.inflesz : count.fleschKincaidGrade,
      smogGrade: isInflesz || count.sentences < smogSentences ? nil : count.smogGrade)
  }

  private static func isHarder(_ left: Entry, _ right: Entry, _ isInflesz: Bool) -> Bool {
    if left.figure == right.figure { return left.place < right.place }
    return isInflesz ? left.figure < right.figure : left.figure > right.figure
  }
}

extension ReadingReport: CustomStringConvertible {
  /// The table that an author reads: each file, then the pages of each, the hardest first.
  public var description: String {
    var lines = ["How hard the words are to read. A page of few words is only a hint."]
    for (heading, isInflesz) in [
      ("Flesch-Kincaid grade, from easy (low) to hard (high)", false),
      ("INFLESZ, from easy (high) to hard (low)", true),
    ] {
      let texts = texts.filter { $0.isInflesz == isInflesz }
      guard !texts.isEmpty else { continue }
      lines += ["", heading, "", "figure  words  sentences"]
      lines += texts.map { Self.row($0.whole, $0.whole.name) }
      for text in texts {
        lines += ["", text.whole.name]
        lines += text.pages.map { Self.row($0, "line \($0.place.line): \($0.name)") }
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func row(_ entry: Entry, _ name: String) -> String {
    let cells = [
      (ReadingLevelCheck.rounded(entry.figure), 6), (String(entry.words), 7),
      (String(entry.sentences), 11),
    ]
    let columns = cells.map { text, width in
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    return columns.joined() + "  " + name
  }
}

import HandrailCore
import HandrailScreen

/// The short name of an answer is too long for the review.
enum LongLabel: Mistake {
  static let code = "H414"
  static let severity = ContentFinding.Severity.warning
  /// The widest label, in columns.
  static let columns = 22

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placedWords.filter { $0.step?.save != nil }.compactMap { words in
      let width = CharacterWidth.columns(of: words.section.words.label?.source ?? "")
      guard width > columns else { return nil }
      return told(
        at: words.section.place(of: "label"), "This label has \(width) columns.",
        fix: "Shorten the label to \(columns) or fewer: it stands beside the answer.")
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanish, "> label: Casa", becomes: "> label: 名前名前名前名前名前名前")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.spanish, "> label: Casa", becomes: "> label: La casa donde yo vivo.")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.words.filter { $0.step?.save != nil }.compactMap { words in
      bed.line(of: "label", in: words.section).map {
        $0.becoming($0.text + ", 1 2 3 4 5 6 7 8 9 0 1")
      }
    }
  }
}

/// Words are marked up in a way that means something in Markdown and nothing on this screen.
enum OtherMarkdown: Mistake {
  static let code = "H130"

  /// What the marks would make of the words.
  enum Form {
    case codeBlock, code, ruledLine, link, picture, other

    fileprivate var what: String {
      switch self {
      case .codeBlock: "The blanks at the start of this line turn it into a block of code."
      case .code: "The backquotes turn these words into code."
      case .ruledLine: "A ruled line stands here."
      case .link: "A link stands here; a screen without a mouse cannot follow it."
      case .picture: "A picture stands here; this screen shows none."
      case .other: "Words files do not use this kind of Markdown."
      }
    }

    fileprivate var fix: String {
      switch self {
      case .codeBlock: "Start the line without blanks."
      case .code: "Use quotation marks (\")."
      case .ruledLine: "Take it out; a blank line parts paragraphs."
      case .link: "Write its words without the link."
      case .picture: "Say in words what it shows."
      case .other: "Write a plain paragraph."
      }
    }
  }

  /// Tells the marks.
  static func finding(_ form: Form, at place: ContentPlace) -> ContentFinding {
    told(at: place, form.what, fix: form.fix)
  }

  private static func written(_ words: String) -> MistakeExample {
    MistakeExample(TinyContent.words, "You can ask at any time.", becomes: words)
  }

  static let examples = [
    "    You can ask at any time.", "You can `ask` at any time.", "---\n\nYou can ask at any time.",
    "You can [ask](https://example.org) at any time.", "You can ![ask](ask.png) at any time.",
  ].map(written)

  static let counterExamples = [
    written("You can *ask* at **any** time: 5 * 3 [or so] minutes.")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.paragraphLines.map { $0.becoming($0.text + " [More](https://example.org)") }
      + bed.paragraphLines.map { $0.becoming($0.text + " `More`") }
  }
}

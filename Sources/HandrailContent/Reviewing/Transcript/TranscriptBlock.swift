/// A piece of a transcript, as Markdown.
enum TranscriptBlock: Hashable {
  /// The title of other words for the page.
  case title(String)
  /// Words that stand on the page, or are said about it in one line.
  case paragraph(String)
  /// Answers that can be chosen.
  case bullets([String])
  /// What is not on the screen: when the page comes, and what comes next.
  case note([String])

  /// The block's lines.
  var lines: [String] {
    switch self {
    case .title(let text): ["#### " + text.asMarkdown]
    case .paragraph(let text): [text.asMarkdownLine]
    case .bullets(let texts): texts.map { "- " + $0.asMarkdownLine }
    case .note(let texts): texts.map { "> " + $0.asMarkdownLine }
    }
  }
}

extension Sequence<TranscriptBlock> {
  /// The blocks with an empty line behind each.
  var markdown: [String] { flatMap { $0.lines + [""] } }
}

extension String {
  /// The text with a backslash before each sign that Markdown would read.
  var asMarkdown: String {
    map { character in
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<": "\\" + String(character)
      case let other where other.isNewline: " "
      default: String(character)
      }
    }.joined()
  }

  /// The same at the start of a line, where more signs are read.
  fileprivate var asMarkdownLine: String {
    let text = asMarkdown
    guard let first = text.first else { return text }
    if "#>+-=~".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, let sign = rest.first, sign == "." || sign == ")" else { return text }
    return digits + "\\" + rest
  }
}

import HandrailCore

/// A transcript taken apart by its headings, as it is read back for the next review.
struct TranscriptText: Sendable {
  /// A page, or the heading of a section.
  struct Page: Hashable {
    /// Its name, which stays when its title changes.
    let name: String
    /// Its title, as Markdown.
    let title: String
    /// The lines that say something, the heading left out.
    let lines: [String]
  }

  /// The pages and sections in order.
  let pages: [Page]
  /// The flow and the language, as the first line names them; nil where it does not.
  let mark: String?

  private static let markStart = "<!-- handrail transcript: "
  private static let markEnd = " -->"

  /// The first line of a transcript, which tells it from other files.
  static func mark(flow: FlowID, language: LanguageTag) -> String {
    "\(markStart)\(flow), \(language)\(markEnd)"
  }

  /// Takes lines apart; whatever stands before the first page counts for nothing.
  init(lines: some Sequence<String>) {
    var pages: [Page] = []
    var mark: String?
    var open: (name: String, title: String, lines: [String])?
    func close() {
      if let open { pages.append(Page(name: open.name, title: open.title, lines: open.lines)) }
    }
    for line in lines {
      if line.hasPrefix(Self.markStart), line.hasSuffix(Self.markEnd), mark == nil {
        mark = String(line.dropFirst(Self.markStart.count).dropLast(Self.markEnd.count))
      } else if line.hasPrefix("## ") || line.hasPrefix("### ") {
        close()
        open = Self.heading(line).map { ($0.name, $0.title, []) }
      } else if !line.isEmpty {
        open?.lines.append(line)
      }
    }
    close()
    self.pages = pages
    self.mark = mark
  }

  /// The title and the name of a heading; nil where no name stands behind the title.
  private static func heading(_ line: String) -> (title: String, name: String)? {
    guard line.hasSuffix("`") else { return nil }
    let inside = line.dropLast()
    guard let open = inside.lastIndex(of: "`") else { return nil }
    let title = inside[..<open].drop { $0 == "#" }.drop { $0 == " " }
    return (String(title).trimmingEnd, String(inside[inside.index(after: open)...]))
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmingEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

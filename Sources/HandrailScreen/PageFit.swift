import HandrailCore

/// Whether a page of some size can be read whole: every line by scrolling, every word uncut, every
/// key named.
///
/// The page is drawn at each place it can be scrolled to, as Page Down goes, and the frames are
/// compared with what the page says.
public struct PageFit: Hashable, Sendable {
  /// Something that cannot be read whole.
  public enum Fault: Hashable, Sendable {
    /// A line is on the screen at no place of scrolling, or drawn otherwise than laid out.
    case lineLost(String)
    /// A word is wider than the page and was broken.
    case wordCut(String)
    /// A name in the first rows was cut.
    case headerCut(String)
    /// The message was cut.
    case messageCut(String)
    /// A key that the page answers to is not named whole.
    case keyNotNamed(KeyCommand)
    /// A page of a visit does not answer to a key that must work on each of them.
    case keyWithoutEffect(KeyCommand)
    /// The page goes on and does not say so, or says so and does not.
    case moreNotSaid
    /// One choice, with its words, is taller than the page.
    case choiceTooTall(String)
    /// The text needs to be turned more often than a reader bears.
    case textTooLong(pages: Int, most: Int)
  }

  /// A reader turns so many pages of one text, and no more.
  public static let mostTurns = 3

  /// What is wrong.
  public let faults: [Fault]
  /// How many screens were drawn.
  public let screenCount: Int

  /// What works on each page of a visit: the way back, help, a person, the language, leaving.
  private static let alwaysThere: [KeyCommand] = [.back, .help, .person, .language, .leave]

  /// Draws a page for a size.
  /// - Parameter isOfVisit: Whether it is a page of a visit, where some keys always work.
  public init(_ page: Page, words: LanguageWords, size: Size, isOfVisit: Bool = false) {
    var sheet = Sheet(page, words: words, size: size)
    sheet.turnThrough()
    let missing = isOfVisit ? Self.alwaysThere.filter { !page.takes($0) } : []
    faults =
      sheet.faults + sheet.wordFaults + sheet.headerFaults + sheet.keyFaults + sheet.lengthFaults
      + missing.map { .keyWithoutEffect($0) }
    screenCount = sheet.screenCount
  }
}

/// One page while it is turned through.
private struct Sheet {
  let page: Page
  let words: LanguageWords
  let size: Size
  var view: PageView
  var faults: [PageFit.Fault] = []
  var screenCount = 0
  var firstFrame: Frame?

  init(_ page: Page, words: LanguageWords, size: Size) {
    self.page = page
    self.words = words
    self.size = size
    view = PageView(
      page, editor: PageEditor(opening: page), readBack: nil, words: words, size: size)
  }

  /// The view with the page's own state changed.
  private func view(_ change: (inout PageEditor) -> Void) -> PageView {
    var editor = view.editor
    change(&editor)
    return PageView(page, editor: editor, readBack: nil, words: words, size: size)
  }

  mutating func turnThrough() {
    var seen: Set<Int> = []
    view = view {
      $0.firstLine = 0
      $0.focus = .text
    }
    while true {
      let frame = view.frame()
      if firstFrame == nil { firstFrame = frame }
      screenCount += 1
      let lines = frame.lines
      let (first, layout) = (view.editor.firstLine, view.layout)
      for row in 0..<layout.contentRows {
        guard let line = layout.line(first + row) else { continue }
        seen.insert(first + row)
        for run in line.runs where !shows(run, in: frame, row: layout.contentTop + row) {
          faults.append(.lineLost(run.text))
        }
      }
      let end = lines[layout.contentTop + layout.contentRows]
      let isMore = first < layout.lastFirstLine
      if end.hasSuffix("↓") != isMore { faults.append(.moreNotSaid) }
      guard isMore else { break }
      let next = view.respond(to: .pageDown).editor
      guard next.firstLine > first else { break }
      view = view { $0 = next }
    }
    for (number, line) in view.layout.lines.enumerated() where !seen.contains(number) {
      faults.append(.lineLost(line.runs.map(\.text).joined(separator: " ")))
    }
  }

  /// Whether a run stands in a row of a frame as it was laid out.
  private func shows(_ run: PageLayout.Run, in frame: Frame, row: Int) -> Bool {
    var column = run.column
    for character in run.text {
      guard frame.contains(row: row, column: column),
        frame[row: row, column: column].character == character
      else { return false }
      column += CharacterWidth.columns(of: character)
    }
    return column <= size.columns
  }

  /// The words of the page that the lines do not hold whole.
  ///
  /// Typed text is broken anywhere, and so is a script whose wide letters have no blanks.
  var wordFaults: [PageFit.Fault] {
    var counts: [Substring: Int] = [:]
    for text in view.layout.lines.flatMap(\.texts) {
      for word in text.split(separator: " ") { counts[word, default: 0] += 1 }
    }
    return page.texts.flatMap { $0.split(separator: " ") }.compactMap { word in
      if CharacterWidth.columns(of: word) > word.count { return nil }
      guard let count = counts[word], count > 0 else { return .wordCut(String(word)) }
      counts[word] = count - 1
      return nil
    }
  }

  var headerFaults: [PageFit.Fault] {
    guard let frame = firstFrame else { return [] }
    let rows = frame.lines
    let isCut = rows[..<min(rows.count, view.layout.contentTop)].contains { $0.contains("…") }
    // A panel shows the first line of the page below, as far as there is room.
    if isCut, !page.isOverlay {
      return [.headerCut([page.section, page.progress].compactMap(\.self).joined(separator: ", "))]
    }
    if let last = view.layout.message.last, last.hasSuffix("…"),
      page.message?.hasSuffix("…") == false
    {
      return [.messageCut(page.message ?? "")]
    }
    return []
  }

  var keyFaults: [PageFit.Fault] {
    page.commands.compactMap { command in
      let focused = view { $0.focus = .footer(command) }
      let lines = focused.frame().lines
      let items = focused.footerColumns.map(\.item) + focused.headerColumns.map(\.item)
      guard let item = items.first(where: { $0.command == command }) else {
        return .keyNotNamed(command)
      }
      let isNamed = [lines.first, lines.last, lines[min(1, lines.count - 1)]].contains { line in
        guard let line else { return false }
        return line.contains(item.key) && line.contains(item.words)
      }
      return isNamed ? nil : .keyNotNamed(command)
    }
  }

  var lengthFaults: [PageFit.Fault] {
    let layout = view.layout
    var faults = layout.targets.compactMap { target -> PageFit.Fault? in
      guard target.last - target.line + 1 > layout.contentRows,
        case .button(let index) = target.target
      else { return nil }
      return .choiceTooTall(page.buttons[index].words)
    }
    // A list is as long as it is; what has to be read to the end is judged.
    var text = page
    text.blocks = page.blocks.dropLast(page.listedAtEnd).filter { block in
      switch block {
      case .row, .button: false
      default: true
      }
    }
    let lines = PageLayout(text, editor: view.editor, readBack: nil, size: size).lines.count
    let pages = (lines + layout.contentRows - 1) / layout.contentRows
    if pages > page.mostScreens {
      faults.append(.textTooLong(pages: pages, most: page.mostScreens))
    }
    return faults
  }
}

extension PageLayout.Line {
  /// What the line says, without what is typed; runs that touch are one text.
  fileprivate var texts: [Substring] {
    var texts: [Substring] = []
    var end: Int?
    for run in runs where run.target != .field {
      if run.column == end, !texts.isEmpty {
        texts[texts.count - 1] += run.text
      } else {
        texts.append(Substring(run.text))
      }
      end = run.column + CharacterWidth.columns(of: run.text)
    }
    return texts
  }
}

extension Page {
  /// Everything the page says, block by block, without what is typed.
  fileprivate var texts: [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .title(let text), .paragraph(let text), .prominent(let text), .heading(let text),
        .quiet(let text):
        [text]
      case .field: []
      case .button(let button): [button.words]
      case .row(let label, let value, let buttons): [label, value] + buttons.map(\.words)
      }
    }
  }
}

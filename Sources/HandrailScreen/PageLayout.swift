import HandrailCore

/// A page laid out for a size: its lines, what can be acted on, and what fits on the screen.
public struct PageLayout: Hashable, Sendable {
  /// A piece of a line.
  public struct Run: Hashable, Sendable {
    /// The column it starts in.
    public var column: Int
    /// What it says.
    public var text: String
    /// What it means.
    public var role: StyleRole
    /// What it acts on; nil for plain text.
    public var target: FocusTarget?
  }

  /// One line of the page's content.
  public struct Line: Hashable, Sendable {
    /// Its pieces from left to right.
    public var runs: [Run]
  }

  /// The size it was laid out for.
  public let size: Size
  /// Whether the screen is so small that everything is drawn closer together.
  public let isCompact: Bool
  /// The content, of which a part is on the screen.
  public internal(set) var lines: [Line] = []
  /// What can be acted on, in reading order, with its first and its last line; the footer follows.
  public internal(set) var targets: [(target: FocusTarget, line: Int, last: Int)] = []
  /// The first row of the screen that content can stand on.
  public internal(set) var contentTop = 0
  /// How many rows content has.
  public internal(set) var contentRows = 0
  /// The lines of the message.
  public internal(set) var message: [String] = []
  /// The place of the cursor in the field: line and column; nil without a field.
  public internal(set) var fieldCursor: Position?

  /// The smallest screen a page is drawn on.
  public static let smallest = Size(columns: 40, rows: 12)

  init(size: Size) {
    self.size = size
    isCompact = size.columns < 60 || size.rows < 18
  }

  /// The column text starts in.
  var margin: Int { isCompact ? 1 : 4 }

  /// The column behind the page: wide screens get more air, not a page that falls apart.
  var lastColumn: Int { min(size.columns - margin, margin + 72) }

  /// How wide text may be: at most 64 columns, so that lines stay short on any screen.
  var textColumns: Int { min(64, size.columns - margin - (isCompact ? 1 : 4)) }

  /// How far content can be scrolled.
  public var lastFirstLine: Int { max(0, lines.count - contentRows) }

  /// A line of the content; nil behind its end.
  func line(_ index: Int) -> Line? { lines.indices.contains(index) ? lines[index] : nil }

  /// The line a target starts on; nil for the footer and for what is not on the page.
  public func line(of target: FocusTarget) -> Int? {
    targets.first { $0.target == target }?.line
  }

  /// Whether a line is on the screen when so many lines lie above it.
  public func shows(line: Int, firstLine: Int) -> Bool {
    line >= firstLine && line < firstLine + contentRows
  }

  /// The lines that have to be on the screen for a target: of the field the one with the cursor.
  func lines(of target: FocusTarget) -> ClosedRange<Int>? {
    if target == .field, let row = fieldCursor?.row { return row...row }
    return targets.first { $0.target == target }.map { $0.line...$0.last }
  }

  /// Whether all of a target is on the screen when so many lines lie above it.
  func shows(_ target: FocusTarget, firstLine: Int) -> Bool {
    guard let lines = lines(of: target) else { return false }
    return shows(line: lines.lowerBound, firstLine: firstLine)
      && (shows(line: lines.upperBound, firstLine: firstLine) || lines.count > contentRows)
  }

  /// The line from which a target is read: what stands between it and the one before belongs to it.
  func leadIn(to target: FocusTarget) -> Int {
    guard let line = line(of: target) else { return 0 }
    return targets.map(\.last).filter { $0 < line }.max().map { $0 + 1 } ?? 0
  }

  /// Equal layouts have the same lines in the same places.
  public static func == (left: PageLayout, right: PageLayout) -> Bool {
    left.size == right.size && left.lines == right.lines && left.message == right.message
      && left.contentTop == right.contentTop && left.contentRows == right.contentRows
      && left.fieldCursor == right.fieldCursor
  }

  /// Hashes what equality compares first.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(lines)
  }
}

import HandrailScreen
import HandrailStore

/// A letter laid out in plain text for a printer: ten characters and six lines to the inch.
///
/// Nothing is on the page but what it is given: no head, no page number.
public struct LetterPage: Hashable, Sendable {
  /// A size of paper.
  public enum Paper: String, Hashable, Sendable, CaseIterable {
    /// 210 by 297 millimetres: 82 characters by 70 lines.
    case a4
    /// US Letter, 8.5 by 11 inches: 85 characters by 66 lines.
    case letter

    /// The characters that fit beside each other.
    public var widthColumns: Int { self == .a4 ? 82 : 85 }
    /// The lines that fit below each other.
    public var heightRows: Int { self == .a4 ? 70 : 66 }
  }

  /// An inch on the left and on the right.
  public static let sideMarginColumns = 10
  /// An inch above and below.
  public static let endMarginRows = 6

  /// The pages, each with its lines; margins are not in them.
  public let pages: [[String]]

  /// Lays a letter out.
  ///
  /// A paragraph never leaves one line alone at the foot or the head of a page.
  /// - Parameters:
  ///   - paragraphs: The letter. Line ends within a paragraph stay; a line that is too long is
  ///     folded.
  ///   - paper: What it is printed on.
  public init(paragraphs: [String], paper: Paper) {
    let width = paper.widthColumns - 2 * Self.sideMarginColumns
    let rows = paper.heightRows - 2 * Self.endMarginRows
    var pages: [[String]] = []
    var page: [String] = []
    for block in paragraphs where !block.isEmpty {
      var lines = Self.lines(of: block, widthColumns: width)[...]
      while !lines.isEmpty {
        let gap = page.isEmpty ? 0 : 1
        let count = Self.count(of: lines.count, fitting: rows - page.count - gap)
        if count > 0 {
          page += Array(repeating: "", count: gap) + lines.prefix(count)
          lines = lines.dropFirst(count)
        }
        if !lines.isEmpty {
          pages.append(page)
          page = []
        }
      }
    }
    if !page.isEmpty { pages.append(page) }
    self.pages = pages
  }

  /// How many lines of a block go on a page with so much room.
  private static func count(of count: Int, fitting room: Int) -> Int {
    if count <= room { return count }
    // At least two lines stay together on either side.
    let most = min(room, count - 2)
    return most >= 2 ? most : 0
  }

  private static func lines(of block: String, widthColumns: Int) -> [String] {
    CleanText.lines(block).split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      TextLayout.lines(of: String($0), widthColumns: widthColumns)
    }
  }

  /// The pages as a printer takes them, with their margins, and a form feed between pages.
  public var text: String {
    let side = String(repeating: " ", count: Self.sideMarginColumns)
    let top = String(repeating: "\n", count: Self.endMarginRows)
    return pages.map { page in
      top + page.map { $0.isEmpty ? "\n" : side + $0 + "\n" }.joined()
    }.joined(separator: "\u{C}")
  }
}

extension LetterPage {
  /// The letter of a case: the paragraphs that were confirmed, and nothing else.
  ///
  /// Nil where the case has no letter.
  public init?(of stored: StoredCase, paper: Paper) {
    guard let letter = stored.letter else { return nil }
    self.init(paragraphs: letter, paper: paper)
  }
}

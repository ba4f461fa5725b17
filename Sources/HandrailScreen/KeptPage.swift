import HandrailCore

/// A page as it looked, in a form that can be kept in a file and drawn again without its content.
///
/// It is for the first page of a kiosk, which nobody's words are on: the next start paints it at
/// once, and reads what it is made from afterwards.
public struct KeptPage: Hashable, Sendable {
  /// What was drawn.
  public var frame: Frame
  /// How it looked.
  public var theme: Theme

  /// Keeps a page.
  public init(frame: Frame, theme: Theme) {
    self.frame = frame
    self.theme = theme
  }

  /// The page as lines: the size and the cursor, a look for each role, then each piece of text with
  /// its row, its column and its role.
  public var text: String {
    let (size, cursor) = (frame.size, frame.cursor)
    var lines = ["\(size.columns) \(size.rows) \(cursor.column) \(cursor.row)"]
    lines += StyleRole.allCases.map { theme.style(of: $0).kept }
    for row in 0..<size.rows { lines += pieces(ofRow: row) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func pieces(ofRow row: Int) -> [String] {
    var pieces: [String] = []
    var isOpen = false
    for column in 0..<frame.size.columns {
      let cell = frame[row: row, column: column]
      guard cell.widthColumns > 0 else { continue }
      guard cell != .blank else {
        isOpen = false
        continue
      }
      let before = column > 0 ? frame[row: row, column: column - 1].role : nil
      if !isOpen || before != cell.role {
        pieces.append("\(row) \(column) \(cell.role.index) ")
      }
      pieces[pieces.count - 1].append(cell.character)
      isOpen = true
    }
    return pieces
  }

  /// Reads a page back; nil for lines that are none.
  public init?(text: Substring) {
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"))[...]
    let numbers = lines.popFirst().map(Self.numbers) ?? []
    guard numbers.count == 4, (1...1000).contains(numbers[0]), (1...1000).contains(numbers[1])
    else { return nil }
    frame = Frame(size: Size(columns: numbers[0], rows: numbers[1]))
    frame.cursor = Position(row: numbers[3], column: numbers[2])
    var styles: [Style] = []
    for _ in StyleRole.allCases {
      guard let line = lines.popFirst(), let style = Style(kept: Self.numbers(line)) else {
        return nil
      }
      styles.append(style)
    }
    theme = Theme(inOrder: styles)
    for line in lines {
      let parts = line.split(
        separator: UInt8(ascii: " "), maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, let row = Self.number(parts[0]), let column = Self.number(parts[1]),
        let role = Self.number(parts[2]), StyleRole.allCases.indices.contains(role)
      else { return nil }
      frame.write(
        String(Substring(parts[3])), at: Position(row: row, column: column),
        role: StyleRole.allCases[role])
    }
  }

  private static func numbers(_ line: Substring.UTF8View.SubSequence) -> [Int] {
    line.split(separator: UInt8(ascii: " ")).compactMap { number($0) }
  }

  private static func number(_ digits: Substring.UTF8View.SubSequence) -> Int? {
    var value = 0
    var count = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit), count < 9 else { return nil }
      value = value * 10 + Int(digit - 0x30)
      count += 1
    }
    return count > 0 ? value : nil
  }
}

extension Style {
  /// Letters, paper, bold, underlined, reversed, as numbers.
  fileprivate var kept: String {
    let colours = [foreground, background].map { $0.index.map { $0 + 1 } ?? 0 }
    let flags = [isBold, isUnderlined, isReversed].map { $0 ? 1 : 0 }
    return (colours + flags).map(String.init).joined(separator: " ")
  }

  fileprivate init?(kept numbers: [Int]) {
    guard numbers.count == 5, numbers[...1].allSatisfy(Colour.allCases.indices.contains),
      numbers[2...].allSatisfy((0...1).contains)
    else { return nil }
    self.init(
      foreground: Colour.allCases[numbers[0]], background: Colour.allCases[numbers[1]],
      isBold: numbers[2] == 1, isUnderlined: numbers[3] == 1, isReversed: numbers[4] == 1)
  }
}

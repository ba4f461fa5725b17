/// A paragraph an author wrote, with its placeholders found beforehand.
///
/// Placeholders are filled after parsing and never parsed again, so nothing a person types can
/// become a placeholder or mark-up.
public struct Template: Hashable, Sendable {
  /// A piece of the paragraph.
  public enum Piece: Hashable, Sendable {
    case text(String)
    case placeholder(String)
    /// A word that an explanation says more about.
    case term(String, TopicID)
  }

  /// The pieces in order.
  public var pieces: [Piece]

  /// Makes a template from its pieces.
  public init(_ pieces: [Piece]) {
    self.pieces = pieces
  }

  /// Finds the placeholders in a paragraph: a name in braces, such as `{site.desk}`.
  ///
  /// A name is made of letters, digits, `_`, `-` and `.`; any other brace is ordinary text.
  public init(parsing text: String) {
    pieces = []
    guard text.utf8.contains(UInt8(ascii: "{")) else {
      if !text.isEmpty { pieces.append(.text(text)) }
      return
    }
    var plain = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let inner = rest[rest.index(after: open)...]
      if let close = inner.firstIndex(of: "}"), Self.isName(inner[..<close]) {
        plain += rest[..<open]
        if !plain.isEmpty { pieces.append(.text(plain)) }
        plain = ""
        pieces.append(.placeholder(String(inner[..<close])))
        rest = inner[inner.index(after: close)...]
      } else {
        plain += rest[...open]
        rest = inner
      }
    }
    plain += rest
    if !plain.isEmpty { pieces.append(.text(plain)) }
  }

  /// The names of the placeholders, in order.
  public var placeholders: [String] {
    pieces.compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
  }

  /// The explanations that its marked words open, in order.
  public var terms: [TopicID] {
    pieces.compactMap { if case .term(_, let topic) = $0 { topic } else { nil } }
  }

  /// The paragraph with its placeholders filled; one without a value is left out.
  public func filled(_ value: (String) -> String?) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .placeholder(let name): value(name) ?? ""
      case .term(let words, _): words
      }
    }.joined()
  }

  /// The paragraph as the author wrote it.
  public var source: String {
    filled { "{\($0)}" }
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".": true
        default: false
        }
      }
  }
}

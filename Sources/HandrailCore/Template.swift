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

  /// Finds the placeholders and the marked words in a paragraph: a name in braces, such as
  /// `{site.desk}`, and words with an explanation, such as `[copay](copay)`.
  ///
  /// A placeholder's name is made of letters, digits, `_`, `-` and `.`, an explanation's of small
  /// letters, digits, `_` and `-`; any other brace or bracket is ordinary text.
  public init(parsing text: String) {
    pieces = []
    var plain = ""
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "[" }) {
      plain += rest[..<open]
      guard let (piece, end) = Self.piece(at: open, of: rest) else {
        plain.append(rest[open])
        rest = rest[rest.index(after: open)...]
        continue
      }
      if !plain.isEmpty { pieces.append(.text(plain)) }
      plain = ""
      pieces.append(piece)
      rest = rest[end...]
    }
    plain += rest
    if !plain.isEmpty { pieces.append(.text(plain)) }
  }

  private static func piece(
    at open: String.Index, of text: Substring
  ) -> (Piece, end: String.Index)? {
    let inner = text[text.index(after: open)...]
    guard text[open] == "[" else {
      guard let close = inner.firstIndex(of: "}"), isName(inner[..<close]) else { return nil }
      return (.placeholder(String(inner[..<close])), inner.index(after: close))
    }
    guard let close = inner.firstIndex(where: { "[]{}".contains($0) }), inner[close] == "]",
      close != inner.startIndex
    else { return nil }
    let address = inner[inner.index(after: close)...]
    guard address.first == "(", let end = address.firstIndex(of: ")") else { return nil }
    let topic = address[..<end].dropFirst()
    guard isName(topic), topic.unicodeScalars.allSatisfy({ !("A"..."Z").contains($0) && $0 != "." })
    else { return nil }
    return (.term(String(inner[..<close]), TopicID(String(topic))), inner.index(after: end))
  }

  /// The names of the placeholders, in order.
  public var placeholders: [String] {
    pieces.compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
  }

  /// The explanations that its marked words open, in order.
  public var terms: [TopicID] {
    pieces.compactMap { if case .term(_, let topic) = $0 { topic } else { nil } }
  }

  /// The words that open an explanation, in order.
  public var linkedWords: [String] {
    pieces.compactMap { if case .term(let words, _) = $0 { words } else { nil } }
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
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .placeholder(let name): "{\(name)}"
      case .term(let words, let topic): "[\(words)](\(topic))"
      }
    }.joined()
  }

  /// The paragraph as it is read, with its placeholders as the author wrote them.
  public var spoken: String { filled { "{\($0)}" } }

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

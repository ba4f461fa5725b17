/// A comment of a words file that speaks to the checks of wording.
///
/// `<!-- wording B09, W16: the reason -->` waives rules beside it; `<!-- wording scope:
/// bereavement -->` marks a text.
struct WordingNote: Hashable, Sendable {
  /// What stands before the colon: the rules that are waived, or `scope`.
  var names: [String]
  /// What stands behind the colon; empty where nothing does.
  var text: String
  /// Where the comment starts.
  var place: ContentPlace
  /// Where the paragraphs beside the comment start; empty for a comment about a whole file.
  var beside: [ContentPlace]

  /// Whether the comment marks a text and waives nothing.
  var isMark: Bool { names == ["scope"] }

  /// The scopes that a mark names.
  var marks: [String] { isMark ? Self.members(of: text) : [] }

  /// Reads the inside of a comment; nil where it does not speak to the checks of wording.
  init?(parsing comment: String, place: ContentPlace, beside: [ContentPlace] = []) {
    let words = comment.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    guard words == "wording" || words.hasPrefix("wording ") || words.hasPrefix("wording:") else {
      return nil
    }
    let parts = words.dropFirst("wording".count)
      .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    names = Self.members(of: String(parts[0]))
    text = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
    self.place = place
    self.beside = beside
  }

  private static func members(of text: String) -> [String] {
    text.split { $0 == "," || $0 == " " }.map(String.init)
  }
}

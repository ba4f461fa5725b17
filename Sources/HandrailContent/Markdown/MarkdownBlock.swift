/// One block of a words file.
struct MarkdownBlock: Hashable, Sendable {
  /// What a block is.
  enum Kind: Hashable, Sendable {
    case heading
    case paragraph
    case bullet
    case quote
    /// An author's note; nobody reads it on the screen.
    case comment
  }

  /// What the block is.
  var kind: Kind
  /// Its text without mark-up; the lines of a paragraph joined by blanks.
  ///
  /// Of comments only those that start with "wording" keep theirs.
  var text: String
  /// Where it starts.
  var place: ContentPlace
  /// Its last line, from 1; behind the last bullet of a list, the blank line that ends the list.
  var lastLine: Int
}

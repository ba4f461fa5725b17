/// A mistake at one place of sound content, and where the checker must tell it.
struct Seed: Sendable {
  /// How the files are changed.
  let edit: TextEdit
  /// Where the finding must stand, in the changed files; the column does not count.
  let place: ContentPlace
}

/// A change of one file.
enum TextEdit: Sendable {
  /// Lines become others; an empty range puts lines in.
  case lines(Range<Int>, of: String, become: [String])
  /// The whole file becomes another, or is written where there was none.
  case whole([UInt8], of: String)
  /// The file is gone.
  case removal(of: String)

  /// The texts with the change in them.
  func applied(to texts: ContentTexts) -> ContentTexts {
    var texts = texts
    switch self {
    case .lines(let range, let file, let lines):
      texts.replaceLines(range, of: file, with: lines)
    case .whole(let bytes, let file): texts[file] = bytes
    case .removal(let file): texts[file] = nil
    }
    return texts
  }
}

extension WordsReader {
  /// The comments among blocks that speak to the checks of wording, each with the paragraphs
  /// beside it.
  ///
  /// A comment without a blank line on one side belongs to that side alone.
  static func notes(in blocks: ArraySlice<MarkdownBlock>) -> [WordingNote] {
    blocks.indices.compactMap { index in
      let block = blocks[index]
      guard block.kind == .comment, !block.text.isEmpty else { return nil }
      let isWords = { (block: MarkdownBlock) in block.kind != .comment && block.kind != .heading }
      let before = blocks[..<index].last(where: isWords)
      let after = blocks[(index + 1)...].first(where: isWords)
      let touchesBefore = before.map { $0.lastLine == block.place.line - 1 } ?? false
      let touchesAfter = after.map { $0.place.line == block.lastLine + 1 } ?? false
      var beside = [before, after]
      if touchesBefore != touchesAfter { beside = [touchesBefore ? before : after] }
      return WordingNote(
        parsing: block.text, place: block.place, beside: beside.compactMap { $0?.place })
    }
  }
}

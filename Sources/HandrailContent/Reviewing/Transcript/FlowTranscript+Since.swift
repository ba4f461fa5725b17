import HandrailCore

extension FlowTranscript {
  /// Why a text cannot be compared with.
  public enum CannotCompare: Error, Hashable {
    /// It is no transcript.
    case noTranscript
    /// It is one of another flow or in another language: the one it names, and the one wanted.
    case another(String, wanted: String)
  }

  /// Only what has changed since an earlier transcript, as Markdown: new pages, changed ones line
  /// by line, and those that are gone.
  ///
  /// A page that only names another page or answer, whose words have changed there, is not told.
  public func changes(since earlier: String) throws(CannotCompare) -> String {
    let old = TranscriptText(
      lines: earlier.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init))
    guard let mark = old.mark, let wanted = text.mark, !old.pages.isEmpty else {
      throw .noTranscript
    }
    guard mark == wanted else { throw .another(mark, wanted: wanted) }
    let lines = TranscriptChanges(from: old, to: text, words: words).lines
    return lines.map { $0 + "\n" }.joined()
  }
}

/// Says what has changed between two transcripts of a flow.
struct TranscriptChanges {
  private let old: TranscriptText
  private let new: TranscriptText
  private let words: TranscriptWords
  /// Quoted words of the old text, and what they are now.
  private let renamed: [(old: String, new: String)]

  init(from old: TranscriptText, to new: TranscriptText, words: TranscriptWords) {
    self.old = old
    self.new = new
    self.words = words
    renamed = new.pages.flatMap { page in
      old.pages.first { $0.name == page.name }.map { Self.renamed(in: $0, page, words) } ?? []
    }
  }

  /// The whole report.
  var lines: [String] {
    let added = new.pages.filter { page in !old.pages.contains { $0.name == page.name } }
    let gone = old.pages.filter { page in !new.pages.contains { $0.name == page.name } }
    let changed = new.pages.compactMap { page in
      old.pages.first { $0.name == page.name }.map { ($0, page) }
    }.map { (page: $1, lines: difference($0, $1)) }.filter { !$0.lines.isEmpty }
    let values = ["flow": words.flow.rawValue, "language": words.languageName]
    let title = "# " + words.phrase(.sinceTitle, values).asMarkdown
    guard added.count + gone.count + changed.count > 0 else {
      return [title, "", words.phrase(.sinceNothing)]
    }
    let counts = ["new": added.count, "changed": changed.count, "gone": gone.count]
    var lines = [title, "", words.phrase(.sinceCount, counts.mapValues { String($0) }), ""]
    lines += group(.sinceNew, added) { page in page.lines }
    lines += group(.sinceChanged, changed.map(\.page)) { page in
      changed.first { $0.page == page }?.lines ?? []
    }
    lines += group(.sinceGone, gone) { _ in [] }
    return lines.dropLast()
  }

  /// A heading and the pages below it; nothing where there is no page.
  private func group(
    _ phrase: TranscriptPhrase, _ pages: [TranscriptText.Page],
    _ lines: (TranscriptText.Page) -> [String]
  ) -> [String] {
    guard !pages.isEmpty else { return [] }
    return ["## \(words.phrase(phrase))", ""]
      + pages.flatMap { page in
        let heading = "### \([page.title, "`\(page.name)`"].joined(separator: " "))"
        return [heading, ""] + lines(page).spaced
      }
  }

  /// The lines that differ, each said as it was or as it is now.
  private func difference(
    _ old: TranscriptText.Page, _ new: TranscriptText.Page
  ) -> [String] {
    let before = [old.title] + old.lines
    let after = [new.title] + new.lines
    var (removed, inserted): (Set<Int>, Set<Int>) = ([], [])
    for change in after.difference(from: before, by: isSame) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [String] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if removed.contains(left) {
        lines.append("- " + words.phrase(.sinceBefore, ["line": before[left].withoutMark]))
        left += 1
      } else if inserted.contains(right) {
        lines.append("- " + words.phrase(.sinceNow, ["line": after[right].withoutMark]))
        right += 1
      } else {
        left += 1
        right += 1
      }
    }
    return lines
  }

  /// Whether a line says what it said, though other pages that it names have other words now.
  ///
  /// Only notes, and what is filled in for each person, name other pages.
  private func isSame(_ old: String, _ new: String) -> Bool {
    old == new || isSame(old[...], new[...], isNote: old.hasPrefix(">"), isFilledIn: false)
  }

  private func isSame(
    _ old: Substring, _ new: Substring, isNote: Bool, isFilledIn: Bool
  ) -> Bool {
    var (old, new, isFilledIn) = (old, new, isFilledIn)
    while let left = old.first, let right = new.first {
      if isNote || isFilledIn {
        for name in renamed where old.hasPrefix(name.old) && new.hasPrefix(name.new) {
          let (rest, other) = (old.dropFirst(name.old.count), new.dropFirst(name.new.count))
          if isSame(rest, other, isNote: isNote, isFilledIn: isFilledIn) { return true }
        }
      }
      guard left == right else { return false }
      if left == "‹" || left == "›" { isFilledIn = left == "‹" }
      old.removeFirst()
      new.removeFirst()
    }
    return old.isEmpty && new.isEmpty
  }

  /// The title, the answers and the short name of a page, each as others quote it.
  private static func renamed(
    in old: TranscriptText.Page, _ new: TranscriptText.Page, _ words: TranscriptWords
  ) -> [(old: String, new: String)] {
    let label = words.phrase(.label, ["label": ""])
    let (before, after) = (old.names(label), new.names(label))
    guard before.count == after.count else { return [] }
    return zip(before, after).filter { $0 != $1 }.map {
      (words.quoted($0).asMarkdown, words.quoted($1).asMarkdown)
    }
  }
}

extension TranscriptText.Page {
  /// What other pages call by its plain words: the title, the answers, the short name.
  fileprivate func names(_ label: String) -> [String] {
    // Notes stand above the plain words and below them; other voices come behind a note.
    let plain = lines.drop { $0.hasPrefix(">") }.prefix { !$0.hasPrefix(">") }
    return [title]
      + plain.filter { $0.hasPrefix("- ") }.map(\.withoutMark)
      + plain.filter { $0.hasPrefix(label) }.map { String($0.dropFirst(label.count)) }
  }
}

extension [String] {
  /// The lines with empty ones where Markdown needs them: around all but neighbours of one kind.
  fileprivate var spaced: [String] {
    var spaced: [String] = []
    for line in self {
      let marks = ["- ", "> "]
      let isNext = marks.contains { line.hasPrefix($0) && spaced.last?.hasPrefix($0) == true }
      if !isNext, let last = spaced.last, !last.isEmpty { spaced.append("") }
      spaced.append(line)
    }
    return spaced.isEmpty ? [] : spaced + [""]
  }
}

extension String {
  /// The line without the mark of its kind.
  fileprivate var withoutMark: String {
    for mark in ["#### ", "- ", "> "] where hasPrefix(mark) { return String(dropFirst(mark.count)) }
    return self
  }
}

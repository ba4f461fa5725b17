import HandrailCore

/// The waivers in the words files: which findings they cover, and which of them are wrong
/// themselves.
struct WordingWaivers {
  private let ids: Set<String>
  private var waivers: [Waiver] = []
  private var marks: [WordingNote] = []

  /// One rule that a comment waives.
  private struct Waiver {
    let rule: String
    let note: WordingNote
    let isForFile: Bool
    var isUsed = false
  }

  /// Gathers the waivers of the files that are looked at.
  init(_ context: WordingContext) {
    ids = context.rules.ids
    for file in context.files {
      for note in file.notes { add(note, isForFile: true) }
      for note in file.sections.flatMap(\.notes) { add(note, isForFile: false) }
    }
  }

  private mutating func add(_ note: WordingNote, isForFile: Bool) {
    if note.isMark {
      marks.append(note)
    } else {
      let rules = note.names.isEmpty ? [""] : note.names
      waivers += rules.map { Waiver(rule: $0, note: note, isForFile: isForFile) }
    }
  }

  /// Whether somebody waived a finding and said why.
  mutating func waive(_ found: WordingFinding) -> Bool {
    let file = found.finding.place.file
    let index = waivers.firstIndex { waiver in
      guard waiver.rule == found.rule, waiver.note.place.file == file else { return false }
      guard let beside = found.beside else { return waiver.isForFile }
      return waiver.note.beside.contains(beside)
    }
    guard let index else { return false }
    waivers[index].isUsed = true
    return !waivers[index].note.text.isEmpty
  }

  /// What is wrong with the waivers and marks; asked when all findings were offered.
  var findings: [ContentFinding] {
    waivers.compactMap(finding) + marks.compactMap(finding)
  }

  private func finding(_ waiver: Waiver) -> ContentFinding? {
    let place = waiver.note.place
    if !ids.contains(waiver.rule) {
      return WaiverOfUnknownRule.finding(waiver.rule, known: ids, at: place)
    }
    if waiver.note.text.isEmpty { return WaiverWithoutReason.finding(of: waiver.rule, at: place) }
    return waiver.isUsed ? nil : WaiverOfNothing.finding(of: waiver.rule, at: place)
  }

  private func finding(_ mark: WordingNote) -> ContentFinding? {
    let unknown = mark.marks.first { !WordingScope.marks.contains($0) }
    return (unknown ?? (mark.marks.isEmpty ? "" : nil)).map {
      UnknownMark.finding($0, at: mark.place)
    }
  }
}

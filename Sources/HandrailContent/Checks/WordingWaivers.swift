import HandrailCore

/// The waivers in the words files: which findings they cover, and which of them are wrong
/// themselves.
///
/// Codes: H570 without a reason, H571 an unknown rule, H572 a waiver of nothing, H573 an unknown
/// scope.
struct WordingWaivers {
  static let codes = ["H570", "H571", "H572", "H573"]

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
    if !ids.contains(waiver.rule) {
      return ContentFinding(
        "H571", at: waiver.note.place,
        waiver.rule.isEmpty
          ? "This waiver names no rule." : "There is no rule of wording \"\(waiver.rule)\".",
        fix: NearestName.suggestion(for: waiver.rule, among: ids.sorted())
          .map { "Did you mean \($0)?" }
          ?? "Write the rule that the finding names: <!-- wording B09: the reason -->.")
    }
    if waiver.note.text.isEmpty {
      return ContentFinding(
        "H570", at: waiver.note.place, "This waiver of \(waiver.rule) gives no reason.",
        fix: "Write it behind a colon: <!-- wording \(waiver.rule): the reason -->.")
    }
    guard !waiver.isUsed else { return nil }
    return ContentFinding(
      "H572", at: waiver.note.place,
      "This waiver of \(waiver.rule) waives nothing.",
      fix: "Take it out, or move it directly before or after the paragraph it is for.",
      severity: .warning)
  }

  private func finding(_ mark: WordingNote) -> ContentFinding? {
    let unknown = mark.marks.first { !WordingScope.marks.contains($0) }
    guard let name = unknown ?? (mark.marks.isEmpty ? "" : nil) else { return nil }
    return ContentFinding(
      "H573", at: mark.place, "No text can be marked as \"\(name)\".",
      fix: NearestName.fix(for: name, among: WordingScope.marks))
  }
}

import HandrailCore
import HandrailScreen

/// The worklist and a case as people read them: lines of at most 80 columns, without anything that
/// steers a terminal.
public enum CaseText {
  /// The widest line.
  public static let widthColumns = 80

  /// The worklist: two lines a case, and below what has to be known about it.
  public static func list(_ list: CaseList) -> String {
    var lines: [String] = []
    for summary in list.cases {
      let due = summary.turn.due.map(short) ?? (summary.turn.basis == "no-clock" ? "-" : "unknown")
      lines.append(
        padded(summary.reference, to: 15)
          + padded(due + (summary.turn.isPast ? " past" : ""), to: 23)
          + padded(summary.turn.whose, to: 10) + summary.state
          + (summary.isExpedited ? ", urgent" : ""))
      lines.append(indented(who(summary)))
    }
    if list.cases.isEmpty { lines.append("No cases.") }
    if list.hasMore { lines.append("There are more; --limit shows more of them.") }
    if list.damaged > 0 {
      lines.append("\(list.damaged) damaged case(s) cannot be read and are left out.")
    }
    if !list.clocksAreKnown { lines.append(noClocks) }
    return lines.map { fitting(CleanText.line($0), widthColumns) }.joined(separator: "\n")
  }

  /// What is said where the clinic's content cannot be read.
  static let noClocks =
    "The clinic's content cannot be read, so its rules on time are not known."

  private static func who(_ summary: CaseSummary) -> String {
    let services = summary.services.map { $0.isEmpty ? "a service nobody named" : $0 }
    let plan = summary.plan.isEmpty ? "" : " (\(summary.plan))"
    return "\(summary.patient): \(services.joined(separator: ", "))\(plan)"
  }

  private static func short(_ due: String) -> String {
    let parts = due.split(separator: "T")
    return parts.count == 2 ? "\(parts[0]) \(parts[1].prefix(5))" : due
  }

  private static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(1, columns - CharacterWidth.columns(of: text)))
  }

  private static func indented(_ text: String) -> String {
    String(repeating: " ", count: 15) + text
  }

  /// The text, or as much of it as fits, with a mark where something is left out.
  private static func fitting(_ text: String, _ columns: Int) -> String {
    guard CharacterWidth.columns(of: text) > columns else { return text }
    return (TextLayout.typedLines(of: text, widthColumns: columns - 1).first ?? "") + "…"
  }
}

extension CaseText {
  /// Everything that is known of a case.
  public static func show(_ report: CaseReport, clocksAreKnown: Bool) -> String {
    var page = CasePage()
    page.head("Case \(report.summary.reference)")
    addPerson(of: report, to: &page)
    addState(of: report, to: &page)
    if !clocksAreKnown { page.text(noClocks) }
    page.head("Asked for")
    for line in report.lines { add(line, to: &page) }
    page.head("History")
    for entry in report.history { add(entry, to: &page) }
    if report.history.isEmpty { page.text("Nothing yet.") }
    if !report.details.isEmpty { page.head("The patient said") }
    for detail in report.details { page.field(detail.name, detail.value) }
    if let letter = report.letter {
      page.head("Letter" + (report.letterAt.map { " of \(short($0))" } ?? ""))
      for paragraph in letter { page.text(paragraph) }
    }
    return page.lines.joined(separator: "\n")
  }

  private static func addPerson(of report: CaseReport, to page: inout CasePage) {
    page.field("Patient", report.summary.patient)
    page.field("Born", report.summary.birthDate)
    page.field("Phone", report.phone)
    page.field("Plan", report.summary.plan)
    page.field("Kind of plan", report.planKind)
    page.field("Member number", report.memberNumber)
    page.field("Urgent", report.summary.isExpedited ? "yes" : "no")
  }

  private static func addState(of report: CaseReport, to page: inout CasePage) {
    let turn = report.summary.turn
    page.field("State", report.summary.state)
    page.field("Whose turn", turn.whose)
    switch turn.basis {
    case "no-clock": break
    case "rule": page.field("By", "\(words(of: turn)), by a rule: \(turn.source ?? "")")
    case "notice": page.field("By", "\(words(of: turn)), printed on the notice")
    case "plan-said": page.field("By", "\(words(of: turn)), the plan said so")
    case "conflict": page.field("By", "unknown: two rules bind this plan and differ")
    default: page.field("By", "unknown")
    }
    page.field("Opened", short(report.openedAt))
    page.field("With the plan since", report.receivedByPlan.map(short))
    page.field("Date of notice", report.noticeDate)
    page.field("Appeal by", report.appealBy)
    page.field("Plan wants by", report.informationDue)
    for wanted in report.informationWanted { page.field("Plan wants", wanted) }
  }

  private static func words(of turn: CaseSummary.Turn) -> String {
    (turn.due.map(short) ?? "unknown") + (turn.isPast ? " (past)" : "")
  }

  private static func add(_ line: CaseReport.Line, to page: inout CasePage) {
    let service = line.service.isEmpty ? "a service nobody named" : line.service
    page.field("Line \(line.number)", service + (line.isDrug ? " (a medicine)" : ""))
    page.field("  Decision", line.decision)
    page.field("  Agreement number", line.authorisationNumber)
    page.field("  Plan's number", line.planReference)
    page.field("  Valid from", line.validFrom)
    page.field("  Valid until", line.validUntil)
    if !line.reasonCodes.isEmpty {
      page.field("  Reason codes", line.reasonCodes.joined(separator: ", "))
    }
    page.field("  Agreed instead", line.agreedInstead)
    for notice in line.notice { page.field("  Plan's words", notice) }
  }

  private static func add(_ entry: CaseReport.Entry, to page: inout CasePage) {
    let what = entry.event.map { "\($0), now \(entry.state)" } ?? "note"
    page.field(short(entry.at), "\(what) (by \(entry.by), from \(entry.source))")
    page.field("", entry.note)
  }
}

/// Lines of a page that are filled one after the other.
private struct CasePage {
  private(set) var lines: [String] = []

  /// Adds a heading, with an empty line above it.
  mutating func head(_ text: String) {
    if !lines.isEmpty { lines.append("") }
    lines.append(CleanText.line(text))
  }

  /// Adds a named value, folded beside its name; nothing where there is no value.
  mutating func field(_ name: String, _ value: String?) {
    guard let value else { return }
    let room = CaseText.widthColumns - Self.column
    let folded = CleanText.lines(value).split(separator: "\n").flatMap {
      TextLayout.lines(of: String($0), widthColumns: room)
    }
    let gap = String(repeating: " ", count: Self.column)
    for (index, line) in (folded.isEmpty ? ["-"] : folded).enumerated() {
      let head = "  " + CleanText.line(name)
      let isTooWide = CharacterWidth.columns(of: head) >= Self.column
      if index == 0, isTooWide {
        lines += TextLayout.lines(of: head, widthColumns: CaseText.widthColumns)
      }
      lines.append(
        index == 0 && !isTooWide
          ? head + gap.dropFirst(CharacterWidth.columns(of: head)) + line : gap + line)
    }
  }

  /// Adds a paragraph.
  mutating func text(_ paragraph: String) {
    for line in CleanText.lines(paragraph).split(separator: "\n") {
      lines += TextLayout.lines(of: String(line), widthColumns: CaseText.widthColumns - 2)
        .map { "  " + $0 }
    }
  }

  private static let column = 24
}

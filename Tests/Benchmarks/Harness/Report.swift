/// The table of figures that a run of the benchmark ends with.
struct Report {
  /// One line of it.
  struct Row {
    /// What was measured, with its unit.
    var name: String
    /// The floor's figure; nil where there is no floor.
    var floor: Samples?
    /// Our own figure; nil where only the machine is measured.
    var ours: Samples?
    /// The ratio, where it is not ours to the floor's median.
    var ratio: Double?
    /// What it should be; nil where it only explains another.
    var goal: Goal?
  }

  private static let titles = ["measured", "floor", "p99", "Handrail", "p99", "ratio", "goal", ""]
  private var rows: [Row] = []

  /// Adds a line.
  mutating func add(_ row: Row) {
    rows.append(row)
  }

  /// How many goals there are, and how many of them are missed.
  var score: (goals: Int, missed: Int) {
    let judged = rows.compactMap(verdict(on:))
    return (judged.count, judged.count { !$0 })
  }

  /// The table as text.
  var text: String {
    let table = [Self.titles] + rows.map(cells(of:))
    let widths = Self.titles.indices.map { column in table.map { $0[column].count }.max() ?? 0 }
    return table.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let room = String(repeating: " ", count: cell.1 - cell.0.count)
        return (1...5).contains(column) ? room + cell.0 : cell.0 + room
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  private func ratio(of row: Row) -> Double? {
    if let ratio = row.ratio { return ratio }
    guard let ours = row.ours, let floor = row.floor else { return nil }
    return ours.median / floor.median
  }

  private func verdict(on row: Row) -> Bool? {
    guard let goal = row.goal, let ours = row.ours else { return nil }
    return goal.isReached(value: ours.median, ratio: ratio(of: row))
  }

  private func cells(of row: Row) -> [String] {
    let figures = [row.floor, row.ours].flatMap { samples in
      samples.map { [$0.median.figure, $0.percentile(99).figure] } ?? ["", ""]
    }
    let verdict = verdict(on: row).map { $0 ? "reached" : "missed" }
    return [row.name] + figures
      + [ratio(of: row)?.figure ?? "", row.goal?.words ?? "", verdict ?? ""]
  }
}

extension Double {
  /// Three leading figures, as people read them.
  var figure: String {
    guard isFinite else { return "-" }
    let places = self >= 100 ? 0 : self >= 10 ? 1 : 2
    let scale = [1.0, 10, 100][places]
    let whole = Int((self * scale).rounded())
    guard places > 0 else { return String(whole) }
    let digits = String(whole % Int(scale) + Int(scale)).dropFirst()
    let kept = digits.reversed().drop { $0 == "0" }.reversed()
    return kept.isEmpty ? String(whole / Int(scale)) : "\(whole / Int(scale)).\(String(kept))"
  }
}

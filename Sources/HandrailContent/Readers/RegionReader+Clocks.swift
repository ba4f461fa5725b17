import HandrailCore

extension RegionReader {
  /// Reads the dated rules on time under `clocks:`.
  mutating func clocks(_ entry: YAMLEntry) -> [ClockName: [ClockRule]] {
    var clocks: [ClockName: [ClockRule]] = [:]
    for clock in entries(entry.value, "\"clocks:\"", path: "clocks") {
      guard let name = ClockName(rawValue: clock.key) else {
        findings.append(UnknownClock.finding(clock.key, at: clock.keyPlace))
        continue
      }
      let path = "clocks/\(clock.key)"
      let nodes = list(clock.value, "The clock \"\(clock.key)\"", path: path)
      clocks[name] = nodes.enumerated().compactMap { index, node in
        rule(node, path: "\(path)/\(index)").map { (node.place, $0) }
      }.reduce(into: []) { rules, next in
        if let earlier = rules.first(where: { $0.contradicts(next.1) }) {
          findings.append(ClocksDiffer.finding(from: earlier.from, at: next.0))
        }
        rules.append(next.1)
      }
    }
    return clocks
  }

  private mutating func rule(_ node: YAMLNode, path: String) -> ClockRule? {
    let what = "A clock's rule"
    let keys = ["hours", "days", "binds", "excludes-drugs", "from", "until", "source"]
    guard let fields = fields(node, what, keys: keys, path: path) else { return nil }
    let length = length(fields, at: node.place)
    let binds = required("binds", of: fields, what, at: node.place).map { entry in
      list(entry.value, "\"binds:\"", path: "\(path)/binds").compactMap {
        planKind($0, orUnknown: false)
      }
    }
    let from = required("from", of: fields, what, at: node.place).flatMap {
      date($0.value, "\"from:\"")
    }
    let source = required("source", of: fields, what, at: node.place).flatMap {
      text($0.value, "The source")
    }
    let until = fields["until"].flatMap { date($0.value, "\"until:\"") }
    let excludesDrugs = flag(fields["excludes-drugs"], "\"excludes-drugs:\"")
    guard let length, let binds, let from, let source else { return nil }
    if let until, let entry = fields["until"], until < from {
      findings.append(FactEndsBeforeItStarts.finding("rule", from: from, at: entry.place))
    }
    return ClockRule(
      length: length, binds: Set(binds), excludesDrugs: excludesDrugs, from: from, until: until,
      source: source)
  }

  private mutating func length(
    _ fields: YAMLFields, at place: ContentPlace
  ) -> ClockRule.Length? {
    switch (fields["hours"], fields["days"]) {
    case (let hours?, nil):
      return number(hours.value, "\"hours:\"", in: 1...720).map(ClockRule.Length.hours)
    case (nil, let days?):
      return number(days.value, "\"days:\"", in: 1...1000).map(ClockRule.Length.days)
    case (nil, nil):
      findings.append(ClockWithoutLength.finding(noneAt: place))
      return nil
    case (.some, let days?):
      findings.append(ClockWithoutLength.finding(bothAt: days.place))
      return nil
    }
  }
}

extension ClockRule {
  /// Whether the two hold on some same day for some same kind of plan and differ.
  fileprivate func contradicts(_ other: ClockRule) -> Bool {
    guard length != other.length, !binds.isDisjoint(with: other.binds) else { return false }
    let startsInTime = until.map { other.from <= $0 } ?? true
    return startsInTime && (other.until.map { from <= $0 } ?? true)
  }
}

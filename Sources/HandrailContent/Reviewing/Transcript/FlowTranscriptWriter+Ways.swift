import HandrailCore

extension FlowTranscriptWriter {
  /// When a page or an ending comes.
  func arrivals(at target: FlowPages.Target) -> [String] {
    var lines: [String] = []
    if case .page(let path) = target {
      if path == words.pages.start {
        lines.append(words.phrase(.start))
      } else if words.pages.isPartOfEveryVisit(path) {
        lines.append(words.phrase(.always))
      }
    }
    var sure: [String] = []
    var others: [String] = []
    let arrivals = words.pages.arrivals(at: target)
    for (index, (page, _)) in arrivals.enumerated()
    where !arrivals[..<index].contains(where: { $0.from == page }) {
      let title = words.reference(to: .page(page.path))
      let ways = arrivals.filter { $0.from == page }.map { page.ways[$0.index].tests }
      if page.ways.count == ways.count {
        sure.append(title)
        continue
      }
      let conditions = ways.filter { !$0.isEmpty }
      if !conditions.isEmpty {
        let condition = words.condition(conditions, on: page.path)
        others.append(words.phrase(.fromIf, ["page": title, "condition": condition]))
      }
      if conditions.count < ways.count {
        others.append(words.phrase(.fromElse, ["page": title]))
      }
    }
    if !sure.isEmpty { lines.append(words.phrase(.from, ["pages": words.or(sure)])) }
    return lines + others
  }

  /// What comes next, the first that holds first; ways that follow each other to one page are
  /// said together.
  func ways(on page: FlowPages.Page) -> [String] {
    var lines: [String] = []
    var rest = page.ways[...]
    while let way = rest.popFirst() {
      let next = words.reference(to: way.target)
      guard !way.tests.isEmpty else {
        let phrase = lines.isEmpty ? TranscriptPhrase.next : .nextElse
        lines.append(words.phrase(phrase, ["page": next]))
        break
      }
      var alternatives = [way.tests]
      while let other = rest.first, other.target == way.target, !other.tests.isEmpty {
        alternatives.append(other.tests)
        rest.removeFirst()
      }
      let condition = words.condition(alternatives, on: page.path)
      lines.append(words.phrase(.nextIf, ["page": next, "condition": condition]))
    }
    return lines
  }
}

import Foundation
import HandrailCore

extension WalkCoverage {
  /// Only what belongs to a flow: the shared flows in it, or for a shared flow its uses.
  public func only(_ flow: FlowID) -> WalkCoverage {
    var coverage = self
    let shared = Set(parts.filter { $0.user == flow }.map(\.flow))
    coverage.parts = parts.filter { part in
      part.flow == flow || part.user == flow || (part.use == nil && shared.contains(part.flow))
    }
    return coverage
  }

  /// The counts, then what no walk takes with its place, as lines; the last has its end too.
  public var text: String {
    var lines = ["\(walks) walk(s) played, \(strayed) not as written."]
    for part in parts { lines += ["", part.title, "  \(Self.counts(of: [part]))"] }
    let flows = parts.filter { $0.use == nil }
    if flows.count > 1 { lines += ["", "all together", "  \(Self.counts(of: flows))"] }
    lines.append("")
    let missed = missedLines
    lines += missed
    lines.append(missed.isEmpty ? "The walks take everything." : "\(missed.count) missed.")
    return lines.map { $0 + "\n" }.joined()
  }

  /// How many of each kind are taken, over all of some parts.
  private static func counts(of parts: [Part]) -> String {
    Kind.allCases.compactMap { kind in
      let all = parts.reduce(0) { $0 + $1.count(kind) }
      let taken = parts.reduce(0) { $0 + $1.taken(kind) }
      return all == 0 ? nil : "\(kind.plural) \(taken) of \(all)"
    }.joined(separator: ", ")
  }

  /// What no walk takes; of a use of a shared flow, only what some other use of it is taken at.
  private var missedLines: [String] {
    var everywhere: Set<Item> = []
    return parts.flatMap { part -> [String] in
      if part.use == nil { everywhere = Set(part.missed) }
      return part.missed.filter { part.use == nil || !everywhere.contains($0) }
        .map { $0.line + part.note }
    }
  }

  /// The same as JSON.
  /// - Throws: An error of the encoder; never seen for such values.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let report = Report(
      walks: walks, notAsWritten: strayed, flows: parts.map(Report.Part.init))
    return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
  }

  /// The form that JSON has.
  private struct Report: Encodable {
    struct Count: Encodable {
      let taken: Int
      let all: Int
    }

    struct Missed: Encodable {
      let kind: String
      let what: String
      let file: String
      let line: Int
      let column: Int
    }

    struct Part: Encodable {
      let flow: String
      let usedBy: String?
      let at: String?
      let counts: [String: Count]
      let missed: [Missed]

      init(_ part: WalkCoverage.Part) {
        flow = part.flow.rawValue
        usedBy = part.user?.rawValue
        at = part.use?.description
        counts = Dictionary(
          uniqueKeysWithValues: Kind.allCases.map { kind in
            (kind.rawValue, Count(taken: part.taken(kind), all: part.count(kind)))
          })
        missed = part.missed.map { item in
          Missed(
            kind: item.kind.rawValue, what: item.words, file: item.place.file,
            line: item.place.line, column: item.place.column)
        }
      }
    }

    let walks: Int
    let notAsWritten: Int
    let flows: [Part]
  }
}

extension WalkCoverage.Part {
  /// `address, used at home`, or the name of the flow.
  fileprivate var title: String {
    guard let use, let user else { return flow.rawValue }
    return "\(flow), used at \(use) of \(user)"
  }

  /// Where a missed thing of a shared flow is missed; empty for a flow as a whole.
  fileprivate var note: String {
    use.map { " (at \($0))" } ?? ""
  }
}

extension WalkCoverage.Kind {
  fileprivate var plural: String {
    switch self {
    case .step: "steps"
    case .branch: "branches"
    case .answer: "answers"
    case .ending: "endings"
    }
  }
}

extension WalkCoverage.Item {
  /// `FILE:LINE:COLUMN: no walk takes the branch …`.
  fileprivate var line: String {
    "\(place.file):\(place.line):\(place.column): no walk takes the \(kind) \(words)"
  }
}

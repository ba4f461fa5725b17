/// How many of the mistakes that were seeded into sound content the checker found.
public struct SeedingReport: Sendable {
  /// One mistake at one place.
  public struct Sown: Sendable {
    /// Where it had to be told.
    public let place: ContentPlace
    /// Everything that was told.
    public let told: [ContentFinding]
    /// Whether it was told on its line, with its code.
    public let isFound: Bool
    /// Whether one or two findings were told: more would bury the cause.
    public var isBrief: Bool { (1...2).contains(told.count) }

    /// Judges what was told.
    init(_ place: ContentPlace, code: String, told: [ContentFinding]) {
      self.place = place
      self.told = told
      isFound = told.contains {
        $0.code == code && $0.place.file == place.file && $0.place.line == place.line
      }
    }
  }

  /// One kind of mistake.
  public struct Kind: Sendable {
    /// Its code.
    public let code: String
    /// Its name in words.
    public let name: String
    /// At how many places of the content it could have been made.
    public let placeCount: Int
    /// Where it was made.
    public let sown: [Sown]
  }

  /// The number that chose the places.
  public let seed: UInt64
  /// Every kind, in the order of the checks.
  public internal(set) var kinds: [Kind] = []

  /// Makes a report without kinds.
  init(seed: UInt64) {
    self.seed = seed
  }

  /// Every mistake that was made.
  public var sown: [Sown] { kinds.flatMap(\.sown) }

  /// Whether every mistake was found.
  ///
  /// Kinds that the content has no place for say nothing either way.
  public var areAllFound: Bool { !sown.isEmpty && sown.allSatisfy(\.isFound) }

  /// Whether each was told with at most two findings.
  public var areAllBrief: Bool { sown.allSatisfy(\.isBrief) }

  /// The kinds for which the content has no place.
  public var withoutPlace: [Kind] { kinds.filter(\.sown.isEmpty) }

  private var misses: [(kind: Kind, sown: Sown)] {
    kinds.flatMap { kind in
      kind.sown.filter { !$0.isFound || !$0.isBrief }.map { (kind, $0) }
    }
  }
}

extension SeedingReport: CustomStringConvertible {
  /// The report as lines that a person reads.
  public var description: String {
    var lines = misses.flatMap { kind, sown -> [String] in
      let problem = sown.isFound ? "is told with \(sown.told.count) findings" : "is not found"
      return ["\(sown.place.file):\(sown.place.line): \(kind.code) \(kind.name) \(problem):"]
        + (sown.told.isEmpty ? ["  nothing is told"] : sown.told.prefix(5).map { "  \($0)" })
    }
    lines += withoutPlace.map { "\($0.code) \($0.name): this content has no place for it." }
    let kindCount = kinds.count - withoutPlace.count
    lines += [
      "\(kindCount) of \(kinds.count) kinds of mistake seeded at \(sown.count) places, "
        + "seed \(seed).",
      "On the right line with the right code: \(share(\.isFound)).",
      "With at most two findings: \(share(\.isBrief)).",
    ]
    return lines.joined(separator: "\n")
  }

  private func share(_ isSo: (Sown) -> Bool) -> String {
    let (part, whole) = (sown.count(where: isSo), sown.count)
    return "\(part) of \(whole) (\(whole == 0 ? 0 : part * 100 / whole) %)"
  }
}

extension SeedingReport: Encodable {
  private enum CodingKeys: String, CodingKey {
    case seed, kinds, places, found, brief, misses, withoutPlace
  }

  private struct Miss: Encodable {
    let file: String
    let line: Int
    let code: String
    let isFound: Bool
    let told: [ContentFinding]
  }

  /// Writes the figures and every miss.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(seed, forKey: .seed)
    try container.encode(kinds.count, forKey: .kinds)
    try container.encode(sown.count, forKey: .places)
    try container.encode(sown.count(where: \.isFound), forKey: .found)
    try container.encode(sown.count(where: \.isBrief), forKey: .brief)
    try container.encode(withoutPlace.map(\.code), forKey: .withoutPlace)
    let misses = misses.map { kind, sown in
      Miss(
        file: sown.place.file, line: sown.place.line, code: kind.code, isFound: sown.isFound,
        told: sown.told)
    }
    try container.encode(misses, forKey: .misses)
  }
}

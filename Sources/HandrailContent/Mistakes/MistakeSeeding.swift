import Dispatch
import HandrailCore
import Synchronization

/// Seeds mistakes into sound content, one at a time, and asks the checker what it sees.
///
/// The content stays in memory. Files that did not change are not read again, and walks that go as
/// before are not played again; what the checker says is the same as on a disk.
struct MistakeSeeding: Sendable {
  private let site: String
  private let bed: SeedBed
  private let memory: ReadingMemory
  /// What is told about the content before anything is changed: warnings at most.
  private let earlier: Set<Told>

  /// A finding by its words, wherever a change moved it to.
  private struct Told: Hashable {
    let file: String
    let code: String
    let message: String

    init(_ finding: ContentFinding) {
      file = finding.place.file
      code = finding.code
      message = finding.message
    }
  }

  /// Reads and checks the content; nil where it has errors of its own.
  init?(of texts: ContentTexts, site: String) {
    self.site = site
    let read = ContentLoader(files: texts).load(site: site, everything: true)
    memory = ReadingMemory(of: texts, read)
    let checked = ContentLoader(files: texts, memory: memory).checked(read)
    guard checked.library != nil, !checked.findings.contains(where: { $0.severity == .error })
    else { return nil }
    earlier = Set(checked.findings.map(Told.init))
    bed = SeedBed(texts, checked.sources)
  }

  /// Seeds each kind at a few places.
  /// - Parameters:
  ///   - seed: Chooses the places.
  ///   - places: How many places of each kind, at most.
  ///   - mistakes: The kinds.
  func run(
    seed: UInt64, places: Int, of mistakes: [any Mistake.Type] = allMistakes
  ) -> SeedingReport {
    let kinds = mistakes.map { mistake -> (mistake: any Mistake.Type, found: Int, seeds: [Seed]) in
      var chance = SeededChance(seed, for: mistake.code)
      let seeds = seeds(of: mistake)
      return (mistake, seeds.count, chance.choose(places, of: seeds))
    }
    let jobs = kinds.indices.flatMap { kind in kinds[kind].seeds.map { (kind: kind, seed: $0) } }
    let told = Mutex([Int: [ContentFinding]]())
    DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
      let findings = findings(after: jobs[index].seed)
      told.withLock { $0[index] = findings }
    }
    let all = told.withLock { $0 }
    var report = SeedingReport(seed: seed)
    for (kind, (mistake, count, _)) in kinds.enumerated() {
      let sown = jobs.indices.filter { jobs[$0].kind == kind }.map { index in
        SeedingReport.Sown(
          jobs[index].seed.place, code: mistake.code, told: all[index] ?? [])
      }
      report.kinds.append(
        SeedingReport.Kind(
          code: mistake.code, name: mistake.name, placeCount: count, sown: sown))
    }
    return report
  }

  /// Every place of the content where a mistake can be made.
  func seeds(of mistake: any Mistake.Type) -> [Seed] { mistake.seeds(in: bed) }

  /// What the checker says after a change that it did not say before.
  func findings(after seed: Seed) -> [ContentFinding] {
    let texts = seed.edit.applied(to: bed.texts)
    return ContentLoader(files: texts, memory: memory).check(site: site).findings
      .filter { !earlier.contains(Told($0)) }
  }
}

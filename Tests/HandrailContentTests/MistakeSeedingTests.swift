import CustomDump
import Foundation
import HandrailCore
import Testing

@testable import HandrailContent

@Suite struct MistakeSeedingTests {
  private static let tiny = MistakeSeeding(of: TinyContent.sound, site: TinyContent.site)

  @Test func `a mistake that nothing tells is a miss, never found`() throws {
    let report = try #require(Self.tiny).run(seed: 1, places: 1, of: [Unseen.self])
    #expect(!report.areAllFound)
    #expect(report.description.contains("flows/visit/flow.yaml:2: H000 unseen is not found:"))
    #expect(report.description.contains("On the right line with the right code: 0 of 1 (0 %)."))
  }

  @Test func `a kind without a place is printed as such`() throws {
    let report = try #require(Self.tiny).run(seed: 1, places: 1, of: [Barren.self])
    #expect(!report.areAllFound)
    #expect(report.description.contains("H000 barren: this content has no place for it."))
    #expect(report.description.contains("0 of 1 kinds of mistake seeded at 0 places"))
  }

  @Test func `a seed chooses the same places again, another seed others`() throws {
    let seeding = try #require(Self.tiny)
    let places = [1, 1, 2].map { seed in
      seeding.run(seed: seed, places: 3, of: [DoubledKey.self, StaleTranslation.self])
        .sown.map(\.place)
    }
    #expect(places[0] == places[1])
    #expect(places[0] != places[2])
    #expect(places[0].count == 6)
  }

  @Test func `places are chosen from as many files as can be`() {
    let seeds = ["a", "a", "a", "a", "b"].enumerated().map { line, file in
      Seed(edit: .removal(of: file), place: ContentPlace(file: file, line: line + 1))
    }
    for seed in 1...20 {
      var chance = SeededChance(UInt64(seed), for: "H000")
      #expect(Set(chance.choose(2, of: seeds).map(\.place.file)) == ["a", "b"])
    }
  }

  @Test func `content with an error of its own is not seeded`() {
    var texts = TinyContent.sound
    texts[TinyContent.theme] = nil
    texts[TinyContent.words] = nil
    #expect(MistakeSeeding(of: texts, site: TinyContent.site) == nil)
  }

  @Test func `what is told in memory with what was read before is what is told without`() throws {
    let texts = ContentTexts(copying: ContentFolder(path: Reading.realContent))
    let seeding = try #require(MistakeSeeding(of: texts, site: "site.yaml"))
    for mistake in [UnreachedStep.self, PageMet.self, MissingSection.self] as [any Mistake.Type] {
      let sown = seeding.seeds(of: mistake)
      let seed = try #require(sown.first)
      let anew = ContentLoader(files: seed.edit.applied(to: texts))
        .check(site: "site.yaml", explores: false)
      expectNoDifference(
        seeding.findings(after: seed).map(\.description), anew.findings.map(\.description))
    }
  }

  @Test func `a finding is one flat object for other programs`() throws {
    let finding = UnknownNameInWalk.finding(
      "csots", known: ["costs"], at: ContentPlace(file: "a.yaml", line: 2, column: 3))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let fix = finding.fix.replacing("\"", with: "\\\"")
    expectNoDifference(
      String(decoding: try encoder.encode([finding]), as: UTF8.self),
      #"[{"code":"H615","column":3,"file":"a.yaml","fix":"\#(fix)","line":2,"#
        + #""message":"The flow has nothing called \"csots\".","near":"costs","#
        + #""severity":"error"}]"#)
  }

  @Test func `a report is one object for other programs`() throws {
    let report = try #require(Self.tiny).run(seed: 7, places: 1, of: [Unseen.self, Barren.self])
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    expectNoDifference(
      String(decoding: try encoder.encode(report), as: UTF8.self),
      #"{"brief":0,"found":0,"kinds":2,"misses":[{"code":"H000","file":"flows\/visit\/flow.yaml","#
        + #""isFound":false,"line":2,"told":[]}],"places":1,"seed":7,"withoutPlace":["H000"]}"#)
  }
}

/// A kind that no check knows.
private enum Unseen: Mistake {
  static let code = "H000"
  static let examples = [
    MistakeExample(TinyContent.flow, "version: 1", becomes: "version: 2")
  ]
  static let counterExamples = examples

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.lines(of: TinyContent.flow).filter { $0.key == "version" }.map { $0.withValue("2") }
  }
}

/// A kind that no content has a place for.
private enum Barren: Mistake {
  static let code = "H000"
  static let examples = Unseen.examples
  static let counterExamples = Unseen.examples

  static func seeds(in bed: SeedBed) -> [Seed] { [] }
}

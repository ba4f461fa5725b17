import CustomDump
import Testing

@testable import HandrailContent

/// An example of a kind of mistake, as an argument of a test.
struct MistakeCase: Sendable, CustomTestStringConvertible {
  let mistake: any Mistake.Type
  let example: MistakeExample
  let number: Int

  var testDescription: String { "\(mistake.code) \(mistake.name), example \(number)" }

  static let examples = cases { $0.examples }
  static let counterExamples = cases { $0.counterExamples }

  private static func cases(
    _ examples: (any Mistake.Type) -> [MistakeExample]
  ) -> [MistakeCase] {
    allMistakes.flatMap { mistake in
      examples(mistake).enumerated().map {
        MistakeCase(mistake: mistake, example: $0.element, number: $0.offset + 1)
      }
    }
  }
}

/// Every kind of mistake is tried on its own examples, through real reading and all checks.
@Suite struct MistakeTests {
  private static let seeding = MistakeSeeding(of: TinyContent.sound, site: TinyContent.site)

  @Test func `the content that the examples change is sound`() {
    let told = ContentLoader(files: TinyContent.sound).check(site: TinyContent.site).findings
    expectNoDifference(told.map(\.description), [])
  }

  @Test(arguments: MistakeCase.examples)
  func `an example is told once, at its line, with at most one consequence`(
    _ test: MistakeCase
  ) throws {
    let seed = try #require(test.example.seed(in: TinyContent.sound))
    let told = try #require(Self.seeding)
      .findings(after: seed, explores: test.mistake.isExplored)
    let own = told.filter { $0.code == test.mistake.code }
    expectNoDifference(
      own.map { "\($0.place.file):\($0.place.line)" }, ["\(seed.place.file):\(seed.place.line)"],
      "\(told)")
    #expect((1...2).contains(told.count), "\(told)")
    // Of a rule of wording, the rule says how grave a mistake against it is.
    let isByRule = test.mistake is any WordingMistake.Type
    #expect(own.allSatisfy { isByRule || $0.severity == test.mistake.severity })
  }

  @Test(arguments: MistakeCase.counterExamples)
  func `a sound example is not taken for the mistake`(_ test: MistakeCase) throws {
    let seed = try #require(test.example.seed(in: TinyContent.sound))
    let told = try #require(Self.seeding)
      .findings(after: seed, explores: test.mistake.isExplored)
    expectNoDifference(told.filter { $0.code == test.mistake.code }.map(\.description), [])
  }

  @Test func `each kind of mistake has an example and a sound one`() {
    for mistake in allMistakes {
      #expect(!mistake.examples.isEmpty && !mistake.counterExamples.isEmpty, "\(mistake)")
    }
  }

  @Test func `no two kinds of mistake have one code`() {
    let codes = allMistakes.map { $0.code }
    expectNoDifference(Dictionary(grouping: codes) { $0 }.filter { $0.value.count > 1 }, [:])
    let shared = Set(allChecks.filter { !($0 is any Mistake.Type) }.flatMap { $0.codes })
    expectNoDifference(shared.intersection(codes), [])
  }

  @Test func `no two kinds of mistake are mended by the same sentence`() throws {
    var kinds: [String: Set<String>] = [:]
    for test in MistakeCase.examples {
      let seed = try #require(test.example.seed(in: TinyContent.sound))
      let told = try #require(Self.seeding)
        .findings(after: seed, explores: test.mistake.isExplored)
      let fix = try #require(told.first { $0.code == test.mistake.code }?.fix)
      kinds[Self.withoutNames(fix), default: []].insert(test.mistake.code)
    }
    #expect(kinds[""] == nil)
    expectNoDifference(kinds.filter { $0.value.count > 1 }, [:])
  }

  @Test func `names, numbers and the nearest name do not make two sentences different`() {
    #expect(
      Self.withoutNames("Did you mean \"born\"? Lead to \"a\" in line 3.")
        == Self.withoutNames("Known here: a-b, c. Lead to \"b-c\" in line 12."))
    #expect(Self.withoutNames("Write \"a\".") != Self.withoutNames("Take \"a\" out."))
  }

  /// A fix without the names and numbers of its example and without the name that is nearest.
  static func withoutNames(_ fix: String) -> String {
    fix.replacing(#/Did you mean "[^"]*"\? ?/#, with: "")
      .replacing(#/Known here: [^.]*\. ?/#, with: "")
      .replacing(#/"[^"]*"/#, with: "\"\"")
      .replacing(#/\{[^}]*\}/#, with: "{}")
      .replacing(#/[0-9]+/#, with: "0")
  }
}

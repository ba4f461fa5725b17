import HandrailContent
import HandrailCore
import Testing

@testable import HandrailAsk

@Suite struct RedFlagFiguresTests {
  /// How many lines of a kind call somebody, of how many.
  private func share(_ kinds: [String], _ lang: String? = nil, of set: String) throws -> Double {
    let lines = try RedFlagSupport.lines(of: set).filter {
      kinds.contains($0.kind) && (lang == nil || $0.lang == lang)
    }
    #expect(lines.count > 50)
    let called = lines.count {
      RedFlagSupport.flags.concern(in: $0.text, language: LanguageTag($0.lang)) != nil
    }
    return Double(called) / Double(lines.count)
  }

  private static let concerns = Concern.allCases.map(\.rawValue)

  @Test(arguments: [("unseen", 0.88), ("unseen-2", 0.9), ("unseen-3", 0.94), ("kept-apart", 0.73)])
  func `red flags are found about as often as the documentation says`(
    set: String, least: Double
  ) throws {
    #expect(try share(Self.concerns, of: set) > least)
    #expect(try share(Self.concerns, "es", of: set) > least)
  }

  @Test(arguments: [("medical", 0.93), ("suicide", 0.9), ("abuse", 0.87)])
  func `each large kind is found about as often as the documentation says`(
    kind: String, least: Double
  ) throws {
    #expect(try share([kind], of: "unseen") > least)
  }

  @Test func `near misses and ordinary texts seldom call somebody`() throws {
    #expect(try share(["near"], of: "unseen") < 0.1)
    #expect(try share(["ordinary"], of: "unseen") < 0.03)
    #expect(try share(["near"], of: "kept-apart") < 0.15)
  }

  @Test(arguments: ["en", "es"] as [LanguageTag])
  func `kinds that are found well have a margin to keep, and the most indirect ones none`(
    language: LanguageTag
  ) throws {
    let content = ContentDirectory(RedFlagSupport.root.appendingPathComponent("Content").path)
    let weights = try #require(content.load().sources.redFlagWeights[language])
    #expect(weights.margin(of: .medical) > weights.margin(of: .abuse))
    #expect(weights.margin(of: .abuse) > 0)
    #expect(weights.margin(of: .suicide) == 0 && weights.margin(of: .distress) == 0)
  }
}

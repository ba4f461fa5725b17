import HandrailAsk
import HandrailCore
import Testing

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
}

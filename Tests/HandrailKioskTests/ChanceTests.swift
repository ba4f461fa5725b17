import HandrailCore
import Testing

@testable import HandrailKiosk

@Suite struct ChanceTests {
  /// A kiosk whose chance comes from a seed, and the code that it drew.
  private func code(seed: UInt64) throws -> String {
    let stand = try Stand()
    stand.content?.codeWords = ["en": ["river", "lamp", "melon", "cloud", "boat", "stone", "leaf"]]
    var chance = Seeded(seed)
    stand.options.chance = Chance { chance.next() }
    stand.run("<enter>1<enter>")
    return try stand.code()
  }

  @Test func `a return code follows from the kiosk's chance`() throws {
    let codes = try (0..<6).map { try code(seed: $0) }
    #expect(try code(seed: 3) == codes[3])
    #expect(Set(codes).count > 3)
  }

  @Test func `the chance of the machine repeats nothing`() {
    var chance = Chance()
    #expect(Set((0..<20).map { _ in chance.next() }).count == 20)
  }
}

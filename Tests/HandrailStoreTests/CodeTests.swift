import HandrailCore
import Testing

@testable import HandrailStore

@Suite struct CodeTests {
  @Test(arguments: 0..<20)
  func `a code has three different words that can be typed back`(seed: UInt64) throws {
    let store = try VisitStore.inMemory()
    var generator = Seeded(seed)
    let code = try store.beginVisit(
      flow: "registration", language: "es", on: noon.civilDate,
      codeWords: ["Árbol", "arbol", "niño", "two words", "co-op", "r2d2", "", "sol", "mar"],
      at: noon, using: &generator
    ).code
    #expect(Set(code.words).count == 3)
    #expect(Set(code.words).isSubset(of: ["arbol", "nino", "sol", "mar"]))
    #expect(ReturnCode(typed: code.description) == code)
  }

  @Test func `the same chance gives the same code, another chance another`() throws {
    let codes = try [UInt64(3), 3, 4].map { seed in
      var generator = Seeded(seed)
      return try VisitStore.inMemory().beginVisit(
        flow: "registration", language: "en", on: noon.civilDate, codeWords: codeWords, at: noon,
        using: &generator
      ).code
    }
    #expect(codes[0] == codes[1])
    #expect(codes[0] != codes[2])
  }

  @Test func `no two visits have the same code, down to the last one`() throws {
    let store = try VisitStore.inMemory()
    let words = ["red", "green", "blue"]
    var generator = Seeded(1)
    var begun: [(id: VisitID, code: ReturnCode)] = []
    for _ in 0..<6 {
      begun.append(
        try store.beginVisit(
          flow: "registration", language: "en", on: noon.civilDate, codeWords: words, at: noon,
          using: &generator))
    }
    #expect(Set(begun.map(\.code)).count == 6)
    #expect(throws: StoreError.noFreeCode) {
      try store.beginVisit(
        flow: "registration", language: "en", on: noon.civilDate, codeWords: words, at: noon,
        using: &generator)
    }
    try store.forget(begun[2].id)
    let last = try store.beginVisit(
      flow: "registration", language: "en", on: noon.civilDate, codeWords: words, at: noon,
      using: &generator)
    #expect(last.code == begun[2].code)
    #expect(last.id != begun[2].id)
  }

  @Test(arguments: [
    [], ["one", "two"], ["one", "One", "óne", "two"], ["a-b", "c d", "one", "two"],
  ])
  func `too few words are said to be too few`(words: [String]) throws {
    let store = try VisitStore.inMemory()
    #expect(throws: StoreError.tooFewCodeWords) {
      try store.beginVisit(
        flow: "registration", language: "en", on: noon.civilDate, codeWords: words, at: noon)
    }
  }
}

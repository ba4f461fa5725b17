import HandrailCore
import HandrailTestSupport
import Testing

@Suite struct AnswerReaderTests {
  private let reader = AnswerReader(
    library: Fixtures.library, language: "en", today: Fixtures.today)

  private func read(_ text: String, _ kind: TypedKind, _ rules: [Rule] = []) -> Result {
    let step = Step(id: "page", kind: .ask(kind), rules: rules, next: [])
    do throws(Refusal) {
      return .success(try reader.read(text, for: step))
    } catch {
      return .failure(error)
    }
  }

  private typealias Result = Swift.Result<Answer, Refusal>

  private static let nameRules: [Rule] = [.required, .atMost(characters: 200)]

  @Test(arguments: [
    "Ana", "Suharto", "李", "Åse", "O'Brien", "O’Brien", "Anne-Marie", "Nguyễn Thị Ánh",
    "Мария Ивановна", "محمد", "ஸ்ரீ", "J. R. R. Tolkien III", "Prince 4th", "X Æ A-12", "'t Hooft",
    "e\u{301}", "Ana\u{A0}Luz", "null", "-", "Robert'); DROP TABLE",
  ])
  func `A name in any script and of one word is taken as it was written`(name: String) {
    #expect(read(name, .text, Self.nameRules) == .success(.text(name)))
  }

  @Test(arguments: ["a", "字", "e\u{301}", "👩🏽", "ส้", "각"])
  func `A name has 1 to 200 characters, counted as a reader counts them`(character: String) {
    let longest = String(repeating: character, count: 200)
    #expect(read(character, .text, Self.nameRules) == .success(.text(character)))
    #expect(read(longest, .text, Self.nameRules) == .success(.text(longest)))
    #expect(read("  \(longest) ", .text, Self.nameRules) == .success(.text(longest)))
    #expect(read(longest + character, .text, Self.nameRules) == .failure(.rule("at-most")))
  }

  @Test(arguments: ["", " ", "\t\n", "\u{200B}", "\u{A0}", "\u{202E}", "\u{7}"])
  func `A text of which nothing is left is empty, and refused only where something is required`(
    text: String
  ) {
    for kind in TypedKind.allCases {
      #expect(read(text, kind) == .success(.leftEmpty))
      #expect(read(text, kind, [.required]) == .failure(.rule("required")))
    }
  }

  @Test(arguments: [TypedKind.text, .longText])
  func `Texts are filtered and trimmed before they are measured`(kind: TypedKind) {
    #expect(
      read(" \u{1B}A\u{200B}na\nLuz ", kind, [.atMost(characters: 7)])
        == .success(.text("Ana Luz")))
  }

  @Test(arguments: [
    ("0", 0), ("7", 7), ("007", 7), ("999999999", 999_999_999), (" 42 ", 42),
  ])
  func `A whole number is read`(text: String, number: Int) {
    #expect(read(text, .number) == .success(.number(number)))
  }

  @Test(arguments: [
    "seven", "7.5", "-3", "+3", "1 000", "1,000", "1000000000", "½", "²", "٧", "1\u{301}", "0x7",
  ])
  func `Anything but up to nine digits is no number`(text: String) {
    #expect(read(text, .number) == .failure(.numberUnclear))
  }

  @Test(arguments: [
    "555-0142", "+1 (555) 010-0142", "555.010.0142 x12", "5550142 ext. 3", "01 23 45 67 89",
    "*123#45", "٥٥٥٠١٤٢",
  ])
  func `A telephone number is taken as it was written`(text: String) {
    #expect(read(text, .phone) == .success(.text(text)))
  }

  @Test(arguments: [
    "5550", "call me", "555-0142 (work)", "---", String(repeating: "5", count: 41),
  ])
  func `What cannot be dialled is no telephone number`(text: String) {
    #expect(read(text, .phone) == .failure(.phoneUnclear))
  }

  @Test(arguments: ["ana@example.org", "a@b", "josé+clinic@correo.example", "用户@例子.广告"])
  func `An email address has something on both sides of one @`(text: String) {
    #expect(read(text, .email) == .success(.text(text)))
  }

  @Test(arguments: [
    "ana", "ana@", "@example.org", "a@b@c", "ana @example.org", "ana@exam ple.org",
    String(repeating: "a", count: 250) + "@b.org",
  ])
  func `Anything else is no email address`(text: String) {
    #expect(read(text, .email) == .failure(.emailUnclear))
  }

  @Test(arguments: [
    ("1 15 2026", nil), ("1 16 2026", "not-after"), ("1 1 1900", nil),
    ("12 31 1899", "not-before"),
  ])
  func `A date lies between its bounds, which are days that count`(text: String, rule: String?) {
    let bounds: [Rule] = [.notAfter(.today), .notBefore(.date(Fixtures.day(1900, 1, 1)))]
    let found = read(text, .date, bounds)
    if let rule {
      #expect(found == .failure(.rule(rule)))
    } else {
      #expect(throws: Never.self) { try found.get() }
    }
  }

  @Test(arguments: [("17", "from"), ("18", nil), ("120", nil), ("121", "up-to")])
  func `A number lies between its bounds, which count`(text: String, rule: String?) {
    let found = read(text, .number, [.from(18), .upTo(120)])
    #expect(found == (rule.map { .failure(.rule($0)) } ?? .success(.number(Int(text) ?? 0))))
  }

  @Test func `A date that cannot be read tells why, before any rule`() {
    #expect(read("soon", .date, [.notAfter(.today)]) == .failure(.dateUnclear))
    #expect(read("2 30 2020", .date) == .failure(.noSuchDay))
    #expect(read("2 3 20", .date) == .failure(.yearNeedsFourDigits))
  }

  @Test func `The first rule that is not met is told`() {
    let rules: [Rule] = [.atMost(characters: 2), .atMost(characters: 1), .required]
    #expect(read("", .text, rules) == .failure(.rule("required")))
    #expect(read("abc", .text, rules) == .failure(.rule("at-most")))
  }

  @Test(arguments: [
    StepKind.oneOf([]), .manyOf([]), .message, .returnCode, .review(of: []),
    .use("address", voice: nil), .repeatGroup("plan", atMost: 3),
  ])
  func `Nothing can be typed on a page that wants no text`(kind: StepKind) throws {
    let step = Step(id: "page", kind: kind, next: [])
    #expect(throws: Refusal.chooseOne) { try reader.read("Ana", for: step) }
  }

  @Test func `Rules speak only about answers of their kind`() {
    for rule in [
      Rule.required, .atMost(characters: 0), .notAfter(.today), .notBefore(.today), .from(9),
      .upTo(0),
    ] {
      #expect(rule.isMet(by: .instead("not-known"), today: Fixtures.today))
      #expect(rule.isMet(by: .option("yes"), today: Fixtures.today))
      #expect(rule.isMet(by: .leftEmpty, today: Fixtures.today) == (rule != .required))
    }
  }
}

import HandrailCore
import HandrailScreen

/// What people type where they are asked for words.
struct TypedWords {
  let person: Person
  let library: Library
  private static let names = [
    "Ana", "María-José", "O'Neill", "Nguyễn Thị", "Łukasz", "王小明", "שרה", "Amélie 🙂", "e\u{301}va",
    "Ibn Rušd", "d\u{323}\u{307}n", "李", "김민준", "ส้ม",
  ]
  /// What no person means to type: controls, bidirectional overrides, heaps of marks, joined
  /// emoji, far too much.
  private static let oddities = [
    "", " ", "   ", "\u{1B}[2J", "\u{202E}evil\u{202C}", "\u{200B}\u{200D}\u{FEFF}", "👩‍👩‍👧‍👦👩🏽‍🚀",
    "a" + String(repeating: "\u{300}\u{301}\u{302}", count: 40), "\u{0}\u{7}\u{9B}", "\u{E000}",
    String(repeating: "W", count: 700), String(repeating: "漢字 ", count: 200), "1", "/1", "<", "?",
    "'); DROP TABLE visit; --", "ﷺ", "\\n\\0", "-", "🇺🇸🇪🇸", "\u{0301}",
  ]
  private static let badDates = [
    "31 2 1990", "99/99/9999", "tomorrow", "0", "1 2 90", "2 30 2001", "1 1 3000", "5 5 1850", "",
    "March", "14 14 1962",
  ]

  /// What people ask, near what is explained, far from it, and of a kind that gives concern.
  private static let questions = [
    "what is a copay", "how do i apeal", "do i have to pay today", "who can see my records",
    "qué es un deducible", "will the moon be full", "where is the toilet", "my chest hurts badly",
    "I want to end my life", "me pega mi esposo", "help",
  ]

  /// A question in somebody's own words, with a mark in it that they type nowhere else.
  func question(chance: inout Seeded) -> String {
    if chance.happens(percent: 15) { return chance.pick(Self.oddities) }
    return "\(chance.pick(Self.questions)) \(person.questionMark)"
  }

  /// Something to type into a field.
  func text(for kind: TypedKind, isOdd: Bool, chance: inout Seeded) -> String {
    if isOdd {
      return kind == .date && chance.happens(percent: 70)
        ? chance.pick(Self.badDates) : oddity(chance: &chance)
    }
    switch kind {
    case .longText where chance.happens(percent: 20):
      return "\(chance.pick(Self.questions)) \(person.mark)"
    case .text, .longText: return "\(person.mark) \(chance.pick(Self.names))"
    case .date: return birthDate
    case .number: return String(chance.number(in: 0..<120))
    case .phone: return "555 0\(chance.number(in: 100..<200))"
    case .email: return "\(person.mark)@example.org"
    }
  }

  /// Something odd, mostly with the person's mark in it.
  func oddity(chance: inout Seeded) -> String {
    let oddity = chance.pick(Self.oddities)
    return chance.happens(percent: 60) ? "\(person.mark) \(oddity)" : oddity
  }

  /// The person's date of birth as it is typed in this region.
  var birthDate: String { typed(person.birth) }

  /// A date as it is typed in this region.
  func typed(_ date: CivilDate) -> String {
    switch library.region.dateOrder {
    case .dayMonthYear: "\(date.day) \(date.month) \(date.year)"
    case .monthDayYear: "\(date.month) \(date.day) \(date.year)"
    case .yearMonthDay: "\(date.year) \(date.month) \(date.day)"
    }
  }

  /// Words that may be somebody's code, and hardly are.
  func guessedCode(chance: inout Seeded) -> String {
    let words = library.codeWords.sorted { $0.key < $1.key }.flatMap(\.value)
    guard !words.isEmpty, chance.happens(percent: 80) else { return oddity(chance: &chance) }
    return (0..<ReturnCode.wordCount).map { _ in chance.pick(words) }.joined(separator: " ")
  }
}

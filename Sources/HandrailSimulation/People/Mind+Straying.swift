import HandrailCore
import HandrailScreen

extension Mind {
  private static let sizes = [
    Size(columns: 1, rows: 1), Size(columns: 2, rows: 1), Size(columns: 1, rows: 40),
    Size(columns: 39, rows: 12), Size(columns: 40, rows: 11), Size(columns: 40, rows: 12),
    Size(columns: 59, rows: 17), Size(columns: 60, rows: 18), Size(columns: 80, rows: 24),
    Size(columns: 132, rows: 43), Size(columns: 220, rows: 70), Size(columns: 400, rows: 3),
  ]
  private static let keys: [Key] = [
    .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .tab, .backTab, .backspace, .delete,
    .enter, .escape, .function(5), .function(12), .control("c"), .control("q"), .control("z"),
    .character("?"), .character(" "), .character("0"), .character("7"), .character("ß"),
  ]

  /// Does anything but what the page asks for.
  mutating func stray(
    on page: Page, of scene: Scene, in window: Size, chance: inout Seeded
  ) -> [Doing] {
    let isUsual = chance.happens(percent: 50)
    let straying = isUsual ? person.habits.favourite : chance.pick(Straying.allCases)
    switch straying {
    case .help: return Doing.command(.help, in: medium)
    case .person: return Doing.command(.person, in: medium)
    case .language: return Doing.command(.language, in: medium)
    case .display: return Doing.command(.display, in: medium)
    case .leave: return Doing.command(.leave, in: medium)
    case .back: return Doing.command(.back, in: medium)
    case .resize: return resize(chance: &chance)
    case .paste: return [.event(.paste(pasted(chance: &chance)))]
    case .click: return [.event(.click(place(in: window, chance: &chance)))]
    case .staff: return "out".map { .key(.control($0)) }
    case .keys:
      return (0..<chance.number(in: 1..<6)).map { _ in .key(chance.pick(Self.keys)) }
    case .pause: return [.pass(.seconds(chance.number(in: 30..<200)))]
    case .walkAway:
      isGone = chance.happens(percent: 20)
      return [.pass(.seconds(chance.number(in: 100..<200)))]
    }
  }

  /// Drags the window about, and mostly leaves it usable.
  private func resize(chance: inout Seeded) -> [Doing] {
    guard medium == .screen else { return [.key(.enter)] }
    return (0..<chance.number(in: 1..<4)).map { _ in .resize(chance.pick(Self.sizes)) }
  }

  private func pasted(chance: inout Seeded) -> String {
    let text = words.oddity(chance: &chance)
    let isHuge = chance.happens(percent: 8) && !text.isEmpty
    return isHuge ? String(repeating: text, count: 100_000 / text.utf8.count + 1) : text
  }

  /// A place on the screen, mostly one where something stands.
  private func place(in window: Size, chance: inout Seeded) -> Position {
    Position(
      row: chance.number(in: 0..<max(1, window.rows)),
      column: chance.number(in: 0..<max(1, chance.happens(percent: 70) ? 40 : window.columns)))
  }
}

import HandrailCore
import HandrailScreen

extension Mind {
  /// What somebody does on a page without a panel over it.
  mutating func act(on page: Page, of scene: Scene, chance: inout Seeded) -> [Doing] {
    switch scene.session.place {
    case .welcome: return begin(on: page, scene, chance: &chance)
    case .menu:
      let entry = chance.number(in: 0..<max(1, page.buttons.count))
      return choose(entry, on: page, scene, chance: &chance)
    case .comingBack(let stage): return comeBack(stage, on: page, scene, chance: &chance)
    case .kept, .forgotten:
      isGone = chance.happens(percent: 50)
      return isGone ? [] : [.key(.enter)]
    case .outOfOrder:
      waits += 1
      isGone = waits > 6
      return [.pass(.seconds(chance.number(in: 1..<9)))]
    case .visit: return answer(on: page, of: scene, chance: &chance)
    }
  }

  private mutating func begin(on page: Page, _ scene: Scene, chance: inout Seeded) -> [Doing] {
    switch errand {
    case .register:
      let languages = scene.library.site.languages
      return choose(
        chance.number(in: 0..<max(1, languages.count)), on: page, scene, chance: &chance)
    case .lookAround:
      looks -= 1
      isGone = looks <= 0
      return choose(chance.number(in: 0..<page.buttons.count), on: page, scene, chance: &chance)
    case .comeBack, .comeBackWithAnotherDate, .guess:
      let index = page.buttons.firstIndex { $0.effect == .action(.comingBackAsked) }
      return choose(index ?? 0, on: page, scene, chance: &chance)
    }
  }

  private mutating func comeBack(
    _ stage: Session.ComingBack, on page: Page, _ scene: Scene, chance: inout Seeded
  ) -> [Doing] {
    switch stage {
    case .code, .lookingUp:
      let isSure = errand != .guess && !chance.happens(percent: person.habits.errs / 3)
      let right = isSure ? person.code?.description : nil
      let typed = right ?? words.guessedCode(chance: &chance)
      return emptied(page, scene) + put(typed, chance: &chance) + [.key(.enter)]
    case .birthDate:
      if errand == .comeBack {
        if scene.session.notice != nil, chance.happens(percent: 60), !page.buttons.isEmpty {
          return choose(0, on: page, scene, chance: &chance)
        }
        return emptied(page, scene) + put(words.birthDate, chance: &chance) + [.key(.enter)]
      }
      if chance.happens(percent: 30), !page.buttons.isEmpty {
        return choose(0, on: page, scene, chance: &chance)
      }
      let year = person.birth.year - 1
      let other = CivilDate(year: year, month: person.birth.month, day: person.birth.day)
      let typed = chance.happens(percent: 20) ? nil : other.map(words.typed)
      return emptied(page, scene)
        + put(typed ?? words.oddity(chance: &chance), chance: &chance) + [.key(.enter)]
    case .person:
      isGone = chance.happens(percent: 50)
      return [.key(.enter)]
    }
  }

  /// What somebody does on a page of a visit.
  private mutating func answer(on page: Page, of scene: Scene, chance: inout Seeded) -> [Doing] {
    if let keys = pursue(on: page, scene, chance: &chance) { return keys }
    guard let stop = scene.session.currentStop(in: scene.library)?.stop else {
      return leaveReceipt(on: page, scene, chance: &chance)
    }
    let habits = person.habits
    switch stop.step.kind {
    case .ask(let kind):
      if !stop.step.instead.isEmpty, chance.happens(percent: habits.evades / 2) {
        let index = chance.number(in: 0..<page.buttons.count)
        return choose(index, on: page, scene, chance: &chance)
      }
      let isOdd = chance.happens(percent: habits.errs)
      let text = words.text(for: kind, isOdd: isOdd, chance: &chance)
      return emptied(page, scene) + put(text, chance: &chance) + [.key(.enter)]
    case .oneOf where !page.buttons.isEmpty, .repeatGroup where !page.buttons.isEmpty:
      if chance.happens(percent: habits.errs / 3) { return [.key(.end), .key(.enter)] }
      return choose(
        chance.number(in: 0..<page.buttons.count), on: page, scene, chance: &chance)
    case .manyOf where !page.buttons.isEmpty: return tick(on: page, scene, chance: &chance)
    case .review where chance.happens(percent: habits.changes / 2) && !page.buttons.isEmpty:
      let index = chance.number(in: 0..<min(12, page.buttons.count))
      return choose(index, on: page, scene, chance: &chance)
    default: return [.key(.enter)]
    }
  }

  private mutating func tick(on page: Page, _ scene: Scene, chance: inout Seeded) -> [Doing] {
    let numbers = (1...page.buttons.count).filter { $0 < 10 && chance.happens(percent: 30) }
    if medium == .lines {
      return Doing.typing(numbers.map(String.init).joined(separator: " ")) + [.key(.enter)]
    }
    return numbers.flatMap { Doing.typing(String($0)) } + [.key(.enter)]
  }

  private mutating func leaveReceipt(
    on page: Page, _ scene: Scene, chance: inout Seeded
  ) -> [Doing] {
    switch chance.number(in: 0..<10) {
    case ..<5: return [.key(.enter)]
    case ..<8:
      isGone = true
      return []
    default:
      guard !page.buttons.isEmpty else { return [.key(.enter)] }
      return choose(
        chance.number(in: 0..<page.buttons.count), on: page, scene, chance: &chance)
    }
  }

  /// Takes away what stands in the field, where that is a screen's.
  private func emptied(_ page: Page, _ scene: Scene) -> [Doing] {
    guard medium == .screen, let field = scene.editors.top.field, !field.characters.isEmpty else {
      return []
    }
    return [.key(.end)]
      + Array(repeating: .key(.backspace), count: min(40, field.characters.count))
  }

  /// Types a text, or pastes it; what no key types can only be pasted.
  func put(_ text: String, chance: inout Seeded) -> [Doing] {
    let isPlain = text.unicodeScalars.allSatisfy {
      ![.control, .format, .privateUse, .nonspacingMark].contains($0.properties.generalCategory)
    }
    if !isPlain || text.count > 30 || chance.happens(percent: person.habits.pastes) {
      return [.event(.paste(text))]
    }
    return Doing.typing(text)
  }
}

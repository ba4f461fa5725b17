import HandrailCore
import HandrailScreen

/// Decides what a person does next, from what they see and from how they are.
struct Mind {
  /// Something on a page that somebody is on the way to, key by key.
  struct Pursuit {
    var page: Page.Identity
    var effect: Page.Button.Effect
    var tries = 0
  }

  var person: Person
  let errand: Person.Errand
  let library: Library
  let medium: Medium
  /// How large the window usually is.
  let size: Size
  /// Whether they have gone away for good.
  var isGone = false
  var pursuit: Pursuit?
  /// How many more keys somebody presses who only looks around.
  var looks: Int
  /// How often they met a kiosk that is out of order.
  var waits = 0
  /// The page they decided about last; they think once about each.
  private var decided: Page.Identity?

  /// Makes the mind of a person.
  init(
    _ person: Person, errand: Person.Errand, library: Library, medium: Medium, size: Size,
    chance: inout Seeded
  ) {
    self.person = person
    self.errand = errand
    self.library = library
    self.medium = medium
    self.size = size
    looks = chance.number(in: 1..<25)
  }

  var words: TypedWords { TypedWords(person: person, library: library) }

  /// What the person does next.
  /// - Parameters:
  ///   - scene: What they stand before.
  ///   - window: How large the window is now.
  mutating func next(before scene: Scene, in window: Size, chance: inout Seeded) -> [Doing] {
    if isGone { return [.pass(.seconds(600))] }
    let session = scene.session
    let page = Page(of: session, in: scene.library, medium: medium)
    if session.warningSince != nil {
      return chance.happens(percent: 70) ? [.key(.down)] : [.pass(.seconds(25))]
    }
    if window != size, chance.happens(percent: 40) { return [.resize(size)] }
    if chance.happens(percent: person.habits.hesitates) {
      return [.pass(.milliseconds(chance.number(in: 500..<40_000)))]
    }
    if decided != page.identity {
      decided = page.identity
      if chance.happens(percent: person.habits.leaves) {
        return leave(session, chance: &chance)
      }
    }
    if chance.happens(percent: person.habits.strays) {
      return stray(on: page, of: scene, in: window, chance: &chance)
    }
    if let panel = session.overlays.last { return act(on: panel, page, scene, chance: &chance) }
    return act(on: page, of: scene, chance: &chance)
  }

  /// Goes away: by the panel for leaving, or without a word.
  private mutating func leave(_ session: Session, chance: inout Seeded) -> [Doing] {
    if session.place == .visit, chance.happens(percent: 60) {
      return Doing.command(.leave, in: medium)
    }
    isGone = true
    return []
  }

  /// What somebody does on a panel over the page.
  private mutating func act(
    on panel: Session.Overlay, _ page: Page, _ scene: Scene, chance: inout Seeded
  ) -> [Doing] {
    switch panel {
    case .leaving where errand == .lookAround || chance.happens(percent: 60):
      return choose(chance.number(in: 0..<3), on: page, scene, chance: &chance)
    case .staff where page.field != nil:
      let typed = chance.pick([Stage.passphrase, "not the one", person.mark, ""])
      return Doing.typing(typed) + [.key(.enter)]
    case .language, .otherLanguages, .display, .leaving:
      guard !page.buttons.isEmpty, chance.happens(percent: 70) else { break }
      return choose(chance.number(in: 0..<page.buttons.count), on: page, scene, chance: &chance)
    case .ask where page.field != nil:
      guard chance.happens(percent: 80) else { break }
      return put(words.question(chance: &chance), chance: &chance) + [.key(.enter)]
    case .ask, .topics, .topicGroup, .explanation, .concern, .alone, .help:
      guard !page.buttons.isEmpty, chance.happens(percent: 60) else { break }
      return choose(chance.number(in: 0..<page.buttons.count), on: page, scene, chance: &chance)
    default: break
    }
    return Doing.command(.back, in: medium)
  }

  /// Chooses the button with an index: by its digit, else by walking there.
  mutating func choose(
    _ index: Int, on page: Page, _ scene: Scene, chance: inout Seeded
  ) -> [Doing] {
    guard page.buttons.indices.contains(index) else { return [.key(.enter)] }
    if medium == .lines {
      let sign = page.field == nil ? "" : "/"
      return Doing.typing("\(sign)\(index + 1)") + [.key(.enter)]
    }
    if let number = page.buttons[index].number, (1...9).contains(number), page.field == nil {
      return Doing.typing(String(number)) + [.key(.enter)]
    }
    pursuit = Pursuit(page: page.identity, effect: page.buttons[index].effect)
    return pursue(on: page, scene, chance: &chance) ?? [.key(.tab)]
  }

  /// The next key on the way to what somebody wants; nil where it is not there any more.
  mutating func pursue(on page: Page, _ scene: Scene, chance: inout Seeded) -> [Doing]? {
    guard var wanted = pursuit, wanted.page == page.identity, wanted.tries < 70,
      let index = page.buttons.firstIndex(where: { $0.effect == wanted.effect })
    else {
      pursuit = nil
      return nil
    }
    if scene.editors.top.focus == .button(index) {
      pursuit = nil
      return [.key(.enter)]
    }
    wanted.tries += 1
    pursuit = wanted
    return [.key(chance.happens(percent: 80) ? .down : .tab)]
  }
}

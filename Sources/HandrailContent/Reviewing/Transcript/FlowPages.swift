import HandrailCore

/// Every page of a flow once, in the order in which a patient can meet them, with the ways between
/// them; shared flows stand in their places.
struct FlowPages {
  /// A page.
  struct Page: Hashable {
    /// The steps around it and its own: its name.
    let path: AnswerPath
    /// The flow or shared flow whose words it has.
    let flow: FlowID
    /// Its step.
    let step: Step
    /// The section it stands in.
    let section: SectionID?
    /// The voice that the use of a shared flow asks for.
    let useVoice: VoiceID?
    /// The ways on, first match first.
    var ways: [Way]
    /// Where the same shared flow in the same voice stood before; its pages are not said again.
    var again: AnswerPath?
    /// What must hold for each part of the letter that the page shows.
    var letterTests: [[Test]] = []
  }

  /// A way on from a page.
  struct Way: Hashable {
    /// What must hold; empty where nothing must.
    var tests: [Test]
    /// Where it leads.
    var target: Target
  }

  /// Where a way leads.
  enum Target: Hashable {
    case page(AnswerPath)
    case ending(StepID)
  }

  /// One thing that must hold.
  struct Test: Hashable {
    /// Whose value it is about.
    enum Subject: Hashable {
      /// The answer to one of these pages: the first that was given.
      case answer([AnswerPath])
      /// The age that follows from the answer to one of these pages.
      case age([AnswerPath])
      /// What the plan that is chosen on one of these pages says to what is chosen on another.
      case payerSays([AnswerPath])
    }

    /// Whose value it is about.
    let subject: Subject
    /// What it must be.
    let test: Condition.Test
  }

  /// The pages in reading order.
  let pages: [Page]
  /// The first page.
  let start: AnswerPath?
  /// The endings of the flow.
  let endings: [StepID]
  /// Under which condition each voice of the flow speaks, first match first.
  let voices: [(voice: VoiceID, tests: [Test])]
  private let byPath: [AnswerPath: Page]
  private let walker: FlowPagesWalker

  /// Goes through a flow; targets that nothing has are left out.
  init(of source: FlowSource, in sources: ContentSources) {
    var walker = FlowPagesWalker(sources: sources)
    let place = FlowPagesWalker.Place(source: source)
    walker.walk(place)
    pages = walker.pages
    start = walker.arrival(at: source.flow.start, in: place)
    endings = Array(source.flow.endings.keys)
    voices = source.flow.voices.map { ($0.key, walker.tests(of: $0.value, in: place)) }
    self.walker = walker
    byPath = Dictionary(pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The page of a name; for one whose shared flow stood somewhere before, the page there.
  func page(_ path: AnswerPath) -> Page? {
    if let page = byPath[path] { return page }
    for page in pages {
      guard let again = page.again else { continue }
      let (here, there) = page.path.withoutCommonEnd(of: again)
      guard path.isWithin(here) else { continue }
      return byPath[AnswerPath(there.components + path.components[here.components.count...])]
    }
    return nil
  }

  /// What a placeholder on a page stands for; nil where it is the value of no answer.
  func subject(_ name: ValueName, on page: AnswerPath) -> Test.Subject? {
    walker.subject(name, on: page)
  }

  /// The ways that lead to a page or an ending from others, by the page that they come from.
  func arrivals(at target: Target) -> [(from: Page, index: Int)] {
    pages.flatMap { page in
      page.ways.indices.filter { page.ways[$0].target == target }.map { (page, $0) }
    }
  }

  /// Whether no visit can come to an ending without a page.
  func isPartOfEveryVisit(_ path: AnswerPath) -> Bool {
    guard let start, start != path else { return true }
    var seen: Set<AnswerPath> = [start]
    var open = [start]
    while let next = open.popLast() {
      for way in byPath[next]?.ways ?? [] {
        switch way.target {
        case .ending: return false
        case .page(let target):
          if target != path, seen.insert(target).inserted { open.append(target) }
        }
      }
    }
    return true
  }
}

extension AnswerPath {
  /// This path and another one up to the steps that both end with.
  fileprivate func withoutCommonEnd(of other: AnswerPath) -> (AnswerPath, AnswerPath) {
    let common = zip(components.reversed(), other.components.reversed()).prefix { $0 == $1 }.count
    return (
      AnswerPath(components.dropLast(common)), AnswerPath(other.components.dropLast(common))
    )
  }
}

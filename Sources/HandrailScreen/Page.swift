import HandrailCore

/// A page as a reader meets it: what is said, what can be done, in reading order.
///
/// It is a pure function of the session and the content, and knows nothing of rows, columns or
/// colours. Layout, transcripts and help are all made from it.
public struct Page: Hashable, Sendable {
  /// Tells one page from another; typed text and focus live as long as it stays the same.
  public struct Identity: Hashable, Sendable {
    let place: Session.Place
    let path: AnswerPath?
    var overlay: Session.Overlay?
    let hasWarning: Bool
    let visit: VisitID?
  }

  /// A piece of a page.
  public enum Block: Hashable, Sendable {
    case title(String)
    case paragraph(String)
    /// Something to write down: a code, a number.
    case prominent(String)
    /// A section's name within a page.
    case heading(String)
    /// A hint of lesser weight.
    case quiet(String)
    case field(Field)
    case button(Button)
    /// A name and its value, with what can be done about it.
    case row(label: String, value: String, buttons: [Button])
  }

  /// A place to type.
  public struct Field: Hashable, Sendable {
    /// What kind of text is typed.
    public var kind: TypedKind
    /// What stood there before; shown when the page opens.
    public var text: String
    /// The most characters that can be typed.
    public var limit: Int
    /// Whether what is typed is not shown.
    public var isSecret = false
    /// Whether the page cannot be left while it is empty.
    public var isRequired = false
  }

  /// Something that can be chosen.
  public struct Button: Hashable, Sendable {
    /// What happens.
    public enum Effect: Hashable, Sendable {
      /// The session is told.
      case action(Action)
      /// The option is ticked or unticked on the page.
      case tick(OptionID)
    }

    /// What happens.
    public var effect: Effect
    /// What it says.
    public var words: String
    /// The digit that leads to it; nil for none.
    public var number: Int?
    /// Whether it was the answer before.
    public var isChosen: Bool

    /// Makes a button.
    public init(_ effect: Effect, _ words: String, number: Int? = nil, isChosen: Bool = false) {
      self.effect = effect
      self.words = words
      self.number = number
      self.isChosen = isChosen
    }
  }

  /// A word on a page that an explanation says more about.
  public struct Term: Hashable, Sendable {
    /// The word as it stands on the page.
    public var words: String
    /// The explanation.
    public var topic: TopicID

    /// What opens the explanation.
    var effect: Button.Effect { .action(.topicAsked(topic)) }
  }

  /// Tells this page from others.
  public var identity: Identity
  /// The clinic.
  public var clinic: String
  /// The language's own name.
  public var languageName: String
  /// The section the page belongs to; nil outside a visit.
  public var section: String?
  /// How many parts there are and which this is; nil outside a visit.
  public var progress: String?
  /// Says that nothing is kept; nil outside a rehearsal.
  public var banner: String?
  /// The first line of the page below; nil where no panel lies over one.
  public var titleBelow: String?
  /// What is said and can be done, in reading order.
  public var blocks: [Block]
  /// The one message; nil where there is none.
  public var message: String?
  /// What Enter does where nothing to choose has the focus; nil for nothing.
  public var enterAction: Action?
  /// The options ticked when the page opens.
  public var ticked: Set<OptionID>
  /// The button that has the focus when the page opens; nil for the first thing to act on.
  public var firstFocus: Button.Effect?
  /// Whether the last answer was refused, so that it cannot be kept.
  public var isRefused = false
  /// Whether what the page shows is gone with it: a code, a number to wait with.
  public var isLastSight = false
  /// Whether one of the buttons has to be chosen before the page can be left.
  public var asksForChoice = false
  /// How many blocks at the end are a list to look something up in, not a text to be read through.
  public var listedAtEnd = 0
  /// The words of its text that an explanation says more about.
  public var terms: [Term] = []
  /// How many of the last buttons only open explanations of words: nothing the page is there for.
  public var asideCount = 0
  /// How many screens a reader may have to turn its text through.
  public var mostScreens = PageFit.mostTurns + 1
  /// Whether the page opens with the focus on its text, so that nothing is chosen beforehand.
  public var opensOnText: Bool
  /// The commands its footer names.
  public var commands: [KeyCommand]
  /// Whether a panel lies over the page below.
  public var isOverlay: Bool
  /// What stands at the foot of a page that goes on below the screen.
  public var moreBelow: String
  /// What stands there on the last part of such a page.
  public var moreAbove: String

  /// The place to type, if the page has one.
  public var field: Field? {
    for case .field(let field) in blocks { return field }
    return nil
  }

  /// Every button in reading order.
  public var buttons: [Button] {
    blocks.flatMap { block -> [Button] in
      switch block {
      case .button(let button): [button]
      case .row(_, _, let buttons): buttons
      default: []
      }
    }
  }

  /// Whether a button only opens the explanation of a word.
  func isAside(_ target: FocusTarget) -> Bool {
    if case .button(let index) = target { index >= buttons.count - asideCount } else { false }
  }

  /// Whether a command does its work on this page, though perhaps no key names it: there is always
  /// a way back and a person, and from a panel also another language and a way to leave.
  public func takes(_ command: KeyCommand) -> Bool {
    if commands.contains(command) { return true }
    return switch command {
    case .back, .person, .display: true
    case .language, .leave: isOverlay
    case .goOn, .tick, .help: false
    }
  }

  /// Whether options are ticked here rather than chosen.
  public var hasTicks: Bool {
    buttons.contains { if case .tick = $0.effect { true } else { false } }
  }
}

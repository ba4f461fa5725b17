import HandrailCore

/// Meets people by lines of text: the same flow for braille, console speech and serial lines.
///
/// A page is printed when it changes, and never touched again. What is typed appears behind the
/// prompt, and counts at Enter. The keys of the screen work here too, where a terminal has them.
public final class LineFace: Face {
  private let terminal: any LineTerminal
  private var printed: Transcript?
  private var identity: Page.Identity?
  private var typed = LineEditor()
  /// The unfinished lines of the pages below a panel, the topmost last.
  private var waiting: [(page: Page.Identity, typed: LineEditor)] = []
  /// What is said about the last line before the prompt comes again.
  private var problem: String?
  private var isAnswered = false
  /// The line that was asked about; typed again, it counts as it stands.
  private var questioned: String?

  /// Makes the face of a terminal.
  public init(_ terminal: any LineTerminal) {
    self.terminal = terminal
  }

  /// Prints what is new: the whole page, or only what is said about the last line.
  public func show(_ scene: Scene) {
    let (page, words) = Self.page(of: scene)
    let editor = scene.editors.top
    let transcript = Transcript(page, editor: editor, words: words)
    let isSamePage = identity == page.identity && printed?.body == transcript.body
    if isSamePage, transcript == printed, problem == nil, !isAnswered { return }
    if printed != nil, !isAnswered { terminal.print("\n") }
    if identity != page.identity { changeLine(to: page) }
    if !isSamePage { printPage(transcript) }
    // What was wrong with a line is said no more on another page.
    let said = (isSamePage ? problem : nil) ?? transcript.message
    if let said, !isSamePage || isAnswered { say(said) }
    prompt(transcript, isSecret: page.field?.isSecret == true)
    (printed, identity, problem, isAnswered) = (transcript, page.identity, nil, false)
  }

  /// A line that was begun waits under a panel, and is gone with its page.
  private func changeLine(to page: Page) {
    if let index = waiting.lastIndex(where: { $0.page == page.identity }) {
      typed = waiting[index].typed
      waiting.removeSubrange(index...)
    } else if page.isOverlay {
      if let identity, !typed.text.isEmpty { waiting.append((identity, typed)) }
      typed = LineEditor()
    } else {
      typed = LineEditor()
      waiting = []
    }
  }

  private func printPage(_ transcript: Transcript) {
    terminal.print("\n")
    let isElsewhere = printed?.header != transcript.header
    if isElsewhere {
      transcript.header.forEach(say)
      terminal.print("\n")
    }
    transcript.body.forEach(say)
    if isElsewhere || printed?.commands != transcript.commands { say(transcript.commands) }
  }

  private func prompt(_ transcript: Transcript, isSecret: Bool) {
    transcript.prompt.dropLast().forEach(say)
    let lines = folded(transcript.prompt.last ?? "")
    terminal.print(lines.joined(separator: "\n") + " ")
    typed.isSecret = isSecret
    if terminal.needsEcho { terminal.print(typed.shown) }
  }

  private func say(_ text: String) {
    terminal.print(folded(text).joined(separator: "\n") + "\n")
  }

  private func folded(_ text: String) -> [String] {
    guard let width = terminal.widthColumns else { return [text] }
    return TextLayout.lines(of: text, widthColumns: max(20, min(width - 1, 72)))
  }

  /// Whether each character of a text can be seen here.
  public func canShow(_ text: String) -> Bool { terminal.canShow(text) }

  /// Waits for a key.
  public func nextEvent(timeout: Duration?) -> TerminalEvent {
    terminal.nextEvent(timeout: timeout)
  }

  /// Takes what was printed before away; the next page is printed whole.
  public func wipe() {
    terminal.wipe()
    (printed, identity, waiting) = (nil, nil, [])
    typed = LineEditor()
    questioned = nil
  }

  /// Puts keys together to lines, and reads each line when it is whole; a line that cannot be
  /// understood is words gone astray.
  public func action(
    for event: TerminalEvent, in scene: Scene, editors: inout Editors
  ) -> Action? {
    switch event {
    case .key(.enter): return endLine(in: scene, editors: &editors)
    case .key(let key):
      let (page, _) = Self.page(of: scene)
      if let command = KeyMap.command(of: key), KeyMap.lineCommands.contains(command),
        page.takes(command)
      {
        return KeyMap.action(of: command, hasOverlay: page.isOverlay)
      }
      echo(typed.take(key))
    case .paste(let text): echo(typed.insert(text))
    case .click, .resized, .timePassed, .closed: break
    }
    return nil
  }

  private func echo(_ text: String) {
    if terminal.needsEcho, !text.isEmpty { terminal.print(text) }
  }

  private func endLine(in scene: Scene, editors: inout Editors) -> Action? {
    let line = typed.text
    typed = LineEditor()
    if terminal.needsEcho { terminal.print("\n") }
    isAnswered = true
    let (page, _) = Self.page(of: scene)
    let reader = LineReader(page: page, editor: editors.top, isRepeated: line == questioned)
    let reading = reader.read(line)
    questioned = reading.problem == .lineDidYouMean ? line : nil
    if case .textTyped(let text)? = reading.action {
      let readBack = Screen.readBack(
        text, on: page, of: scene.session, in: scene.library)
      readBack.map(say)
      if page.field?.isSecret == false { editors.top.setTyped(text) }
    }
    problem = reading.problem.map { phrase in
      PageWords(session: scene.session, library: scene.library, medium: .lines)
        .phrase(phrase, reading.values)
    }
    return reading.action ?? .wordsAstray(line)
  }

  private static func page(of scene: Scene) -> (page: Page, words: LanguageWords) {
    (
      Page(of: scene.session, in: scene.library, medium: .lines),
      scene.library.words(in: scene.session.language)
    )
  }
}

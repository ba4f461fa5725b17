import HandrailScreen

/// Turns the bytes a terminal sends into events.
///
/// A pure value: the same bytes and pauses give the same events.
///
/// **Esc, and sequences a slow line splits.** ESC alone is the Esc key; ESC with more behind it is
/// one of hundreds of sequences; only time tells them apart. After ESC the decoder asks to be
/// told when 100 ms have passed without a byte (`patience`, `timeOut()`); then it was Esc. A
/// person does not feel 100 ms, and a line that brings `ESC`, 50 ms later `O` and 50 ms later `A`
/// still means the up arrow: on a kiosk Esc goes back, so a torn arrow key must never look like
/// it. Inside a sequence nobody is waiting and it gets 250 ms from byte to byte; then it is
/// dropped whole. Bytes that have arrived always count before a pause does: the caller looks for
/// input first and calls `timeOut()` only when there is none.
///
/// - Alt and a letter is ESC and the letter in one read: swallowed, for nothing here is bound to
///   it. In two reads it is a person with fast fingers: both keys count.
/// - ESC before Enter, Tab or another control byte is two keys; rxvt's ESC ESC [ A is one.
/// - CR and LF in one read, as bar code readers send them, are one Enter.
/// - A long run of characters in one read was not typed by hand: it is a paste from a terminal
///   that does not mark pastes. Taken letter by letter, a flood of them would hold up the kiosk.
public struct KeyDecoder {
  private enum Phase {
    case text
    case escape
    case sequence(EscapeSequence)
    case paste
  }

  private static let fewestPasted = 32

  /// Whether the terminal has confirmed that it knows synchronised updates (DEC mode 2026).
  public private(set) var hasSynchronisedOutput = false

  private var cursorReport: Position?
  private let terminfoKeys: TerminfoKeys
  private let readsMouse: Bool
  private var phase = Phase.text
  private var utf8 = Utf8Collector()
  private var paste = PasteCollector()
  private var typed = String.UnicodeScalarView()
  private var events: [TerminalEvent] = []
  private var escapes = 0
  private var isTorn = false
  private var isAlt = false
  private var wasReturn = false

  /// Makes a decoder.
  /// - Parameters:
  ///   - terminfoKeys: Further keys of this terminal: the bytes behind ESC, and the key.
  ///   - readsMouse: Whether the terminal was asked to report clicks.
  public init(terminfoKeys: TerminfoKeys = [:], readsMouse: Bool = true) {
    self.terminfoKeys = terminfoKeys
    self.readsMouse = readsMouse
  }

  /// How long to wait for more bytes before `timeOut()`; nil when nothing is half done.
  public var patience: Duration? {
    switch phase {
    case .escape: .milliseconds(100)
    case .sequence(let sequence): sequence.patience
    case .paste: .seconds(1)
    case .text: utf8.isWaiting ? .milliseconds(250) : nil
    }
  }

  /// Takes bytes as one read brought them and returns what they complete.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    for byte in bytes { take(byte) }
    finishTyped()
    wasReturn = false
    isTorn = escapes > 0
    defer { events = [] }
    return events
  }

  /// Whether the terminal has told where its cursor is.
  var hasCursorReport: Bool { cursorReport != nil }

  /// Where the cursor was when the terminal was last asked; nil once that was taken.
  public mutating func takeCursorReport() -> Position? {
    defer { cursorReport = nil }
    return cursorReport
  }

  /// Ends what is half done, because no byte came within `patience`.
  public mutating func timeOut() -> [TerminalEvent] {
    switch phase {
    case .escape: finishEscapes()
    case .paste: finishPaste()
    case .sequence, .text: break
    }
    phase = .text
    utf8.forget()
    escapes = 0
    isAlt = false
    defer { events = [] }
    return events
  }

  private mutating func take(_ byte: UInt8) {
    switch phase {
    case .text: takeInText(byte)
    case .escape: takeBehindEscape(byte)
    case .paste: if paste.take(byte) { finishPaste() }
    case .sequence(var sequence):
      switch sequence.take(byte) {
      case .more:
        phase = .sequence(sequence)
      case .whole:
        phase = .text
        act(on: SequenceMeaning(of: sequence.body, terminfoKeys: terminfoKeys))
      case .brokenOff:
        phase = .text
        take(byte)
      }
    }
  }

  private mutating func takeInText(_ byte: UInt8) {
    switch utf8.take(byte) {
    case .more, .dropped: break
    case .again:
      isAlt = false
      takeInText(byte)
    case .scalar(let scalar) where isAlt && scalar.value >= 0x20 && scalar.value != 0x7F:
      isAlt = false
    case .scalar(let scalar):
      isAlt = false
      take(scalar)
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if scalar == "\u{1B}" {
      finishTyped()
      phase = .escape
      escapes = 1
      isTorn = false
    } else if let key = Self.controlKey(scalar) {
      let isSecondHalf = wasReturn && scalar == "\n"
      wasReturn = scalar == "\r"
      if !isSecondHalf { add(.key(key)) }
    } else if ScalarSafety.isShowable(scalar) {
      wasReturn = false
      typed.append(scalar)
    }
  }

  private mutating func takeBehindEscape(_ byte: UInt8) {
    if byte == 0x1B {
      // The third and later ones: a key held down.
      if escapes == 2 { add(.key(.escape)) } else { escapes += 1 }
      return
    }
    phase = .text
    if let key = terminfoKeys[[byte]] {
      add(.key(key))
    } else if let sequence = EscapeSequence(introducer: byte, readsMouse: readsMouse) {
      phase = .sequence(sequence)
    } else if byte < 0x20 && byte != 0x08 || isTorn {
      finishEscapes()
      takeInText(byte)
    } else {
      isAlt = true
      takeInText(byte)
    }
    escapes = 0
  }

  private mutating func act(on meaning: SequenceMeaning) {
    switch meaning {
    case .key(let key): add(.key(key))
    case .click(let position): add(.click(position))
    case .hasSynchronisedOutput: hasSynchronisedOutput = true
    case .cursor(let place): cursorReport = place
    case .pasteBegins:
      finishTyped()
      paste = PasteCollector()
      phase = .paste
    case .nothing: break
    }
  }

  private mutating func add(_ event: TerminalEvent) {
    finishTyped()
    events.append(event)
  }

  private mutating func finishTyped() {
    guard !typed.isEmpty else { return }
    if typed.count < Self.fewestPasted {
      for character in String(typed) { events.append(.key(.character(character))) }
    } else {
      events.append(.paste(String(typed)))
    }
    typed = String.UnicodeScalarView()
  }

  private mutating func finishEscapes() {
    for _ in 0..<escapes { add(.key(.escape)) }
    escapes = 0
  }

  private mutating func finishPaste() {
    phase = .text
    add(.paste(paste.text))
    paste = PasteCollector()
  }
}

import HandrailScreen

/// Waits for what standard input has to say, and hands it on one event at a time.
final class EventQueue {
  /// What waiting led to.
  enum News: Hashable {
    case event(TerminalEvent)
    /// The window changed, or the program goes on after a stop.
    case woken
    /// Bytes were read that may hold an answer of the terminal.
    case answered
  }

  /// Turns bytes into events.
  private(set) var decoder: KeyDecoder
  /// Whether the terminal or the file behind standard input has ended.
  var isGone = false

  private let gate = InputGate()
  private var pending: [TerminalEvent] = []
  private var patienceEnd: ContinuousClock.Instant?

  /// Makes a queue.
  init(_ decoder: KeyDecoder) {
    self.decoder = decoder
  }

  /// Waits for the next news, at most until an instant; nil waits as long as it takes.
  func next(until end: ContinuousClock.Instant?) -> News {
    while true {
      if let event = pending.popLast() { return .event(event) }
      if isGone { return .event(.closed) }
      switch gate.wait(until: [end, patienceEnd].compactMap(\.self).min()) {
      case .gone: isGone = true
      case .woken: return .woken
      case .bytes(let bytes):
        queue(decoder.feed(bytes))
        if decoder.hasCursorReport { return .answered }
      case .nothing:
        if let patienceEnd, patienceEnd <= ContinuousClock.now { queue(decoder.timeOut()) }
      }
      if pending.isEmpty, !isGone, let end, end <= ContinuousClock.now {
        return .event(.timePassed)
      }
    }
  }

  /// Where the cursor was when the terminal was last asked; nil once that was taken.
  func takeCursorReport() -> Position? { decoder.takeCursorReport() }

  /// Keeps events, the first one last, and begins to wait for what is half done.
  private func queue(_ events: [TerminalEvent]) {
    pending = events.reversed()
    patienceEnd = decoder.patience.map { ContinuousClock.now + $0 }
  }
}

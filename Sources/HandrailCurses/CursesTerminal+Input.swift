import HandrailScreen

extension CursesTerminal {
  /// Waits for a key, a paste, a click, another size or the end of the terminal.
  ///
  /// It waits as long as `timeout` at most; nil waits as long as it takes.
  public func nextEvent(timeout: Duration?) -> TerminalEvent {
    let end = timeout.map { ContinuousClock.now + $0 }
    while true {
      switch input.next(until: end) {
      case .event(let event): return placed(event)
      case .woken:
        comeBack()
        return .resized
      case .answered:
        if takeAnswer() { return .resized }
      }
    }
  }
}

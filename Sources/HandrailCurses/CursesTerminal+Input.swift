import HandrailScreen

extension CursesTerminal {
  /// Waits for a key, a paste, a click, another size or the end of the terminal.
  ///
  /// It waits as long as `timeout` at most; nil waits as long as it takes.
  public func nextEvent(timeout: Duration?) -> TerminalEvent {
    let end = timeout.map { ContinuousClock.now + $0 }
    while true {
      if let event = pending.popLast() { return placed(event) }
      if isGone { return .closed }
      switch gate.wait(until: [end, patienceEnd].compactMap(\.self).min()) {
      case .gone:
        isGone = true
        return .closed
      case .woken:
        comeBack()
        return .resized
      case .bytes(let bytes):
        queue(decoder.feed(bytes))
        if takeAnswer() { pending.append(.resized) }
      case .nothing:
        if let patienceEnd, patienceEnd <= ContinuousClock.now { queue(decoder.timeOut()) }
      }
      if pending.isEmpty, let end, end <= ContinuousClock.now { return .timePassed }
    }
  }

  /// Keeps events, the first one last, and begins to wait for what is half done.
  private func queue(_ events: [TerminalEvent]) {
    pending = events.reversed()
    patienceEnd = decoder.patience.map { ContinuousClock.now + $0 }
  }
}

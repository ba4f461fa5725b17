import HandrailCore
import HandrailScreen
import Testing

/// A terminal that plays a script and keeps what it was shown.
final class ScriptedTerminal: Terminal {
  /// What the kiosk had the terminal do.
  enum Output: Hashable {
    case frame(Frame)
    case wipe
  }

  private(set) var size = Size(columns: 80, rows: 24)
  /// Frames and wipes in order.
  private(set) var output: [Output] = []
  /// How long the kiosk was ready to wait, each time it did.
  private(set) var waits: [Duration?] = []
  /// What is looked at whenever a frame is shown.
  var onPresent: (Frame) throws -> Void = { _ in }
  /// What is done whenever the kiosk waits.
  var onWait: () -> Void = {}
  private let clock: ManualClock
  private var steps: ArraySlice<Script.Step> = []

  /// No test needs more; a kiosk that asks more often spins.
  private static let mostWaits = 2000

  /// Makes a terminal whose waiting moves a clock.
  init(clock: ManualClock) {
    self.clock = clock
  }

  /// Lays a script up; after it the terminal is gone.
  func play(_ script: Script) {
    steps = script.steps[...]
    waits = []
  }

  /// Lets go of the script, whose steps hold what they look at.
  func forgetScript() {
    steps = []
  }

  func present(_ frame: Frame, theme: Theme) {
    output.append(.frame(frame))
    do { try onPresent(frame) } catch { Issue.record(error) }
  }

  func wipe() { output.append(.wipe) }

  func nextEvent(timeout: Duration?) -> TerminalEvent {
    onWait()
    waits.append(timeout)
    guard waits.count < Self.mostWaits else {
      Issue.record("the kiosk spins")
      return .closed
    }
    let start = clock.now
    while let step = steps.popFirst() {
      let rest = timeout.map { $0 - start.duration(to: clock.now) }
      if let event = event(of: step, within: rest) { return event }
    }
    return .closed
  }

  /// What a step makes the terminal report; nil where the next step comes at once.
  private func event(of step: Script.Step, within timeout: Duration?) -> TerminalEvent? {
    switch step {
    case .event(let event): return event
    case .pass(let duration):
      guard let timeout, timeout <= duration else {
        clock.pass(duration)
        return nil
      }
      clock.pass(timeout)
      steps = [.pass(duration - timeout)] + steps
      return .timePassed
    case .resize(let size):
      self.size = size
      return .resized
    case .click(let text): return click(on: text)
    case .typing(let text):
      steps = Script.keys(text).steps[...] + steps
      return nil
    case .act(let act):
      do { try act() } catch { Issue.record(error) }
      return nil
    case .typingLater(let text):
      do { steps = Script.keys(try text()).steps[...] + steps } catch { Issue.record(error) }
      return nil
    }
  }

  private func click(on text: String) -> TerminalEvent? {
    let lines = frame?.lines ?? []
    for (row, line) in lines.enumerated() {
      guard let range = line.range(ofText: text) else { continue }
      return .click(Position(row: row, column: range))
    }
    Issue.record("there is no \(text) to click on")
    return nil
  }
}

extension ScriptedTerminal {
  /// Every frame in order.
  var frames: [Frame] {
    output.compactMap { if case .frame(let frame) = $0 { frame } else { nil } }
  }

  /// The frame that is on the screen.
  var frame: Frame? { frames.last }

  /// The page that is on the screen.
  var page: String { frame?.page ?? "" }

  /// The pages and wipes in order, each once while it stays.
  var pages: [String] {
    var pages: [String] = []
    for output in output {
      let page = if case .frame(let frame) = output { frame.page } else { "wipe" }
      if page != pages.last { pages.append(page) }
    }
    return pages
  }

  /// What was shown after the first wipe.
  var framesAfterWipe: [Frame] {
    let start = output.firstIndex(of: .wipe) ?? output.endIndex
    return output[start...].compactMap { if case .frame(let frame) = $0 { frame } else { nil } }
  }

  /// Whether the screen shows a text.
  func shows(_ text: String) -> Bool { frame?.shows(text) ?? false }
}

extension Frame {
  /// Whether some row holds a text.
  func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// The step whose page it is, such as `name`; for other pages their title.
  var page: String {
    for row in 0..<size.rows {
      let title = (0..<size.columns).map { self[row: row, column: $0] }
        .filter { $0.role == .title }.map(\.character)
      guard !title.isEmpty else { continue }
      let parts = String(title).split(separator: ":")
      return String(parts.count > 2 ? parts[2] : parts[0])
    }
    return ""
  }
}

extension String {
  /// The column in which a text starts; nil where it is not there.
  fileprivate func range(ofText text: String) -> Int? {
    firstRange(of: text).map { distance(from: startIndex, to: $0.lowerBound) }
  }
}

import HandrailCore
import HandrailScreen

extension Stage {
  /// Writes a line of the transcript.
  func write(_ line: String) {
    guard setting.isWritten else { return }
    report.transcript.append(line)
  }

  /// Writes down what happened and what is shown since.
  func write(_ scene: Scene) {
    let seconds = SimulatedClock.start.duration(to: clock.now) / .milliseconds(1)
    let tenths = Int(seconds) / 100
    let screen = medium == .screen ? " #" + String(rows.digest, radix: 16) : printedDigest
    let what = event.map { "\($0.written)" } ?? "the program starts"
    write("\(tenths / 10).\(tenths % 10) s  \(what) > \(scene.written)\(screen)")
  }

  private var printedDigest: String {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in (lines?.printed ?? "").utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return " #" + String(sum, radix: 16)
  }

  /// What the person is like, for the head of a transcript.
  var heading: String {
    let habits = mind.person.habits
    return "visit \(number), \(medium == .lines ? "in lines" : "\(size.columns)x\(size.rows)"),"
      + " \(mind.person.mark): strays \(habits.strays) (\(habits.favourite)), errs \(habits.errs),"
      + " changes \(habits.changes), evades \(habits.evades), leaves \(habits.leaves)"
  }
}

extension TerminalEvent {
  /// The event for a transcript; long texts only by their length.
  fileprivate var written: String {
    switch self {
    case .key(.character(let character)): "key \(String(character).debugDescription)"
    case .key(let key): "key \(key)"
    case .paste(let text) where text.unicodeScalars.count > 40:
      "paste of \(text.unicodeScalars.count)"
    case .paste(let text): "paste \(text.debugDescription)"
    case .click(let place): "click \(place.row),\(place.column)"
    case .resized: "another size"
    case .timePassed: "time has passed"
    case .closed: "the terminal is gone"
    }
  }
}

extension Scene {
  /// Where somebody is, for a transcript.
  fileprivate var written: String {
    var parts: [String] = []
    switch session.place {
    case .welcome: parts.append("welcome")
    case .menu: parts.append("menu")
    case .comingBack(let stage): parts.append("coming back: \(stage.written)")
    case .kept: parts.append("kept")
    case .forgotten: parts.append("forgotten")
    case .outOfOrder: parts.append("out of order")
    case .visit:
      let ending = session.currentEnding(in: library)?.ending.id.rawValue
      let step = session.currentStop(in: library)?.stop.path.description
      parts.append("\(session.visit?.id.number ?? 0) \(step ?? ending ?? "?")")
    }
    parts += session.overlays.map { "\($0)".prefix { $0 != "(" } }.map(String.init)
    if session.warningSince != nil { parts.append("warning") }
    if let notice = session.notice { parts.append("says \(notice)") }
    return parts.joined(separator: " + ") + " [\(session.language)]"
  }
}

extension Session.ComingBack {
  fileprivate var written: String {
    switch self {
    case .code: "code"
    case .birthDate: "date"
    case .lookingUp: "looking"
    case .person: "a person"
    }
  }
}

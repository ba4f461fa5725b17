import HandrailCore
import HandrailScreen

/// The ways that lead away from a page, tried with its keys on a copy of what is there.
struct WaysOut {
  let view: PageView
  let scene: Scene
  let now: Moment

  /// The first way that is missing; nil where all are there.
  var missing: String? {
    let session = scene.session
    if session.warningSince != nil {
      return after(.keyPressed).warningSince == nil ? nil : "back from the warning"
    }
    if !leadsToPerson { return "to a person" }
    if !session.overlays.isEmpty {
      if pressed(.escape) != .overlayClosed { return "back from the panel" }
      return after(.overlayClosed).overlays.count < session.overlays.count
        ? nil : "back from the panel"
    }
    switch session.place {
    case .visit:
      if !leadsOn { return "on" }
      if !leadsBack { return "back" }
      if !leadsToHelp { return "to help" }
      return leadsOut ? nil : "out"
    case .comingBack, .menu:
      if !leadsOn { return "on" }
      if !leadsBack { return "back" }
      if !leadsToHelp { return "to help" }
      return leadsOut ? nil : "out"
    case .welcome:
      if !leadsOn { return "on" }
      return leadsToHelp ? nil : "to help"
    case .kept, .forgotten: return leadsOn && leadsBack ? nil : "on"
    case .outOfOrder: return nil
    }
  }

  private func pressed(_ key: Key) -> Action? { view.respond(to: .key(key)).action }

  private func after(_ action: Action) -> Session {
    var session = scene.session
    _ = session.reduce(action, at: now, in: scene.library)
    return session
  }

  /// Enter does something: it tells the session, or reads on.
  private var leadsOn: Bool {
    let response = view.respond(to: .key(.enter))
    return response.action != nil || response.editor != view.editor
  }

  private var leadsBack: Bool {
    guard let action = pressed(.escape) else { return false }
    let next = after(action)
    return next.place != scene.session.place || next.visit?.look != scene.session.visit?.look
      || next.visit?.answers != scene.session.visit?.answers || next.overlays.last == .leaving
  }

  private var leadsToHelp: Bool {
    pressed(.function(1)) == .helpAsked && after(.helpAsked).overlays.last == .help
  }

  private var leadsToPerson: Bool {
    pressed(.function(2)) == .personAsked && after(.personAsked).overlays.last == .person
  }

  private var leadsOut: Bool {
    guard pressed(.function(10)) == .leaveAsked else { return false }
    let next = after(.leaveAsked)
    return next.overlays.last == .leaving || next.place == .welcome
  }
}

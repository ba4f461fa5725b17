import HandrailCore
import HandrailScreen

extension VisitCheck {
  static let eventsAreAnswered = VisitCheck(name: "each event is answered by a page or the end") {
    stage in
    stage.event != nil && stage.shows == 0 ? "nothing was shown" : nil
  }

  static let kioskDoesNotSpin = VisitCheck(name: "the kiosk waits until there is something to do") {
    stage in
    stage.idleTurns > 4 ? "it asked \(stage.idleTurns) times at the same moment" : nil
  }

  static let pagesHaveWords = VisitCheck(
    name: "each page has words, above all where something failed"
  ) {
    stage in
    guard let scene = stage.scene, scene.pageNumber != stage.before?.pageNumber else { return nil }
    let hasWords = scene.page.blocks.contains { block in
      switch block {
      case .title(let text), .paragraph(let text): !text.isEmpty
      default: false
      }
    }
    if !hasWords { return "the page has no words" }
    if scene.session.notice == .notSaved, scene.page.message?.isEmpty ?? true {
      return "nothing says that the answer was not saved"
    }
    guard let frame = stage.screen?.frame, frame.size.columns > 1, frame.size.rows > 0 else {
      return nil
    }
    return stage.rows.texts.allSatisfy(\.isEmpty) ? "the screen is blank" : nil
  }

  static let frameIsFresh = VisitCheck(name: "the screen is what would be drawn from nothing") {
    stage in
    guard stage.hasNewLook, let frame = stage.screen?.frame, let size = stage.screen?.size else {
      return nil
    }
    let fresh = stage.freshScreen?.frame().placed(in: size)
    return frame == fresh ? nil : "\(size.columns)x\(size.rows) differs"
  }

  static let frameFits = VisitCheck(name: "what is painted lies within the screen") { stage in
    guard let frame = stage.screen?.frame, let size = stage.screen?.size else { return nil }
    guard frame.size == size else { return "the frame has another size than the screen" }
    if size.columns > 0, size.rows > 0,
      !frame.contains(row: frame.cursor.row, column: frame.cursor.column)
    {
      return "the cursor is at \(frame.cursor.row),\(frame.cursor.column)"
    }
    for row in stage.rows.unseen {
      var column = 0
      while column < size.columns {
        let width = frame[row: row, column: column].widthColumns
        if width < 1 || column + width > size.columns { return "half a character in row \(row)" }
        column += width
      }
    }
    return nil
  }

  static let waysOut = VisitCheck(
    name: "each page has a way on, back, to help, to a person and out"
  ) { stage in
    guard let scene = stage.scene, let view = stage.freshScreen?.view, stage.hasNewLook,
      scene.pageNumber != stage.before?.pageNumber, stage.isLargeEnough
    else { return nil }
    let ways = WaysOut(view: view, scene: scene, now: stage.clock.now)
    return ways.missing.map { "no way \($0)" }
  }

  static let typedTextStays = VisitCheck(
    name: "what is typed stays under panels, in another language and in another size"
  ) { stage in
    guard let before = stage.before, let scene = stage.scene, stage.mayNotTouchPage,
      before.editors.page.identity == scene.editors.page.identity
    else { return nil }
    let (old, new) = (before.editors.page, scene.editors.page)
    if old.ticked != new.ticked { return "other boxes are ticked" }
    guard old.field?.characters != new.field?.characters else { return nil }
    // An answer that nobody touched is shown as the page words it now, such as a date.
    let opened = Page.withoutOverlays(of: before.session, in: before.library).field?.text
    let isUntouched = opened == old.field?.text && before.session.language != scene.session.language
    return isUntouched ? nil : "the typed text is another"
  }
}

extension Stage {
  /// Whether the screen may look otherwise than at the last event.
  var hasNewLook: Bool {
    guard let scene, let before else { return true }
    return scene.pageNumber != before.pageNumber || scene.editors != before.editors
      || event == .resized
  }

  /// The size that pages are laid out for.
  private var pageSize: Size? {
    guard let scene, let screen else { return nil }
    let isLarge = scene.session.appearance.isLarge && !screen.isEnlarged
    return isLarge ? screen.size.forLargerText : screen.size
  }

  /// What the kiosk shows, drawn from nothing.
  var freshScreen: Screen? {
    guard let scene, let pageSize else { return nil }
    if let fresh { return fresh }
    fresh = Screen(
      session: scene.session, editors: scene.editors, library: scene.library, size: pageSize)
    return fresh
  }

  /// Whether the screen is large enough for pages.
  var isLargeEnough: Bool {
    guard let pageSize else { return false }
    return pageSize.columns >= PageLayout.smallest.columns
      && pageSize.rows >= PageLayout.smallest.rows
  }

  /// Whether the event had nothing to do with what is typed on the page below.
  var mayNotTouchPage: Bool {
    guard let before else { return false }
    if !before.session.overlays.isEmpty || before.session.warningSince != nil { return true }
    switch event {
    case .resized, .timePassed: return true
    case .key(.function): return true
    default: return false
    }
  }
}

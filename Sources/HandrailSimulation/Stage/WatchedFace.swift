import HandrailCore
import HandrailScreen

/// The real face of a kiosk, with a stage that sees what goes through it.
final class WatchedFace: Face {
  private let face: any Face
  private unowned let stage: Stage

  /// Stands in front of a face.
  init(_ face: any Face, stage: Stage) {
    self.face = face
    self.stage = stage
  }

  func canShow(_ text: String) -> Bool { face.canShow(text) }

  func show(_ scene: Scene) {
    // Without power nothing is shown any more.
    guard !stage.isDark else { return }
    face.show(scene)
    stage.didShow(scene)
  }

  func nextEvent(timeout: Duration?) -> TerminalEvent { face.nextEvent(timeout: timeout) }

  func action(
    for event: TerminalEvent, in scene: Scene, editors: inout Editors
  ) -> Action? {
    let action = face.action(for: event, in: scene, editors: &editors)
    stage.willPerform(action)
    return action
  }

  func wipe() {
    face.wipe()
    stage.didWipe()
  }
}

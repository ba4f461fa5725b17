import HandrailCore
import Testing

@testable import HandrailScreen

@Suite struct ScreenFaceTests {
  /// A terminal that keeps what it was shown last.
  private final class Glass: Terminal {
    var size: Size
    var frame: Frame?
    var theme: Theme?
    var isEnlarged = false

    init(_ size: Size) { self.size = size }

    func present(_ frame: Frame, theme: Theme) {
      self.frame = frame
      self.theme = theme
    }

    func nextEvent(timeout: Duration?) -> TerminalEvent { .closed }
    func wipe() {}
  }

  private static let keys: [Key] = [
    .down, .down, .up, .tab, .backTab, .left, .right, .home, .end, .pageDown, .pageUp, .backspace,
    .delete, .character("a"), .character("ñ"), .character("中"), .character("1"), .character("4"),
    .character(" "), .character("9"),
  ]

  @Test(
    arguments: Rehearsal.pages,
    [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 132, rows: 43)])
  func `what is drawn after a key is what would be drawn from nothing`(page: String, size: Size) {
    var rehearsal = Rehearsal(at: page, columns: size.columns, rows: size.rows)
    let glass = Glass(size)
    let face = ScreenFace(glass)
    var random = Seeded(UInt64(page.count + size.rows))
    var pageNumber = 0
    for number in 0..<150 {
      let scene = Scene(
        session: rehearsal.session, editors: rehearsal.editors, library: rehearsal.library,
        themes: Themes(), page: Page(of: rehearsal.session, in: rehearsal.library),
        pageNumber: pageNumber)
      face.show(scene)
      let fresh = rehearsal.frame
      guard glass.frame == fresh else {
        Issue.record("key \(number) on \(page): \(glass.frame?.snapshot ?? "") \(fresh.snapshot)")
        return
      }
      let isPanelWanted = number % 40 == 39
      let event = TerminalEvent.key(isPanelWanted ? .function(4) : random.pick(Self.keys))
      var editors = rehearsal.editors
      let action = face.action(for: event, in: scene, editors: &editors)
      rehearsal.editors = editors
      if let action {
        rehearsal.tell(action)
        pageNumber += 1
      }
    }
  }

  @Test func `larger text takes half of the screen, unless the letters are larger themselves`() {
    var rehearsal = Rehearsal(at: "insured")
    let glass = Glass(Size(columns: 80, rows: 24))
    let face = ScreenFace(glass)
    func show(_ number: Int) {
      face.show(
        Scene(
          session: rehearsal.session, editors: rehearsal.editors, library: rehearsal.library,
          themes: Themes(["strong": .coloured]),
          page: Page(of: rehearsal.session, in: rehearsal.library), pageNumber: number))
    }
    rehearsal.tell(.textSizeChosen(isLarge: true))
    show(0)
    #expect(glass.frame?.size == glass.size)
    #expect(glass.frame?.lines[12...].allSatisfy(\.isEmpty) == true)
    #expect(glass.frame?.lines.allSatisfy { $0.count <= 40 } == true)
    glass.isEnlarged = true
    glass.size = Size(columns: 40, rows: 12)
    show(1)
    #expect(glass.frame?.size == glass.size)
    #expect(face.firstPage == nil)
    #expect(glass.theme == .monochrome)
  }

  @Test func `only the first page as everybody meets it is kept`() {
    let rehearsal = Rehearsal()
    let face = ScreenFace(Glass(Size(columns: 80, rows: 24)))
    face.show(
      Scene(
        session: rehearsal.session, editors: rehearsal.editors, library: rehearsal.library,
        themes: Themes(), page: Page(of: rehearsal.session, in: rehearsal.library), pageNumber: 0))
    #expect(face.firstPage?.frame == rehearsal.frame)
  }
}

/// The kiosk with the real Content/: how soon it is there, and how soon it answers.
struct WholeContent {
  /// The release program.
  let program: String
  /// The folder of content.
  let content: String
  /// Where the records of the runs are kept.
  let state: String
  /// The bare C program.
  let floor: String
  /// A file with the lines of the first page, for the floor to paint.
  let pageFile: String

  /// What one program needed for its first page.
  struct FirstPage {
    var text = Samples()
    var whole = Samples()
    var bytes = Samples()
  }

  /// How the kiosk is started.
  var kiosk: [String] { kiosk(state: state) }

  /// How the kiosk is started with records in a folder.
  func kiosk(state: String) -> [String] {
    [program, "kiosk", "--allow-quit", "--content", content, "--state", state]
  }

  /// How the floor is started, to paint the same page.
  var floorPage: [String] { [floor, "page", pageFile] }

  /// The lines of the kiosk's first page.
  func firstPageLines() throws -> [String] {
    let run = try ProgramRun(kiosk)
    let lines = run.screen.lines
    _ = try run.end(with: Keys.controlQ)
    return lines
  }

  /// From the start of a program to its first page.
  func measureFirstPage(of command: [String], into figures: inout FirstPage) throws {
    let run = try ProgramRun(command)
    figures.text.add(from: run.terminal.started, to: run.firstPage.firstText)
    figures.whole.add(from: run.terminal.started, to: run.firstPage.last)
    figures.bytes.add(Double(run.firstPage.byteCount))
    _ = try run.end(with: Keys.controlQ)
  }

  /// From the start of the kiosk to the answer to a key that was pressed as soon as the first page
  /// could be read; all of the content is read before that.
  func measureFirstKey(into samples: inout Samples) throws {
    let run = try ProgramRun(kiosk, firstQuiet: 2)
    let (burst, _) = try run.answer(to: Keys.down)
    samples.add(from: run.terminal.started, to: burst.last)
    _ = try run.end(with: Keys.controlQ)
  }

  /// Answers the first pages of a registration with the first answer of each.
  func measurePages(into pages: inout Samples, memory: inout Samples) throws {
    let run = try ProgramRun(kiosk)
    _ = try run.answer(to: Keys.down)
    _ = try run.answer(to: Keys.up)
    for _ in 0..<8 {
      let before = run.screen.lines
      let (burst, sent) = try run.answer(to: Keys.enter)
      guard run.screen.lines != before else { throw BenchError("No next page. \(run.shown)") }
      pages.add(from: sent, to: burst.last)
      run.lookAtMemory()
    }
    memory.add(run.peakMegabytes)
  }
}

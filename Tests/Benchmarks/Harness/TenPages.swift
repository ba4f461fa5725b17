/// The ten pages of `ten-pages/Content`, done by one program: which keys, and what must appear.
struct TenPages {
  /// What is measured at a step.
  enum Kind {
    /// A key that changes something on the page.
    case key
    /// The answer of a page, and the page after it.
    case page
    /// Nothing.
    case aside
  }

  /// Keys that are typed, and the text that is then on the screen.
  struct Step {
    let kind: Kind
    let keys: [UInt8]
    var shows = ""
  }

  /// What one program needed.
  struct Figures {
    var key = Samples()
    var page = Samples()
    var resize = Samples()
    var keyBytes = Samples()
    var pageBytes = Samples()
    var pageChunks = Samples()
    var memory = Samples()
  }

  /// How the program is started.
  let command: [String]
  /// What is typed before the first page is left; a kiosk has to be ready.
  let before: [Step]
  /// What is typed after the review, without the key that ends the program.
  let after: [Step]
  /// The key that ends the program.
  let ending: [UInt8]

  /// The job for the kiosk, with content and records in these folders.
  static func kiosk(_ program: String, content: String, state: String) -> TenPages {
    TenPages(
      command: [
        program, "kiosk", "--flow", "registration", "--allow-quit", "--content", content, "--state",
        state,
      ],
      before: [Step(kind: .aside, keys: Keys.down), Step(kind: .aside, keys: Keys.up)],
      after: [
        Step(kind: .aside, keys: Keys.enter, shows: "Your arrival number is"),
        Step(kind: .aside, keys: Keys.enter, shows: "Welcome to the front desk"),
      ],
      ending: Keys.controlQ)
  }

  /// The job for the bare C program.
  static func floor(_ program: String) -> TenPages {
    TenPages(command: [program], before: [], after: [], ending: Keys.enter)
  }

  /// Does the job once.
  func run(into figures: inout Figures) throws {
    let run = try ProgramRun(command)
    try run.expect("Welcome to the front desk")
    for step in before + Self.questions { try take(step, in: run, &figures) }
    for step in after { try take(step, in: run, &figures) }
    let status = try run.end(with: ending)
    guard status == 0 else { throw BenchError("\(command[0]) ended with status \(status).") }
    figures.memory.add(run.peakMegabytes)
  }

  private func take(_ step: Step, in run: ProgramRun, _ figures: inout Figures) throws {
    let (burst, sent) = try run.answer(to: step.keys)
    if !step.shows.isEmpty { try run.expect(step.shows) }
    switch step.kind {
    case .key:
      figures.key.add(from: sent, to: burst.last)
      figures.keyBytes.add(Double(burst.byteCount))
    case .page:
      figures.page.add(from: sent, to: burst.last)
      figures.pageBytes.add(Double(burst.byteCount))
      figures.pageChunks.add(Double(burst.chunks.count))
      run.lookAtMemory()
      if step.shows == Self.resizedPage { try resize(run, &figures) }
    case .aside: break
    }
  }

  private func resize(_ run: ProgramRun, _ figures: inout Figures) throws {
    for (columns, rows) in [(132, 43), (80, 24), (100, 30), (80, 24)] {
      let (burst, sent) = try run.resize(columns: columns, rows: rows)
      try run.expect(Self.resizedPage)
      figures.resize.add(from: sent, to: burst.last)
    }
  }

  private static let resizedPage = "Which language do you prefer?"

  private static let questions: [Step] =
    [page("Which language do you prefer?")]
    + [Keys.down, Keys.down, Keys.down, Keys.up, Keys.up, Keys.up].map(key)
    + [page("What is your first name?")] + typing("Mireille")
    + [page("What is your last name?")] + typing("Sanchez-Okafor")
    + [page("When were you born?")] + typing("13/45/1990")
    + [Step(kind: .aside, keys: Keys.enter, shows: "That date does not exist.")]
    + Array(repeating: Step(kind: .aside, keys: Keys.backspace), count: 10)
    + typing("04/12/1988")
    + [page("What is your phone number?")] + typing("555 010 0142")
    + [page("What is your street address?")] + typing("1420 Harbor View Rd, Apt 3B")
    + [page("Which insurance do you have?")] + [Keys.down, Keys.down].map(key)
    + [page("May we contact you about appointments?"), page("Please check your answers")]

  private static func page(_ title: String) -> Step {
    Step(kind: .page, keys: Keys.enter, shows: title)
  }

  private static func key(_ bytes: [UInt8]) -> Step { Step(kind: .key, keys: bytes) }

  private static func typing(_ text: String) -> [Step] {
    text.utf8.indices.map { place in
      let next = text.utf8.index(after: place)
      // A blank at the end cannot be told from the empty screen.
      let typed = text[place] == " " ? "" : String(text[..<next])
      return Step(kind: .key, keys: [text.utf8[place]], shows: typed)
    }
  }
}

/// The bytes that a terminal sends for keys, in the mode that programs for a full screen choose.
enum Keys {
  static let enter = Array("\r".utf8)
  static let down = Array("\u{1B}OB".utf8)
  static let up = Array("\u{1B}OA".utf8)
  static let backspace: [UInt8] = [0x7F]
  static let controlQ: [UInt8] = [0x11]
}

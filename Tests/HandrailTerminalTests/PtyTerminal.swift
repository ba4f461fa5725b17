import Foundation
import HandrailScreen
import Testing

/// The real program on a terminal that is the test itself: every byte is seen as it was sent.
///
/// The program is a session of its own with this terminal as its controlling one, as a getty
/// would start it. Nothing is read while the test does not pump, wait or send.
final class PtyTerminal {
  /// What was read at once, and when.
  struct Chunk {
    let time: ContinuousClock.Instant
    let bytes: [UInt8]
  }

  /// How the program ended.
  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  /// The folder for records of the program in this terminal.
  let state: String
  /// The program's process.
  private(set) var process: pid_t = 0
  /// What the terminal shows.
  private(set) var screen: ScreenEmulator
  /// Everything the program sent, in the order it came.
  private(set) var chunks: [Chunk] = []
  /// How the program ended; nil while it runs.
  private(set) var end: End?
  /// The terminal's settings before the program started.
  let settingsBefore: TerminalSettings
  /// The name of the program's side of the terminal.
  let device: String

  private let folder: String
  private let copy: ContentCopy?
  private let slave: Int32
  private var master: Int32

  /// Starts the program.
  /// - Parameters:
  ///   - arguments: The command line behind `handrail`.
  ///   - term: The kind of terminal; nil leaves TERM out.
  ///   - size: The size of the window.
  ///   - content: The folder of content; nil for the package's own, without its walks.
  ///   - state: The folder for records; nil for a new one.
  ///   - environment: Further variables for the program; an empty value takes one away.
  ///   - via: A command that starts the program, which is added to it with its arguments.
  init(
    _ arguments: [String] = ["kiosk", "--flow", "registration", "--allow-quit"],
    term: String? = "xterm-256color",
    size: Size = Size(columns: 80, rows: 24), content: String? = nil, state: String? = nil,
    environment: [String: String] = [:], via: [String] = []
  ) throws {
    folder = NSTemporaryDirectory() + "handrail-pty-\(UUID().uuidString.prefix(8))"
    self.state = state ?? folder + "/state"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    copy = content == nil ? try ContentCopy() : nil
    var (ours, its): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&ours, &its, &name, nil, nil) == 0 else { throw Program.NotStarted() }
    (master, slave) = (ours, its)
    device = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    let knows = ["xterm", "tmux", "screen"].contains { term?.hasPrefix($0) ?? false }
    screen = ScreenEmulator(size: size, knowsSynchronised: knows)
    settingsBefore = TerminalSettings(of: slave)
    setWindow(size)

    var variables = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": folder, "TERM": term ?? "",
      "LANG": "C.UTF-8", "HANDRAIL_STATE": self.state,
      "HANDRAIL_CONTENT": content ?? copy?.folder ?? "",
    ]
    variables.merge(environment) { _, new in new }
    process = try spawn(via + [Program.path] + arguments, variables.filter { !$1.isEmpty })
  }

  deinit {
    if process > 0, end == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    closeWindow()
    close(slave)
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// POSIX_SPAWN_SETSID, which the C library hides from Swift.
  private static let newSession: Int32 = 0x80

  private func spawn(_ command: [String], _ variables: [String: String]) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawnattr_setflags(
      &attributes, Int16(Self.newSession | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // The first terminal that a session leader opens becomes the one that controls it.
    posix_spawn_file_actions_addopen(&actions, 0, device, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_addopen(
      &actions, 2, folder + "/stderr", O_WRONLY | O_CREAT | O_APPEND, 0o644)
    for descriptor: Int32 in 3...60 {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var pairs: [UnsafeMutablePointer<CChar>?] =
      variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + pairs { free(word) } }
    var process: pid_t = 0
    guard posix_spawnp(&process, command[0], &actions, &attributes, &words, &pairs) == 0 else {
      throw Program.NotStarted()
    }
    return process
  }

  /// What the program wrote to standard error.
  var errors: String {
    (try? String(contentsOfFile: folder + "/stderr", encoding: .utf8)) ?? ""
  }

  /// The terminal's settings as they are.
  var settings: TerminalSettings { TerminalSettings(of: slave) }

  /// How many bytes the program sent so far.
  var byteCount: Int { chunks.reduce(0) { $0 + $1.bytes.count } }

  /// Everything sent from a chunk on.
  func sent(from chunk: Int = 0) -> [UInt8] { chunks[chunk...].flatMap(\.bytes) }

  /// Hands the program bytes as if they were typed, and reads what it sends meanwhile.
  func send(_ bytes: [UInt8]) {
    var next = bytes[...]
    let limit = ContinuousClock.now + .seconds(30)
    while !next.isEmpty, master >= 0, ContinuousClock.now < limit {
      let sent = next.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if sent > 0 { next = next.dropFirst(sent) } else { pump(for: .milliseconds(2)) }
    }
  }

  /// Types what the terminal takes at once, and reads nothing.
  func typeWithoutReading(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Types text.
  func type(_ text: String) { send(Array(text.utf8)) }

  /// Reads what the program sends, for a while or until something is true.
  @discardableResult
  func pump(for duration: Duration, until isReached: () -> Bool = { false }) -> Bool {
    let limit = ContinuousClock.now + duration
    while true {
      while readChunk() {}
      if isReached() { return true }
      let left = limit - ContinuousClock.now
      guard left > .zero else { return false }
      var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      // When the program is gone the terminal answers at once and says nothing.
      if poll(&source, master >= 0 ? 1 : 0, 5) > 0, source.revents & Int16(POLLIN) == 0 {
        usleep(2_000)
      }
    }
  }

  private func readChunk() -> Bool {
    guard master >= 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    let bytes = Array(buffer[..<count])
    chunks.append(Chunk(time: .now, bytes: bytes))
    screen.feed(bytes)
    if !screen.replies.isEmpty {
      _ = write(master, screen.replies, screen.replies.count)
      screen.replies = []
    }
    return true
  }

  /// Waits until the program has sent nothing for a while.
  func waitForQuiet(_ quiet: Duration = .milliseconds(120)) {
    var count = -1
    while count != chunks.count {
      count = chunks.count
      pump(for: quiet)
    }
  }

  /// Waits until the screen is as wanted.
  /// - Throws: With the screen as it is, when that has not come in time.
  func wait(
    _ complaint: @autoclosure () -> String, seconds: Int = 20,
    _ location: SourceLocation = #_sourceLocation, until isReached: (ScreenEmulator) -> Bool
  ) throws {
    if pump(for: .seconds(seconds), until: { isReached(screen) || hasEnded }), isReached(screen) {
      return
    }
    Issue.record(
      "\(complaint())\n\(screen.text)\n\(errors) end: \(String(describing: end))",
      sourceLocation: location)
    throw TmuxTerminal.Missed()
  }

  /// Waits until the screen shows a text.
  func waitFor(
    _ text: String, seconds: Int = 20, _ location: SourceLocation = #_sourceLocation
  ) throws {
    try wait("the screen never showed “\(text)”", seconds: seconds, location) { screen in
      screen.text.contains(text)
    }
  }

  /// Waits until the screen looks like another, and records where it never does.
  func expectLook(of other: ScreenEmulator, _ location: SourceLocation = #_sourceLocation) {
    pump(for: .seconds(5)) { screen.looks(like: other) }
    waitForQuiet(.milliseconds(40))
    #expect(screen.lines == other.lines, sourceLocation: location)
    #expect(screen.looks(like: other), "the looks or the cursor differ", sourceLocation: location)
  }

  /// Types an answer and Enter.
  func answer(_ text: String) { type(text + "\r") }

  /// Gives the window another size.
  func resize(to size: Size) {
    while readChunk() {}
    screen.resize(to: size)
    setWindow(size)
  }

  private func setWindow(_ size: Size) {
    var window = winsize(
      ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  /// Closes the window, as somebody does who pulls the plug of a terminal.
  func closeWindow() {
    guard master >= 0 else { return }
    close(master)
    master = -1
  }

  /// Sends the program a signal.
  func signal(_ number: Int32) { kill(process, number) }

  /// Whether the program has ended; then `end` says how.
  var hasEnded: Bool {
    if end != nil { return true }
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return false }
    while readChunk() {}
    let number = status & 0x7F
    end = number == 0 ? .exit((status >> 8) & 0xFF) : .signal(number)
    return true
  }

  /// Waits until the program has ended, and says how; nil when it goes on.
  func waitForEnd(seconds: Int = 10) -> End? {
    pump(for: .seconds(seconds)) { hasEnded }
    return end
  }
}

extension PtyTerminal {
  /// Walks from the page that is shown to the page with this title, which is not answered.
  func walk(to title: String) throws {
    for page in Registration.pages {
      try waitFor(page.title)
      if page.title == title { break }
      answer(page.typed)
    }
    waitForQuiet(.milliseconds(40))
  }
}

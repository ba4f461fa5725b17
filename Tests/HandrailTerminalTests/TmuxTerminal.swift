import Foundation
import Testing

/// The real program on a real terminal: tmux runs it, types into it and reads its screen.
///
/// Each terminal has a server of its own and folders of its own, and takes both away at its end.
final class TmuxTerminal {
  /// The folder for records of the program in this terminal.
  let state: String
  private let socket: String
  private let folder: String

  /// Starts the program.
  /// - Parameters:
  ///   - arguments: The command line behind `handrail`.
  ///   - columns: The width of the terminal.
  ///   - rows: The height of the terminal.
  ///   - content: The folder of content; nil for the package's own.
  ///   - state: The folder for records; nil for a new one.
  ///   - environment: Variables for the program, as a shell writes them.
  ///   - shell: Whether a shell runs the program and stays when it has ended.
  init(
    _ arguments: String = "kiosk --flow registration --allow-quit", columns: Int = 80,
    rows: Int = 24,
    content: String? = nil, state: String? = nil, environment: String = "",
    shell: Bool = false
  ) throws {
    let name = "handrail-test-\(UUID().uuidString.prefix(8))"
    socket = name
    folder = NSTemporaryDirectory() + name
    self.state = state ?? folder + "/state"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    let content = content ?? Program.root + "/Content"
    let program =
      "env \(environment) HANDRAIL_CONTENT='\(content)' HANDRAIL_STATE='\(self.state)' "
      + "'\(Program.path)' \(arguments) 2>'\(folder)/stderr'"
    let command = shell ? "\(program); echo back in the shell; exec sh" : "exec \(program)"
    try Program.launch(
      "/usr/bin/env",
      [
        "tmux", "-L", name, "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)",
        "-y", "\(rows)", "-s", "kiosk", "sh -c \"\(command)\"",
      ])
    try tmux("set-option", "-g", "remain-on-exit", "on")
    try tmux("set-option", "-g", "escape-time", "0")
  }

  deinit {
    _ = try? tmux("kill-server")
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// What the screen shows, a line a row.
  var screen: String {
    (try? tmux("capture-pane", "-p", "-t", "kiosk")) ?? ""
  }

  /// What the program wrote to standard error.
  var errors: String {
    (try? String(contentsOfFile: folder + "/stderr", encoding: .utf8)) ?? ""
  }

  /// Where the cursor is, as `column,row`.
  var cursor: String {
    let text = try? tmux("display-message", "-p", "-t", "kiosk", "#{cursor_x},#{cursor_y}")
    return (text ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Whether the program has ended.
  var hasEnded: Bool {
    let text = try? tmux("display-message", "-p", "-t", "kiosk", "#{pane_dead}")
    return text?.hasPrefix("1") ?? true
  }

  /// The process of the program, which a shell may have started.
  var process: Int32 {
    let text = try? tmux("display-message", "-p", "-t", "kiosk", "#{pane_pid}")
    let pane = (text ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    let children = try? String(
      contentsOfFile: "/proc/\(pane)/task/\(pane)/children", encoding: .utf8)
    let child = (children ?? "").split(separator: " ").first.map(String.init)
    return Int32(child ?? pane) ?? -1
  }

  /// Waits until the program has ended, for ten seconds at most.
  func waitForEnd() {
    let end = Date().addingTimeInterval(10)
    while !hasEnded, Date() < end { usleep(2_000) }
  }

  /// Ends the program with a signal.
  func send(_ signal: Int32) {
    kill(process, signal)
  }

  /// Types text, letter for letter.
  func type(_ text: String) throws {
    try tmux("send-keys", "-t", "kiosk", "-l", text)
  }

  /// Presses keys by tmux's names: `Enter`, `Escape`, `F1`, `Down`, `C-q`.
  func press(_ keys: String...) throws {
    try press(keys)
  }

  /// Presses keys by tmux's names.
  func press(_ keys: [String]) throws {
    try tmux(["send-keys", "-t", "kiosk"] + keys)
  }

  /// Types text and presses Enter.
  func answer(_ text: String) throws {
    try type(text)
    try press("Enter")
  }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-t", "kiosk", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Waits until the screen shows a text.
  /// - Throws: With the screen as it is, when the text has not come in time.
  func waitFor(
    _ text: String, seconds: Double = 30, _ location: SourceLocation = #_sourceLocation
  ) throws {
    try wait(location, "the screen never showed “\(text)”", seconds: seconds) { screen in
      screen.contains(text)
    }
  }

  /// Waits until the screen no longer shows a text.
  func waitUntilGone(_ text: String, _ location: SourceLocation = #_sourceLocation) throws {
    try wait(location, "the screen kept “\(text)”", seconds: 30) { screen in
      !screen.contains(text)
    }
  }

  private func wait(
    _ location: SourceLocation, _ complaint: String, seconds: Double,
    until isReached: (String) -> Bool
  ) throws {
    let end = Date().addingTimeInterval(seconds)
    var last = ""
    while Date() < end {
      last = screen
      if isReached(last) { return }
      usleep(15_000)
    }
    Issue.record("\(complaint):\n\(last)\n\(errors)", sourceLocation: location)
    throw Missed()
  }

  /// The screen did not come to show what was expected; the issue says what.
  struct Missed: Error {}

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    try tmux(arguments)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    try Program.output("/usr/bin/env", ["tmux", "-L", socket] + arguments)
  }
}

import Foundation
import HandrailCurses
import HandrailScreen

/// Paints the first page of a kiosk as the last start showed it, before anything else is done.
///
/// Whoever walks up to a screen that has just been switched on sees it at once; the command line is
/// read and the content opened behind it. What is painted holds nobody's words. If the content has
/// changed since, the page that is read then takes its place.
struct EarlyPage {
  /// The command line and the terminal that the page belongs to; another one has another page.
  private let key: String
  private let path: String
  /// The terminal, once the page is on it; nil where there is no such page.
  private(set) var terminal: CursesTerminal?

  /// Paints the page, if this is the command line of a kiosk and a page was kept for it.
  init(_ arguments: [String]) {
    let size = CursesTerminal.windowSize
    let environment = Environment.ofTerminal
    key = Self.line(arguments, environment, size)
    path = StateOptions.folder(named: Self.value(of: "--state", in: arguments)) + "/first-page"
    guard size != nil, Self.isKiosk(arguments), let page = read() else { return }
    guard let terminal = try? CursesTerminal(environment: environment) else { return }
    terminal.present(page.frame, theme: page.theme)
    self.terminal = terminal
  }

  /// Keeps the page for the next start; where that cannot be written, it is read first next time.
  func keep(_ page: KeptPage) {
    let text = key + "\n" + page.text
    guard FileManager.default.contents(atPath: path) != Data(text.utf8) else { return }
    _ = FileManager.default.createFile(
      atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
  }

  private func read() -> KeptPage? {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    // A screen full of text has far less.
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Foundation.read(file, &bytes, bytes.count)
    guard count > 0, count < bytes.count else { return nil }
    let text = String(decoding: bytes[..<count], as: UTF8.self)
    guard text.utf8.starts(with: (key + "\n").utf8) else { return nil }
    return KeptPage(text: text.dropFirst(key.count + 1))
  }

  /// What the look of a first page depends on, on one line: all but the content, which is read
  /// again.
  private static func line(
    _ arguments: [String], _ environment: TerminalEnvironment, _ size: Size?
  ) -> String {
    var line: [UInt8] = []
    func add(_ text: String) {
      for byte in text.utf8 { line.append(byte == 0x0A ? 0x20 : byte) }
      line.append(0x1F)
    }
    for argument in arguments { add(argument) }
    add(Handrail.release)
    add(Environment["HANDRAIL_CONTENT"] ?? FileManager.default.currentDirectoryPath)
    add(environment.name)
    add(environment.refusesColour ? "-" : "+")
    add(String(size?.columns ?? 0))
    add(String(size?.rows ?? 0))
    return String(decoding: line, as: UTF8.self)
  }

  /// Whether a command line starts a kiosk on a painted screen; ArgumentParser decides later.
  private static func isKiosk(_ arguments: [String]) -> Bool {
    let others = ["--help", "-h", "--version", "--plain", "--out-of-order"]
    guard arguments.first.map({ $0 == "kiosk" || $0.hasPrefix("--") }) ?? true else {
      return false
    }
    return !arguments.contains(where: others.contains) && Environment["TERM"] != "dumb"
      && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  }

  private static func value(of option: String, in arguments: [String]) -> String? {
    if let index = arguments.lastIndex(of: option), index + 1 < arguments.count {
      return arguments[index + 1]
    }
    let start = option + "="
    return arguments.last { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
  }
}

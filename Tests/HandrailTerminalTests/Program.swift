import Foundation

/// The built program, and how other programs are run.
enum Program {
  /// The package's root.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The debug build, or the program that HANDRAIL_PROGRAM names.
  static let path =
    ProcessInfo.processInfo.environment["HANDRAIL_PROGRAM"] ?? root + "/.build/debug/handrail"

  /// Whether these tests were asked for; they need a built program and tmux.
  static let isWanted = ProcessInfo.processInfo.environment["HANDRAIL_TERMINAL_TESTS"] == "1"

  /// What a program left behind.
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs Handrail to its end, without a terminal.
  /// - Parameter input: What it reads from standard input; nothing where it is nil.
  static func result(of arguments: [String], input: String? = nil) throws -> Result {
    try run(path, arguments, in: root, input: input)
  }

  /// Runs a program to its end and returns what it wrote to standard output.
  @discardableResult
  static func output(_ executable: String, _ arguments: [String]) throws -> String {
    try run(executable, arguments, in: root).output
  }

  /// Every file and folder below a folder, with its size and a digest of its content.
  static func listing(of folder: String) throws -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
    return try (names ?? []).sorted().map { name in
      var isFolder: ObjCBool = false
      let path = folder + "/" + name
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      guard !isFolder.boolValue else { return name + "/" }
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      let digest = data.reduce(14_695_981_039_346_656_037 as UInt64) { digest, byte in
        (digest ^ UInt64(byte)) &* 1_099_511_628_211
      }
      return "\(name) \(data.count) \(digest)"
    }
  }

  /// Starts a program that leaves a daemon behind, and waits for its own end.
  ///
  /// The daemon keeps whatever it was given, so it is given nothing.
  static func launch(_ executable: String, _ arguments: [String]) throws {
    _ = wait(
      for: try spawn(
        executable, arguments, folder: root, input: nil, output: nil, errors: nil))
  }

  /// A program could not be started.
  struct NotStarted: Error {}

  // `Process` waits until nobody holds its descriptors any more, which a daemon never lets go, and
  // takes its time about it; these tests start programs by the thousand.
  private static func run(
    _ executable: String, _ arguments: [String], in folder: String, input text: String? = nil
  ) throws -> Result {
    let (output, errors) = (try TemporaryFile(), try TemporaryFile())
    let input = try text.map { try TemporaryFile($0) }
    let process = try spawn(
      executable, arguments, folder: folder, input: input?.path, output: output.path,
      errors: errors.path)
    let status = wait(for: process)
    return Result(status: status, output: output.text, errors: errors.text)
  }

  private static func spawn(
    _ executable: String, _ arguments: [String], folder: String, input: String?,
    output: String?, errors: String?
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The threads of a test hold signals back; a tmux that inherits that can never be ended.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output ?? "/dev/null", O_RDWR, 0)
    posix_spawn_file_actions_addopen(&actions, 2, errors ?? "/dev/null", O_RDWR, 0)
    for descriptor: Int32 in 3...60 {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    let words = ["/usr/bin/env", "-C", folder, executable] + arguments
    var argv: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    argv.append(nil)
    defer { for argument in argv { free(argument) } }
    var process: pid_t = 0
    guard posix_spawn(&process, words[0], &actions, &attributes, argv, environ) == 0 else {
      throw NotStarted()
    }
    return process
  }

  /// The exit status; 128 and the signal's number where a signal ended the program.
  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}

/// A file that is gone with its owner.
private final class TemporaryFile {
  let path: String

  init(_ text: String = "") throws {
    path = NSTemporaryDirectory() + "handrail-output-\(UUID().uuidString)"
    guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8)) else {
      throw Program.NotStarted()
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  var text: String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }
}

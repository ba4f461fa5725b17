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
  static func result(of arguments: [String]) throws -> Result {
    try run(path, arguments, in: root)
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
  /// `Process` waits until nobody holds its descriptors any more, and a daemon never lets go.
  static func launch(_ executable: String, _ arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in 0...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    for descriptor: Int32 in 3...60 {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    var argv: [UnsafeMutablePointer<CChar>?] = ([executable] + arguments).map { strdup($0) }
    argv.append(nil)
    defer { for argument in argv { free(argument) } }
    var process: pid_t = 0
    guard posix_spawn(&process, executable, &actions, nil, argv, environ) == 0 else {
      throw NotStarted()
    }
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  /// A program could not be started.
  struct NotStarted: Error {}

  private static func run(
    _ executable: String, _ arguments: [String], in folder: String
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // Programs here write little to standard error, so reading one after the other cannot block.
    let outputData = output.fileHandleForReading.readDataToEndOfFile()
    let errorData = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
      errors: String(decoding: errorData, as: UTF8.self))
  }
}

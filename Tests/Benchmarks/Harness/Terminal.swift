import CPty
import Glibc

/// What keeps a program from being measured.
struct BenchError: Error, CustomStringConvertible {
  let description: String

  /// Says what is wrong in a sentence.
  init(_ description: String) {
    self.description = description
  }
}

/// A pseudo-terminal and the program that runs on it, as the leader of a session of its own.
final class Terminal {
  private var pty = Pty()

  /// When the program was about to be started, in nanoseconds of the monotonic clock.
  var started: Int64 { pty.started }

  /// Starts a program on a new terminal of that size.
  init(_ command: [String], columns: Int, rows: Int, environment: [String]) throws {
    let words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    let settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { for text in words + settings { free(text) } }
    let failure = pty_start(&pty, words, settings, UInt16(columns), UInt16(rows))
    guard failure == 0 else {
      throw BenchError("\(command[0]) does not start: \(String(cString: strerror(failure)))")
    }
  }

  deinit {
    if pty.pid > 0 {
      var status: Int32 = 0
      kill(pty.pid, SIGKILL)
      waitpid(pty.pid, &status, 0)
    }
    close(pty.master)
  }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) {
    pty_resize(pty.master, UInt16(columns), UInt16(rows))
  }

  /// Types bytes, all at once.
  func type(_ bytes: [UInt8]) throws {
    guard write(pty.master, bytes, bytes.count) == bytes.count else {
      throw BenchError("The terminal takes no key.")
    }
  }

  /// What the program wrote next, and when it was read; nil when nothing came in that time.
  ///
  /// The stamp is taken before anything is done with the bytes. No bytes at all mean that the
  /// program has closed the terminal.
  func read(within milliseconds: Int32) -> (bytes: [UInt8], stamp: Int64)? {
    var source = pollfd(fd: pty.master, events: Int16(POLLIN), revents: 0)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    guard poll(&source, 1, milliseconds) > 0 else { return nil }
    let count = Glibc.read(pty.master, &bytes, bytes.count)
    let stamp = pty_now()
    return (Array(bytes.prefix(max(0, count))), stamp)
  }

  /// Waits for the end of the program; nil while it goes on.
  func exitStatus(within milliseconds: Int) -> Int? {
    let end = pty_now() + Int64(milliseconds) * 1_000_000
    var status: Int32 = 0
    while waitpid(pty.pid, &status, WNOHANG) == 0 {
      guard pty_now() < end else { return nil }
      usleep(500)
    }
    pty.pid = 0
    return status & 0x7F == 0 ? Int(status >> 8) & 0xFF : 128 + Int(status & 0x7F)
  }

  /// The proportional set size of the process now, in KiB; 0 where it cannot be read.
  var memoryKiB: Int {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let file = open("/proc/\(pty.pid)/smaps_rollup", O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    guard Glibc.read(file, &bytes, bytes.count) > 0 else { return 0 }
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("Pss:") }
    return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  }
}

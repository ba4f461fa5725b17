import CNcurses
import Glibc

/// Waits for what the terminal or the system has to say, and holds no bytes back.
struct InputGate {
  /// What ended the waiting.
  enum Arrival: Hashable {
    /// The terminal sent bytes.
    case bytes([UInt8])
    /// The window changed, or the program goes on after a stop.
    case woken
    /// Nothing came in time.
    case nothing
    /// The terminal hung up, or its input ended.
    case gone
  }

  private static let sliceBytes = 4096

  /// Waits until something arrives, at most until an instant; nil waits as long as it takes.
  ///
  /// What has arrived already is found even when the instant has passed.
  func wait(until end: ContinuousClock.Instant?) -> Arrival {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: handrail_guard_wake_descriptor(), events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let ready = poll(&sources, nfds_t(sources.count), Self.milliseconds(until: end))
      if ready == 0 { return .nothing }
      if ready > 0 { break }
      if errno != EINTR && errno != EAGAIN { return .gone }
    }
    let terminal = Int32(sources[0].revents)
    // What was sent before the other side hung up is read first; a pipe keeps it.
    if terminal & POLLIN == 0, terminal & (POLLHUP | POLLERR | POLLNVAL) != 0 { return .gone }
    if sources[1].revents != 0 {
      drainWakes()
      return .woken
    }
    return readSlice()
  }

  private func readSlice() -> Arrival {
    var slice = [UInt8](repeating: 0, count: Self.sliceBytes)
    let count = read(STDIN_FILENO, &slice, slice.count)
    if count > 0 { return .bytes(Array(slice.prefix(count))) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? .bytes([]) : .gone
  }

  private func drainWakes() {
    var scrap = [UInt8](repeating: 0, count: 64)
    while read(handrail_guard_wake_descriptor(), &scrap, scrap.count) == scrap.count {}
  }

  /// Rounded up, so that a wait never ends a moment early and spins.
  private static func milliseconds(until end: ContinuousClock.Instant?) -> Int32 {
    guard let end else { return -1 }
    let parts = (end - ContinuousClock.now).components
    if parts.seconds < 0 || parts.attoseconds < 0 { return 0 }
    let fraction = (parts.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(min(parts.seconds, 1_000_000) * 1000 + fraction)
  }
}

import CSimulatedDisk
import HandrailCore

/// What goes wrong with a disk, and when.
struct DiskFaults: Hashable, Sendable {
  /// What goes wrong.
  enum Trouble: Hashable, Sendable {
    /// Nothing does.
    case none
    /// The power is cut.
    case cut
    /// Something fails, and works when it is tried again.
    case error
    /// Whatever needs room fails for a while.
    case full
    /// Everything fails from then on.
    case broken
  }

  /// What the disk says to being asked.
  enum Verdict: Hashable {
    /// It does it.
    case granted
    /// It does not; of what it was to write, so many bytes are written all the same.
    case refused(code: Int32, written: Int64)
    /// The power fails while it does it.
    case cut
  }

  /// What goes wrong.
  let trouble: Trouble
  /// How many things the disk does before.
  let after: Int
  /// How many things it takes; 1 for what fails once.
  let length: Int
  private(set) var count = 0
  private var chance: Seeded

  /// A disk that does what it is asked.
  static let none = DiskFaults(.none, after: 0, length: 0, Seeded(0))

  /// Makes a plan.
  init(_ trouble: Trouble, after: Int, length: Int, _ chance: Seeded) {
    self.trouble = trouble
    self.after = after
    self.length = length
    self.chance = chance
  }

  /// Draws a plan for the time that one program runs.
  init(drawing chance: inout Seeded) {
    let trouble: Trouble =
      switch chance.number(in: 0..<100) {
      case ..<42: .none
      case ..<70: .cut
      case ..<85: .error
      case ..<94: .full
      default: .broken
      }
    // A program that starts asks for about a hundred things, and each answer for about ten.
    let most = chance.pick([60, 150, 400, 1000])
    self.init(
      trouble, after: chance.number(in: 0..<most),
      length: trouble == .error ? chance.pick([1, 1, 1, 2, 3]) : chance.number(in: 20..<200),
      Seeded(chance.next()))
  }

  /// Says what becomes of something the disk is asked for.
  mutating func judge(_ event: handrail_disk_event) -> Verdict {
    guard trouble != .none else { return .granted }
    let isReading = [HANDRAIL_DISK_READS, HANDRAIL_DISK_OPENS].contains(Int(event.kind))
    if trouble == .cut, isReading { return .granted }
    defer { count += 1 }
    guard count >= after else { return .granted }
    switch trouble {
    case .none: return .granted
    case .cut: return count == after ? .cut : .granted
    case .error: return count < after + length ? refusal(of: event) : .granted
    case .full:
      let needsRoom = [HANDRAIL_DISK_WRITES, HANDRAIL_DISK_CREATES].contains(Int(event.kind))
      return needsRoom && count < after + length ? full(event) : .granted
    case .broken: return refusal(of: event)
    }
  }

  /// The code of SQLite's own layer for what fails.
  private mutating func refusal(of event: handrail_disk_event) -> Verdict {
    switch Int(event.kind) {
    case HANDRAIL_DISK_READS: .refused(code: 266, written: 0)
    case HANDRAIL_DISK_WRITES: .refused(code: 778, written: part(of: event))
    case HANDRAIL_DISK_SYNCS: .refused(code: 1034, written: 0)
    case HANDRAIL_DISK_RESIZES: .refused(code: 1546, written: 0)
    case HANDRAIL_DISK_DELETES: .refused(code: 2570, written: 0)
    default: .refused(code: 14, written: 0)
    }
  }

  private mutating func full(_ event: handrail_disk_event) -> Verdict {
    let isWrite = Int(event.kind) == HANDRAIL_DISK_WRITES
    return .refused(code: isWrite ? 13 : 14, written: isWrite ? part(of: event) : 0)
  }

  private mutating func part(of event: handrail_disk_event) -> Int64 {
    Int64.random(in: 0..<max(1, event.count), using: &chance)
  }
}

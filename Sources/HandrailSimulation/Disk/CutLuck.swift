import Foundation
import HandrailCore

/// What becomes of each change that was not yet safe when the power was cut.
struct CutLuck {
  /// What becomes of one change.
  enum Fate: Hashable {
    /// It is on the disk.
    case kept
    /// It never reached the disk.
    case lost
    /// A part of it reached the disk.
    case torn
  }

  /// How fates are spread over the changes.
  enum Spread: CaseIterable {
    /// Nothing is lost.
    case none
    /// Everything is lost.
    case all
    /// The disk worked in order and was torn away from one change.
    case tail
    /// Each change has its own fate.
    case each
    /// Each change has its own fate, and most are torn.
    case torn
    /// One change is lost and those after it are not.
    case one
  }

  /// The smallest piece that a disk writes at once, in bytes.
  static let sector = 512

  private var generator: Seeded
  private let spread: Spread
  private var index = 0
  private var turn = 0

  /// Luck under which nothing is ever lost.
  static let keepsEverything = CutLuck(.none, Seeded(0))

  /// Luck under which everything is lost that can be.
  static let losesEverything = CutLuck(.all, Seeded(0))

  /// Makes luck of a kind.
  init(_ spread: Spread, _ generator: Seeded) {
    self.spread = spread
    self.generator = generator
  }

  /// Prepares for a cut with a number of changes to decide about.
  mutating func begin(count: Int) {
    index = 0
    turn = Int.random(in: 0...max(0, count - 1), using: &generator)
  }

  /// The fate of the next change; a change of a name cannot be torn.
  mutating func next(canTear: Bool) -> Fate {
    defer { index += 1 }
    let fate: Fate =
      switch spread {
      case .none: .kept
      case .all: .lost
      case .tail: index < turn ? .kept : index == turn ? .torn : .lost
      case .each: [.kept, .lost, .torn].randomElement(using: &generator) ?? .lost
      case .torn: [.kept, .torn, .torn, .torn].randomElement(using: &generator) ?? .torn
      case .one: index == turn ? .lost : .kept
      }
    guard fate == .torn, !canTear else { return fate }
    return Bool.random(using: &generator) ? .kept : .lost
  }

  /// Writes a part of some bytes: a piece from one end, or some sectors, of which one may be
  /// filled with anything.
  mutating func tear(_ new: Data, into bytes: inout Data, at place: Int) {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0:
      let count = Int.random(in: 0...new.count, using: &generator)
      bytes.overwrite(at: place, with: new.prefix(count))
    case 1:
      let count = Int.random(in: 0...new.count, using: &generator)
      bytes.overwrite(at: place + new.count - count, with: new.suffix(count))
    case let way:
      if bytes.count < place + new.count { bytes.resize(to: place + new.count) }
      let pieces = Self.sectors(of: new, at: place)
      let spoilt = way == 2 ? nil : pieces.randomElement(using: &generator)
      for piece in pieces {
        if piece == spoilt {
          let anything = piece.map { _ in UInt8.random(in: 0...255, using: &generator) }
          bytes.overwrite(at: place + piece.lowerBound, with: Data(anything))
        } else if Bool.random(using: &generator) {
          bytes.overwrite(at: place + piece.lowerBound, with: new[piece])
        }
      }
    }
  }

  /// The parts of a write that lie in one sector each, counted from the beginning of the write.
  private static func sectors(of new: Data, at place: Int) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    while start < new.count {
      let end = min(new.count, start + sector - (place + start) % sector)
      pieces.append(start..<end)
      start = end
    }
    return pieces
  }
}

/// A cell as a frame keeps it: one word without references, so that whole frames are compared and
/// let go at little cost.
struct PackedCell: Hashable, Sendable {
  /// From the lowest bit: 32 bits of glyph, 8 of width, 8 of role.
  let bits: UInt64

  /// Above every scalar of Unicode: what follows counts graphemes of several scalars.
  static let firstCluster: UInt32 = 0x0020_0000

  /// An empty cell.
  static let blank = PackedCell(0x20, width: 1, role: .plain)

  /// Makes a cell of a glyph that takes so many columns.
  ///
  /// The glyph is a scalar, or `firstCluster` and a place among the frame's clusters behind it.
  init(_ glyph: UInt32, width: Int, role: StyleRole) {
    bits = UInt64(glyph) | UInt64(UInt8(truncatingIfNeeded: width)) << 32 | UInt64(role.index) << 40
  }

  /// The scalar that stands here, or which cluster does.
  var glyph: UInt32 { UInt32(truncatingIfNeeded: bits) }

  /// How many columns it takes.
  var width: UInt8 { UInt8(truncatingIfNeeded: bits >> 32) }

  /// What the cell means.
  var styleRole: StyleRole { StyleRole.allCases[Int(truncatingIfNeeded: bits >> 40)] }

  /// Whether the grapheme has several scalars, which stand among the frame's clusters.
  var isCluster: Bool { glyph >= Self.firstCluster }
}

extension StyleRole {
  /// The place of the role in `allCases`.
  var index: UInt8 {
    switch self {
    case .plain: 0
    case .title: 1
    case .quiet: 2
    case .focus: 3
    case .field: 4
    case .notice: 5
    case .key: 6
    case .keyWords: 7
    case .banner: 8
    case .line: 9
    case .term: 10
    }
  }
}

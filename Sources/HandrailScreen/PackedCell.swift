/// A cell as a frame keeps it: eight bytes without references, so that whole frames are compared
/// and let go at little cost.
struct PackedCell: Hashable, Sendable {
  /// The scalar that stands here; behind `firstCluster`, the place among the frame's clusters.
  private(set) var glyph: UInt32
  private(set) var width: UInt8
  private(set) var role: UInt8

  /// Above every scalar of Unicode: what follows counts graphemes of several scalars.
  static let firstCluster: UInt32 = 0x0020_0000

  /// An empty cell.
  static let blank = PackedCell(0x20, width: 1, role: .plain)

  /// Makes a cell of a glyph that takes so many columns.
  init(_ glyph: UInt32, width: Int, role: StyleRole) {
    self.glyph = glyph
    self.width = UInt8(truncatingIfNeeded: width)
    self.role = role.index
  }

  /// Whether the grapheme has several scalars, which stand among the frame's clusters.
  var isCluster: Bool { glyph >= Self.firstCluster }

  /// What the cell means.
  var styleRole: StyleRole { StyleRole.allCases[Int(role)] }
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
    }
  }
}

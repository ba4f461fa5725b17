/// What a measured value should be.
enum Goal {
  /// At most so many times what the floor needs.
  case timesFloor(Double)
  /// Less than an absolute value.
  case under(Double)
  /// At most so many times what one unit of content needs, per unit.
  case perUnit(Double)

  /// The goal in words.
  var words: String {
    switch self {
    case .timesFloor(let most): "at most \(most.figure) times the floor"
    case .under(let most): "under \(most.figure)"
    case .perUnit(let most): "linear: per unit at most \(most.figure)"
    }
  }

  /// Whether a value with that ratio is as it should be.
  func isReached(value: Double, ratio: Double?) -> Bool {
    switch self {
    case .timesFloor(let most), .perUnit(let most): (ratio ?? .infinity) <= most
    case .under(let most): value < most
    }
  }
}

/// Finds the name that somebody most likely meant.
public enum NearestName {
  /// The known name closest to a written one; nil where none is close enough to be suggested.
  static func suggestion(for written: String, among known: some Sequence<String>) -> String? {
    let limit =
      switch written.count {
      case ...2: 0
      case 3...4: 1
      case 5...8: 2
      default: 3
      }
    var best: (name: String, distance: Int)?
    for name in known where abs(name.count - written.count) <= limit {
      let distance = distance(Array(written), Array(name))
      if distance <= limit, distance < best?.distance ?? Int.max { best = (name, distance) }
    }
    return best?.name
  }

  /// What to write instead: the closest known name, or all of them.
  public static func fix(for written: String, among known: some Collection<String>) -> String {
    if let name = suggestion(for: written, among: known) { return "Did you mean \"\(name)\"?" }
    return "Known here: \(known.joined(separator: ", "))."
  }

  /// How many letters must be put in, left out, exchanged or swapped with their neighbour.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let change = last[column] + (left[row] == right[column] ? 0 : 1)
        var cost = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}

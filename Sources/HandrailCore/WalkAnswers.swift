import OrderedCollections

/// The answers of a walk, later changes laid over earlier answers.
struct WalkAnswers {
  /// An answer that was looked up.
  struct Found: Hashable {
    /// The answer.
    var value: Walk.Value
    /// The part of the walk it stands in.
    var part: String
  }

  /// Answers that belong together, below one place of the journey.
  private struct Layer {
    var root: AnswerPath
    var value: Walk.Value
    var part: String
    /// Whether one list item stands for every item that says less.
    var isUsual = false
  }

  /// The uppermost layer last.
  private var layers: [Layer] = []
  private let own: OrderedDictionary<StepID, Walk.Value>
  /// The parts of the walk's own answers that were used.
  private var used: Set<String> = []

  init(_ walk: Walk) {
    own = walk.answers
    for (step, value) in walk.usual {
      layers.append(
        Layer(root: Self.path(step), value: value, part: "usual/\(step)", isUsual: true))
    }
    for (step, value) in walk.answers {
      layers.append(Layer(root: Self.path(step), value: value, part: "answers/\(step)"))
    }
  }

  /// The place a walk means by a step's name, which may go into a shared flow: `home/street`.
  static func path(_ step: StepID) -> AnswerPath {
    AnswerPath(parsing: step.rawValue) ?? AnswerPath(step)
  }

  /// Lays answers over all others, as a change at the review does.
  mutating func lay(_ value: Walk.Value, over root: AnswerPath, part: String) {
    layers.append(Layer(root: root, value: value, part: part))
  }

  /// The answer for a place, the uppermost first; nil where the walk has none.
  mutating func take(_ path: AnswerPath) -> Found? {
    for layer in layers.reversed() where path.isWithin(layer.root) {
      let below = path.components.dropFirst(layer.root.components.count)
      guard let found = Self.look(below, in: layer.value, layer: layer, part: layer.part)
      else { continue }
      used.insert(found.part)
      return found
    }
    return nil
  }

  private static func look(
    _ path: ArraySlice<AnswerPath.Component>, in value: Walk.Value, layer: Layer, part: String
  ) -> Found? {
    guard let first = path.first else { return Found(value: value, part: part) }
    let rest = path.dropFirst()
    switch (first, value) {
    case (.step(let step), .group(let group)):
      return group[step].flatMap { look(rest, in: $0, layer: layer, part: "\(part)/\(step)") }
    case (.item(let number), .items(let items)):
      let index = items.indices.contains(number - 1) ? number - 1 : (layer.isUsual ? 0 : -1)
      guard items.indices.contains(index) else { return nil }
      return look(rest, in: .group(items[index]), layer: layer, part: "\(part)/\(index)")
    case (.item, .group) where layer.isUsual:
      return look(rest, in: value, layer: layer, part: part)
    default: return nil
    }
  }

  /// The walk's own answers that nothing asked for: the outermost of each.
  func neverAsked() -> [(path: AnswerPath, part: String)] {
    own.flatMap { step, value in
      unused(value, at: Self.path(step), part: "answers/\(step)")
    }
  }

  private func unused(
    _ value: Walk.Value, at path: AnswerPath, part: String
  ) -> [(path: AnswerPath, part: String)] {
    guard used.contains(where: { $0 == part || $0.hasPrefix(part + "/") }) else {
      return [(path, part)]
    }
    switch value {
    case .single, .list: return []
    case .group(let group):
      return group.flatMap { unused($1, at: path.appending($0), part: "\(part)/\($0)") }
    case .items(let items):
      return items.indices.flatMap { index in
        unused(
          .group(items[index]), at: path.appending(item: index + 1), part: "\(part)/\(index)")
      }
    }
  }
}

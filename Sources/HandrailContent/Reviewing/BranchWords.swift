import HandrailCore

/// When a way on is taken, in the words of the flow's author.
public struct BranchWords: Hashable, Sendable {
  /// The name under `conditions:`; nil for a condition that is written out, and for none.
  public var name: String?
  /// What the condition says; nil for `otherwise`, and for the one way on of a step.
  public var says: String?
  /// Whether the way is taken where no other is.
  public var isOtherwise: Bool

  /// Makes the words of a way that is always taken, unless they say something else.
  init(name: String? = nil, says: String? = nil, isOtherwise: Bool = false) {
    self.name = name
    self.says = says
    self.isOtherwise = isOtherwise
  }

  /// The shortest words for it; nil for the one way on of a step.
  public var short: String? { name ?? says ?? (isOtherwise ? "otherwise" : nil) }

  /// The words with all that a condition says: ` when NAME (WHAT IT SAYS)`; empty for the one
  /// way on of a step.
  public var whole: String {
    switch (name, says) {
    case (let name?, let says?): " when \(name) (\(says))"
    case (nil, let words?), (let words?, nil): " when \(words)"
    case (nil, nil): isOtherwise ? " otherwise" : ""
    }
  }
}

extension FlowSource {
  /// When one of the ways on from a step is taken.
  func words(of step: Step, branch index: Int) -> BranchWords {
    guard let condition = step.next[index].condition else {
      return BranchWords(isOtherwise: step.next.count > 1)
    }
    return BranchWords(
      name: namedConditions["steps/\(step.id)/next/\(index)"], says: condition.written)
  }
}

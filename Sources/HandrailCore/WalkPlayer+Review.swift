/// A change that a walk makes at the review, until the review comes back.
struct ChangeUnderWay {
  /// Its place in the walk's list.
  let index: Int
  /// The change as the author wrote it.
  let change: Walk.Change
  /// The place that is changed.
  let path: AnswerPath
  /// The item that was added; nil for other changes.
  var addedItem: AnswerPath?
  /// The pages that were asked for the first time.
  var newPages: [(path: AnswerPath, asks: Bool)] = []

  /// Whether no more items are to come on a summary: those wanted were named by the change.
  func endsItems(of summary: AnswerPath) -> Bool {
    guard summary == path else { return false }
    if case .to = change.kind { return false }
    return true
  }
}

extension WalkPlayer {
  /// Makes the next change of the walk, standing before the review.
  mutating func makeNextChange() {
    let index = changesMade
    let next = walk.then[index]
    changesMade += 1
    let path = WalkAnswers.path(next.step)
    change = ChangeUnderWay(index: index, change: next, path: path)
    for (step, value) in next.answers {
      answers.lay(
        value, over: WalkAnswers.path(step), part: "then/\(index)/answers/\(step)")
    }
    let isDone =
      switch next.kind {
      case .to(let value): open(path) && lay(value, over: path, index: index)
      case .remove(let position): open(path) && remove(position)
      case .add(let values): open(path) && add(.group(values), index: index)
      }
    if !isDone { stop(.changeImpossible(next.step), at: "then/\(index)") }
  }

  /// Opens an answer from the review; false where it cannot be opened.
  private mutating func open(_ path: AnswerPath) -> Bool {
    send(.changeAsked(path))
    return outcome.session.currentStop(in: library)?.stop.path.isWithin(path) == true
  }

  private mutating func lay(_ value: Walk.Value, over path: AnswerPath, index: Int) -> Bool {
    // A list of items is changed one by one; a walk removes and adds instead.
    if case .items = value { return false }
    answers.lay(value, over: path, part: "then/\(index)/to")
    return true
  }

  private mutating func remove(_ position: Int) -> Bool {
    guard let numbers = currentItems(), numbers.indices.contains(position - 1) else {
      return false
    }
    send(.itemRemoved(numbers[position - 1]))
    return true
  }

  private mutating func add(_ values: Walk.Value, index: Int) -> Bool {
    guard let before = currentItems(), let group = change?.path else { return false }
    send(.itemAdded)
    guard let visit = outcome.session.visit,
      case .items(let after, _)? = visit.answers[group]?.answer, after.count > before.count,
      let number = after.last
    else { return false }
    let item = group.appending(item: number)
    change?.addedItem = item
    answers.lay(values, over: item, part: "then/\(index)/add")
    return true
  }

  /// The items of the repeat group whose summary is shown; nil on any other page.
  private func currentItems() -> [Int]? {
    guard let (page, _) = outcome.session.currentStop(in: library),
      case .repeatGroup = page.step.kind, let visit = outcome.session.visit
    else { return nil }
    return outcome.session.itemNumbers(of: page, in: visit)
  }

  /// Notes a page that is asked for the first time after a change.
  mutating func noteForChange(_ page: Journey.Stop, on journey: Journey) {
    guard let change, journey.waiting?.path == page.path, !page.step.kind.isReview,
      page.path != change.path, change.addedItem.map({ !page.path.isWithin($0) }) ?? true
    else { return }
    let asks =
      switch page.step.kind {
      case .message, .returnCode, .review, .findCase, .timeline, .letter: false
      case .ask, .oneOf, .manyOf, .use, .repeatGroup: true
      }
    self.change?.newPages.append((page.path, asks))
  }

  /// Compares the newly asked pages with what the walk says, once the review is back.
  mutating func finishChange() {
    guard let change else { return }
    self.change = nil
    guard let expected = change.change.asks,
      !Self.covers(expected, change.newPages)
    else { return }
    let asked = change.newPages.filter(\.asks).map(\.path)
    stop(.otherPagesAsked(asked), at: "then/\(change.index)/asks")
  }

  /// Whether the pages are exactly those expected, in order.
  ///
  /// A step with pages below it stands for them all, and a page that asks nothing need not be
  /// named.
  static func covers(
    _ expected: [AnswerPath], _ pages: [(path: AnswerPath, asks: Bool)]
  ) -> Bool {
    var next = expected[...]
    var current: AnswerPath?
    for page in pages {
      if let current, page.path.isWithin(current) { continue }
      if let first = next.first, page.path.isWithin(first) {
        current = next.popFirst()
      } else if page.asks {
        return false
      }
    }
    return next.isEmpty
  }
}

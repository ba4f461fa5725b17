extension Session {
  /// The items of a repeat group in order; the first one is under way before anything is stored.
  func itemNumbers(of stop: Journey.Stop, in visit: Visit) -> [Int] {
    if case .items(let numbers, _)? = visit.answers[stop.path]?.answer { numbers } else { [1] }
  }

  /// Takes an action on the summary of a repeat group.
  mutating func takeItemAction(
    _ action: Action, at stop: Journey.Stop, on journey: Journey, in library: Library
  ) -> [Effect] {
    guard case .repeatGroup(_, let most) = stop.step.kind, let visit else { return [] }
    let numbers = itemNumbers(of: stop, in: visit)
    switch action {
    case .itemAdded where numbers.count < most:
      let new = max(visit.answers.highestItem(in: stop.path), numbers.max() ?? 0) + 1
      return store(numbers + [new], at: stop, on: journey, in: library)
    case .itemRemoved(let number) where numbers.contains(number):
      let effects = store(numbers.filter { $0 != number }, at: stop, on: journey, in: library)
      notice = .removed
      return effects
    case .itemChangeAsked(let number) where numbers.contains(number):
      let item = stop.path.appending(item: number)
      guard let first = journey.stops.first(where: { $0.path.isWithin(item) }) else { return [] }
      self.visit?.look = .again(at: first.path, within: item, returningTo: stop.path)
      return []
    default: return []
    }
  }

  /// Writes the list of items down, unfinished: the summary or the new item's page comes next.
  private mutating func store(
    _ numbers: [Int], at stop: Journey.Stop, on journey: Journey, in library: Library
  ) -> [Effect] {
    let effects = accept(.items(numbers, finished: false), at: stop, on: journey, in: library)
    visit?.look = .onward
    return effects
  }

  /// Back on the first page of an item that was just added takes the item away again.
  mutating func dropUntouchedItem(
    at stop: Journey.Stop, on journey: Journey, in library: Library
  ) -> [Effect]? {
    guard let visit,
      let index = stop.path.components.lastIndex(where: {
        if case .item = $0 { true } else { false }
      }),
      case .item(let number) = stop.path.components[index]
    else { return nil }
    let item = AnswerPath(Array(stop.path.components.prefix(index + 1)))
    let group = item.parent
    guard !visit.answers.hasAnswer(within: item),
      case .items(let numbers, _)? = visit.answers[group]?.answer, numbers.count > 1,
      numbers.last == number,
      let groupStop = groupStop(at: group, in: library)
    else { return nil }
    return store(numbers.filter { $0 != number }, at: groupStop, on: journey, in: library)
  }

  /// The summary page of a group of the outermost flow.
  private func groupStop(at path: AnswerPath, in library: Library) -> Journey.Stop? {
    guard let flow = visit?.flow, let id = path.lastStep, path.components.count == 1,
      let step = library.flows[flow]?.steps[id]
    else { return nil }
    return Journey.Stop(
      path: path, flow: flow, step: step, section: step.section, useVoice: nil)
  }
}

import HandrailCore

extension Page {
  /// The answers on the path by section, each with a way to change it.
  mutating func addReview(of names: [SaveName], on journey: Journey, _ words: PageWords) {
    guard let flow = words.flow else { return }
    var lastSection: SectionID?
    for name in names {
      guard let step = flow.step(saving: name), journey.scope[name] != nil else { continue }
      if step.section != lastSection, let section = step.section {
        let title = words.words.section(section.rawValue, of: flow.id, voices: [])?.title
        blocks.append(.heading(title.map { words.fill($0, on: journey) } ?? ""))
        lastSection = section
      }
      let path = AnswerPath(step.id)
      switch step.kind {
      case .repeatGroup: addGroupRows(path, step: step, on: journey, words)
      case .use: addUseRows(path, step: step, on: journey, words)
      default:
        guard let stop = journey.stop(at: path) else { continue }
        blocks.append(row(for: stop, on: journey, words))
      }
    }
  }

  /// One row for each page of a shared flow; a flow with one page speaks under its user's name.
  private mutating func addUseRows(
    _ path: AnswerPath, step: Step, on journey: Journey, _ words: PageWords
  ) {
    let stops = journey.stops.filter { $0.path.isWithin(path) && $0.step.save != nil }
    for stop in stops {
      let label = stops.count == 1 ? words.label(of: step, flow: journey.scope.flow, journey) : nil
      blocks.append(row(for: stop, label: label, on: journey, words))
    }
  }

  /// A row that leads to the group's summary, then the rows of each item.
  private mutating func addGroupRows(
    _ path: AnswerPath, step: Step, on journey: Journey, _ words: PageWords
  ) {
    guard let group = journey.stop(at: path) else { return }
    let names = words.itemNames(of: group, on: journey)
    let value = names.isEmpty ? words.phrase(.nothingGiven) : String(names.count)
    blocks.append(
      .row(
        label: words.label(of: step, flow: journey.scope.flow, journey), value: value,
        buttons: [changeButton(path, words)]))
    for stop in journey.stops
    where stop.path != path && stop.path.isWithin(path) && stop.step.save != nil {
      blocks.append(row(for: stop, on: journey, words))
    }
  }

  private func row(
    for stop: Journey.Stop, label: String? = nil, on journey: Journey, _ words: PageWords
  ) -> Block {
    let answer = words.session.visit?.answers[stop.path]?.answer ?? .leftEmpty
    return .row(
      label: label ?? words.label(of: stop.step, flow: stop.flow, journey, at: stop),
      value: words.words(
        for: answer, to: stop.step, of: stop.flow, voices: journey.voices(at: stop)),
      buttons: [changeButton(stop.path, words)])
  }

  private func changeButton(_ path: AnswerPath, _ words: PageWords) -> Button {
    Button(.action(.changeAsked(path)), words.phrase(.change))
  }

  /// The summary of a repeat group: its items, and what can be done about them.
  mutating func addItems(
    of stop: Journey.Stop, atMost most: Int, on journey: Journey, _ section: SectionWords,
    _ words: PageWords
  ) {
    let names = words.itemNames(of: stop, on: journey)
    for (index, item) in names.enumerated() {
      blocks.append(
        .row(
          label: "\(index + 1).", value: item.name,
          buttons: [
            Button(.action(.itemChangeAsked(item.number)), words.phrase(.change)),
            Button(.action(.itemRemoved(item.number)), words.phrase(.remove)),
          ]))
    }
    let goOn = Button(
      .action(.wentOn), words.optionWords("go-on", of: stop.step, in: section))
    let add = Button(.action(.itemAdded), words.optionWords("add", of: stop.step, in: section))
    addNumbered(names.count < most ? [add, goOn] : [goOn])
    firstFocus = .action(.wentOn)
    enterAction = .wentOn
  }
}

extension PageWords {
  /// The short name of a step's answer.
  fileprivate func label(
    of step: Step, flow: FlowID, _ journey: Journey, at stop: Journey.Stop? = nil
  ) -> String {
    let voices = stop.map(journey.voices(at:)) ?? journey.voices
    let template = words.section(step.id.rawValue, of: flow, voices: voices)?.label
    return template.map { fill($0, on: journey, at: stop) } ?? ""
  }

  /// What each item of a group is called: the shared flow's value `name`, else its first answer.
  func itemNames(of stop: Journey.Stop, on journey: Journey) -> [(number: Int, name: String)] {
    guard let save = stop.step.save, case .items(let items)? = journey.scope[save] else {
      return []
    }
    return items.map { item in
      let named = item.scope.answer("name") ?? item.scope.names.first.flatMap(item.scope.answer)
      guard let named, named.answer.isGiven || named.answer.chosenOption != nil else {
        return (item.number, phrase(.nothingGiven))
      }
      let name = words(
        for: named.answer, to: named.step, of: item.scope.flow, voices: journey.voices)
      return (item.number, name)
    }
  }
}

extension Scope {
  /// The answer of this flow under a name.
  fileprivate func answer(_ name: SaveName) -> (answer: Answer, step: Step)? {
    answer(ValueName(name))
  }
}

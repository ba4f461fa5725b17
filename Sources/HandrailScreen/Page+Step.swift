import HandrailCore

extension Page {
  /// A page of the flow.
  static func step(_ stop: Journey.Stop, on journey: Journey, _ words: PageWords) -> Page {
    var page = frame(words, path: stop.path)
    page.addProgress(of: stop.section, on: journey, words)
    let section = words.words.section(
      stop.step.id.rawValue, of: stop.flow, voices: journey.voices(at: stop))
    guard let section else { return page }
    if let title = section.title {
      page.blocks.append(.title(words.fill(title, on: journey, at: stop)))
    }
    page.add(words.body(of: section, on: journey, at: stop))
    if let code = words.session.visit?.code.description { page.makeCodesProminent(code) }
    page.opensOnText = stop.step.isAgreement
    let before = words.session.visit?.answers[stop.path]?.answer
    switch stop.step.kind {
    case .ask(let kind): page.addField(kind, of: stop.step, before: before, words)
    case .oneOf(let sources):
      page.addOptions(words.library.options(sources), of: stop.step, in: section, words) {
        .action(.optionChosen($0))
      }
      page.enterAction = .wentOn
      page.asksForChoice = true
      // The only option is a claim: nobody makes it by Enter alone.
      if words.library.options(sources).count == 1 { page.opensOnText = true }
    case .manyOf(let sources):
      page.addOptions(words.library.options(sources), of: stop.step, in: section, words) {
        .tick($0)
      }
      if case .options(let ticked)? = before { page.ticked = Set(ticked) }
      page.commands.insert(.tick, at: 1)
    case .message, .returnCode, .findCase: page.enterAction = .wentOn
    case .timeline:
      page.addTimeline(words)
      page.enterAction = .wentOn
    case .letter(let parts):
      page.addLetter(parts, of: stop.flow, on: journey, words)
      page.opensOnText = true
      page.enterAction = .wentOn
    case .review(let names):
      page.addReview(of: names, on: journey, words)
      page.opensOnText = true
      page.enterAction = .wentOn
    case .repeatGroup(_, let most):
      page.addItems(of: stop, atMost: most, on: journey, section, words)
    case .use: break
    }
    page.addInstead(of: stop.step, in: section, words)
    page.markChosen(before)
    if page.hasTicks, words.medium == .screen {
      page.blocks.append(.quiet(words.phrase(.tickHint)))
    }
    if let why = section.why, stop.step.kind.isAsking {
      page.blocks.append(
        .quiet(words.phrase(.whyWeAsk, ["why": words.fill(why, on: journey, at: stop)])))
    }
    page.addTerms(in: words.answers.known(section.body), words)
    return page
  }

  /// The receipt of an ending.
  static func receipt(_ ending: Ending, on journey: Journey, _ words: PageWords) -> Page {
    var page = frame(words)
    let section = words.words.section(
      ending.id.rawValue, of: journey.scope.flow, voices: journey.voices)
    if let title = section?.title { page.blocks.append(.title(words.fill(title, on: journey))) }
    if let section { page.add(words.body(of: section, on: journey)) }
    if let number = words.session.visit?.arrivalNumber { page.makeCodesProminent(number) }
    if let reference = words.session.visit?.shownReference {
      page.makeCodesProminent(reference.description)
    }
    if ending.receipt == .arrival, let code = words.session.visit?.code.description {
      page.blocks.append(.quiet(words.phrase(.helpCode, ["return_code": code])))
    }
    page.blocks.append(.quiet(words.phrase(.receiptCloses)))
    page.addNumbered(waysFromReceipt(ending, words))
    page.enterAction = .wentOn
    page.opensOnText = true
    page.isLastSight = ending.receipt != .nothing
    page.addTerms(in: section.map { words.answers.known($0.body) } ?? [], words)
    return page
  }

  private static func waysFromReceipt(_ ending: Ending, _ words: PageWords) -> [Button] {
    var ways = [Button(.action(.wentOn), words.phrase(.receiptDone))]
    if words.session.menu(in: words.library).count > 1 {
      ways.append(Button(.action(.menuAsked), words.phrase(.receiptMenu)))
    }
    if ending.receipt != .nothing {
      ways.append(Button(.action(.backAsked), words.phrase(.receiptChange)))
    }
    return ways
  }

  /// The letter as it will be sent, to be read through and confirmed.
  private mutating func addLetter(
    _ parts: [LetterPart], of flow: FlowID, on journey: Journey, _ words: PageWords
  ) {
    let letter = LetterText(parts: parts, of: flow, on: journey, words: words.answers)
    blocks += letter.paragraphs.map { .paragraph($0) }
    listedAtEnd = letter.paragraphs.count
  }

  private mutating func addProgress(
    of section: SectionID?, on journey: Journey, _ words: PageWords
  ) {
    guard let section, let flow = words.flow,
      let index = flow.sections.firstIndex(of: section)
    else { return }
    let title = words.words.section(section.rawValue, of: flow.id, voices: [])?.title
    self.section = title.map { words.fill($0, on: journey) }
    progress = words.phrase(
      .partOf, ["number": String(index + 1), "count": String(flow.sections.count)])
  }

  private mutating func addField(
    _ kind: TypedKind, of step: Step, before: Answer?, _ words: PageWords
  ) {
    if kind == .date { blocks.append(.quiet(words.dateExample)) }
    let text: String
    switch before {
    case .text(let typed)?: text = typed
    case .number(let number)?: text = String(number)
    case .date(let date)?: text = words.words.inWords(date)
    default: text = ""
    }
    blocks.append(
      .field(
        Field(
          kind: kind, text: text, limit: step.characterLimit ?? kind.usualLimit,
          isRequired: step.isRequired)))
  }

  private mutating func addOptions(
    _ options: [OptionID], of step: Step, in section: SectionWords, _ words: PageWords,
    effect: (OptionID) -> Button.Effect
  ) {
    addNumbered(
      options.map { Button(effect($0), words.optionWords($0, of: step, in: section)) })
  }

  private mutating func addInstead(
    of step: Step, in section: SectionWords, _ words: PageWords
  ) {
    let buttons = step.instead.map { option in
      Button(.action(.insteadChosen(option)), words.optionWords(option, of: step, in: section))
    }
    if field == nil {
      addNumbered(buttons)
    } else {
      blocks += buttons.map { .button($0) }
    }
  }

  /// Marks the answer given before and opens the page on it.
  private mutating func markChosen(_ before: Answer?) {
    let effect: Button.Effect
    switch before {
    case .option(let option)?: effect = .action(.optionChosen(option))
    case .instead(let option)?: effect = .action(.insteadChosen(option))
    default: return
    }
    firstFocus = effect
    opensOnText = false
    blocks = blocks.map { block in
      guard case .button(var button) = block, button.effect == effect else { return block }
      button.isChosen = true
      return .button(button)
    }
  }
}

extension TypedKind {
  /// How much can be typed where the author set no limit.
  fileprivate var usualLimit: Int {
    switch self {
    case .text: 200
    case .longText: 500
    case .date, .phone: 40
    case .number: 9
    case .email: 254
    }
  }
}

extension StepKind {
  /// Whether the step asks something, so that saying why makes sense.
  fileprivate var isAsking: Bool {
    switch self {
    case .ask, .oneOf, .manyOf: true
    default: false
    }
  }
}

import HandrailCore

extension Page {
  /// The groups of explanations.
  static func topics(_ words: PageWords) -> Page {
    var page = overlayFrame(.topics, words)
    page.blocks = [.title(words.phrase(.topicsTitle))]
    let groups = Set(words.library.explanations.values.map(\.group))
    page.addNumbered(
      ExplanationGroup.allCases.filter(groups.contains).map { group in
        Button(.action(.topicGroupChosen(group)), words.phrase(group.phrase))
      })
    page.addNumbered([Button(.action(.askAsked), words.phrase(.askEntry))])
    page.commands = [.goOn, .back, .person]
    return page
  }

  /// The explanations of a group.
  static func topicGroup(_ group: ExplanationGroup, _ words: PageWords) -> Page {
    var page = overlayFrame(.topicGroup(group), words)
    page.blocks = [.title(words.phrase(group.phrase))]
    page.addNumbered(
      words.library.explanations.values.filter { $0.group == group }.compactMap { explanation in
        words.button(for: explanation.id)
      })
    page.commands = [.goOn, .back, .person]
    return page
  }

  /// An explanation: what answers a question first, then the rest in its order.
  static func explanation(_ reading: Reading, _ words: PageWords) -> Page {
    var page = overlayFrame(.explanation(reading), words)
    page.commands = [.goOn, .back, .person]
    // Enter reads on to the end; nothing is chosen beforehand.
    page.opensOnText = true
    page.mostScreens = mostScreensOfExplanation
    guard let text = words.explanation(reading.topic) else { return page }
    page.blocks = [.title(text.title)]
    let parts =
      text.parts.filter { $0.kind == reading.part } + text.parts.filter { $0.kind != reading.part }
    for part in parts {
      page.blocks.append(.heading(words.phrase(part.kind.phrase)))
      page.add(part.paragraphs.map { words.fill($0, on: nil) })
    }
    page.blocks.append(.quiet(words.provenance(of: reading.topic, text)))
    page.terms = words.terms(in: parts.flatMap(\.paragraphs))
    page.addOtherAnswers(to: reading, words)
    if let teachBack = text.teachBack { page.add(teachBack, words) }
    page.addRelated(to: reading, words)
    return page
  }

  /// How many screens an explanation may fill on the smallest screen.
  private static let mostScreensOfExplanation = 11

  private mutating func addOtherAnswers(to reading: Reading, _ words: PageWords) {
    guard reading.isAnswer else { return }
    let others = reading.others.compactMap { words.button(for: $0.topic, part: $0.part) }
    if !others.isEmpty { blocks.append(.heading(words.phrase(.answerOthers))) }
    addNumbered(others + [Button(.action(.notMeant), words.phrase(.answerNotMeant))])
  }

  private mutating func add(_ teachBack: TeachBack, _ words: PageWords) {
    blocks.append(.heading(words.phrase(.teachBackLead)))
    blocks.append(.paragraph(words.fill(teachBack.question, on: nil)))
    addNumbered(
      teachBack.answers.map { answer in
        Button(.action(.teachBackAnswered(answer.id)), words.fill(answer.words, on: nil))
      })
  }

  /// The explanations of its marked words and those about things near it, each once.
  private mutating func addRelated(to reading: Reading, _ words: PageWords) {
    var seen = Set([reading.topic] + reading.others.map(\.topic))
    let near = terms.map(\.topic) + (words.library.explanations[reading.topic]?.related ?? [])
    let buttons = near.filter { seen.insert($0).inserted }.compactMap { words.button(for: $0) }
    guard !buttons.isEmpty else { return }
    blocks.append(.heading(words.phrase(.readMore)))
    addNumbered(buttons)
  }

  /// What is said to an answer to the question that tries an explanation out.
  static func reply(_ topic: TopicID, _ answer: OptionID, _ words: PageWords) -> Page {
    var page = overlayFrame(.reply(topic, answer), words)
    let teachBack = words.explanation(topic)?.teachBack
    let chosen = teachBack?.answers.first { $0.id == answer }
    page.blocks = [.title(chosen.map { words.fill($0.words, on: nil) } ?? "")]
    page.add(chosen.map { [words.fill($0.reply, on: nil)] } ?? [])
    page.addClosing(words)
    page.commands = [.goOn, .back, .person]
    return page
  }
}

extension PageWords {
  /// What opens an explanation by its title; nil where it is not known here.
  fileprivate func button(for topic: TopicID, part: ExplanationPart? = nil) -> Page.Button? {
    explanation(topic).map {
      Page.Button(.action(.topicAsked(topic, part: part)), $0.title)
    }
  }

  /// When somebody last read an explanation again, and how many sources it has.
  fileprivate func provenance(of topic: TopicID, _ text: ExplanationWords) -> String {
    let read =
      text.reviewed.map { phrase(.explanationReviewed, ["date": words.inWords($0)]) }
      ?? phrase(.explanationNotReviewed)
    let count = library.explanations[topic]?.sources.count ?? 0
    guard count > 0 else { return read }
    return read + " " + phrase(.explanationSources, ["count": String(count)])
  }

  /// The titles of what may have been meant, each with the way there.
  func buttons(for found: [FoundExplanation]) -> [Page.Button] {
    found.compactMap { button(for: $0.topic, part: $0.part) }
  }
}

extension ExplanationGroup {
  /// What stands over its explanations.
  fileprivate var phrase: InterfacePhrase {
    switch self {
    case .comingIn: .groupComingIn
    case .insurance: .groupInsurance
    case .planAgrees: .groupPlanAgrees
    case .bills: .groupBills
    case .privacy: .groupPrivacy
    case .access: .groupAccess
    case .tests: .groupTests
    case .here: .groupHere
    }
  }
}

extension ExplanationPart {
  /// What stands over it.
  fileprivate var phrase: InterfacePhrase {
    switch self {
    case .inShort: .partInShort
    case .whatHappens: .partWhatHappens
    case .howLong: .partHowLong
    case .doesItHurt: .partDoesItHurt
    case .whatToBring: .partWhatToBring
    case .eatingAndDrinking: .partEatingAndDrinking
    case .afterwards: .partAfterwards
    case .why: .partWhy
    case .whatYouCanDo: .partWhatYouCanDo
    case .aPerson: .partAPerson
    }
  }
}

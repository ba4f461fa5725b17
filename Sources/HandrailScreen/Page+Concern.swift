import HandrailCore

extension Page {
  /// Something that was typed gives concern: what can be done now, and the way back to the page.
  ///
  /// Nothing is chosen beforehand, so that an Enter that was meant for the page before does not
  /// close it. For what must not be read over a shoulder it names neither numbers nor the matter.
  static func concern(_ concern: Concern, _ words: PageWords) -> Page {
    var page = overlayFrame(.concern(concern), words)
    let (title, body) = concern.phrases
    page.blocks = [.title(words.phrase(title))]
    if words.tellsOfCall, !concern.isPrivate {
      page.blocks.append(.paragraph(words.phrase(.concernCalled)))
    }
    page.add(words.knownParagraphs(body))
    let person =
      concern.isPrivate
      ? Button(.action(.talkAloneAsked), words.phrase(.concernAlone))
      : Button(.action(.personAsked), words.phrase(.concernPerson))
    page.addNumbered([
      person, Button(.action(.allRightChosen), words.phrase(.concernAllRight)),
    ])
    page.leaveOpen()
    return page
  }

  /// How to talk to a person alone.
  static func alone(_ words: PageWords) -> Page {
    var page = overlayFrame(.alone, words)
    page.blocks = [.title(words.phrase(.aloneTitle))]
    page.add(words.knownParagraphs(.aloneBody))
    page.addNumbered([
      Button(.action(.allRightChosen), words.phrase(.goOn))
    ])
    page.leaveOpen()
    return page
  }

  /// Lets the page stand until something is chosen on it.
  private mutating func leaveOpen() {
    opensOnText = true
    asksForChoice = true
    enterAction = nil
    commands = [.goOn, .back, .person, .language, .leave]
  }
}

extension PageWords {
  /// Whether the page may say that somebody was sent for: where somebody answers calls, and this is
  /// no rehearsal.
  fileprivate var tellsOfCall: Bool { library.site.deskAnswersCalls && !session.isRehearsal }

  /// The paragraphs of one of the program's own texts whose facts of the region are all known; a
  /// region without a crisis line does without that sentence.
  fileprivate func knownParagraphs(_ phrase: InterfacePhrase) -> [String] {
    let known = words.paragraphs(phrase.rawValue).filter { paragraph in
      paragraph.placeholders.allSatisfy {
        !$0.hasPrefix("region.") || answers.fact($0) != nil
      }
    }
    return known.map { fill($0, on: nil) }
  }
}

extension Concern {
  /// The words of the page about it.
  fileprivate var phrases: (title: InterfacePhrase, body: InterfacePhrase) {
    switch self {
    case .medical: (.concernMedicalTitle, .concernMedicalBody)
    case .suicide: (.concernSuicideTitle, .concernSuicideBody)
    case .distress: (.concernDistressTitle, .concernDistressBody)
    case .violence: (.concernViolenceTitle, .concernViolenceBody)
    case .abuse, .trafficking: (.concernPrivateTitle, .concernPrivateBody)
    }
  }
}

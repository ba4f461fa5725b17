import HandrailCore

extension Page {
  /// The first page: calm, and the language is chosen on it.
  static func welcome(_ words: PageWords) -> Page {
    var page = frame(words)
    page.commands = [.goOn, .help, .person, .language, .display]
    let languages = words.library.site.languages.map { tag in
      let name = words.library.words(in: tag).phrase(InterfacePhrase.languageName.rawValue)
      return Button(.action(.languageChosen(tag)), name)
    }
    page.firstFocus = languages.first?.effect
    if let patient = words.rehearsalPatient {
      page.add(title: patient, words)
      page.addNumbered(languages)
    } else {
      // Whoever cannot read the text below needs their language first, on the smallest screen too.
      page.blocks = [.title(words.phrase(.welcomeTitle))]
      page.addNumbered(languages)
      page.add(words.paragraphs(.welcomeBody))
    }
    page.addNumbered([
      Button(.action(.otherLanguagesAsked), words.phrase(.welcomeOtherLanguage)),
      Button(.action(.comingBackAsked), words.phrase(.welcomeComeBack)),
    ])
    if words.canChangeDisplay {
      page.addNumbered([Button(.action(.displayAsked), words.phrase(.welcomeDisplay))])
    }
    return page
  }

  private mutating func add(title patient: SectionWords, _ words: PageWords) {
    if let title = patient.title { blocks.append(.title(words.fill(title, on: nil))) }
    add(patient.body.map { words.fill($0, on: nil) })
  }

  /// What somebody can do here.
  static func menu(_ words: PageWords) -> Page {
    var page = frame(words)
    page.blocks = [.title(words.phrase(.menuTitle))]
    page.add(words.paragraphs(.menuBody))
    page.addNumbered(
      words.session.menu(in: words.library).map { flow in
        let entry = words.words.section(Flow.inTheMenu, of: flow, voices: [])?.title
        return Button(
          .action(.flowChosen(flow)), entry.map { words.fill($0, on: nil) } ?? flow.rawValue)
      })
    page.addReadingEntries(words)
    page.asksForChoice = true
    return page
  }

  /// The pages that ask for a code and a date of birth.
  static func comingBack(_ stage: Session.ComingBack, _ words: PageWords) -> Page {
    var page = frame(words)
    switch stage {
    case .code, .lookingUp:
      page.blocks = [.title(words.phrase(.comeBackCodeTitle))]
      page.add(words.paragraphs(.comeBackCodeBody))
      page.blocks.append(.field(Field(kind: .text, text: "", limit: 60, isRequired: true)))
    case .birthDate:
      page.blocks = [.title(words.phrase(.comeBackDateTitle))]
      page.add(words.paragraphs(.comeBackDateBody))
      page.blocks.append(.quiet(words.dateExample))
      page.blocks.append(.field(Field(kind: .date, text: "", limit: 40, isRequired: true)))
      page.blocks.append(
        .button(Button(.action(.insteadChosen("no-date")), words.phrase(.comeBackNoDate))))
    case .person:
      page.blocks = [.title(words.phrase(.comeBackPersonTitle))]
      page.add(words.paragraphs(.comeBackPersonBody))
      page.enterAction = .wentOn
    }
    return page
  }

  /// The answers are kept behind a code.
  static func kept(_ code: ReturnCode, _ words: PageWords) -> Page {
    var page = frame(words)
    let body: InterfacePhrase = words.session.isRehearsal ? .keptRehearsalBody : .keptBody
    page.blocks = [.title(words.phrase(.keptTitle))]
    page.add(words.paragraphs(body, ["return_code": code.description]))
    page.makeCodesProminent(code.description)
    page.enterAction = .wentOn
    page.commands = [.goOn]
    page.isLastSight = !words.session.isRehearsal
    return page
  }

  /// Everything is forgotten.
  static func forgotten(_ words: PageWords) -> Page {
    var page = frame(words)
    page.blocks = [.title(words.phrase(.forgottenTitle))]
    page.add(words.paragraphs(.forgottenBody))
    page.enterAction = .wentOn
    page.commands = [.goOn]
    return page
  }

  /// The content cannot be shown: a person registers people.
  static func outOfOrder(_ words: PageWords) -> Page {
    var page = frame(words)
    page.blocks = [.title(words.phrase(.outOfOrderTitle))]
    page.add(words.paragraphs(.outOfOrderBody))
    page.commands = [.language, .display]
    return page
  }

  /// Nobody has pressed a key for a while.
  static func warning(_ words: PageWords) -> Page {
    var page = overlayFrame(nil, words)
    let seconds = words.library.site.warning.components.seconds
    page.identity = Identity(
      place: words.session.place, path: nil, overlay: nil, hasWarning: true,
      visit: words.session.visit?.id)
    page.blocks = [.title(words.phrase(.idleTitle))]
    let body: InterfacePhrase = words.medium == .screen ? .idleBody : .lineIdleBody
    page.add(words.paragraphs(body, ["seconds": String(seconds)]))
    if words.session.visit?.codeWasShown == true { page.add(words.paragraphs(.idleLater)) }
    page.commands = []
    return page
  }

  /// Paragraphs that hold nothing but the code are shown so that they can be copied down.
  mutating func makeCodesProminent(_ code: String) {
    blocks = blocks.map { block in
      if case .paragraph(code) = block { .prominent(code) } else { block }
    }
  }
}

extension PageWords {
  /// The card of the invented patient a rehearsal plays; nil outside a rehearsal.
  var rehearsalPatient: SectionWords? {
    session.rehearsalPatient.flatMap { words.rehearsalPatients[$0] }
  }
}

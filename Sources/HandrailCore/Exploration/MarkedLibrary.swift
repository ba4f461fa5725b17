extension Library {
  /// The same content with options that no other answer can be taken for.
  ///
  /// Each option of each page says a text of its own in the first language, so that an answer can
  /// be followed through every output. Digests stay, so answers hold as they did.
  func marked() -> Library {
    var marked = self
    let language = firstLanguage
    var words = words(in: language)
    for (flow, sections) in words.flows {
      for (key, section) in sections {
        var section = section
        for option in section.options.keys {
          section.options[option] = Template([.text(Self.mark(flow, key.id, option))])
        }
        words.flows[flow]?[key] = section
      }
    }
    marked.words[language] = words
    for (list, entries) in site.lists {
      marked.site.lists[list] = entries.map { entry in
        var entry = entry
        entry.words = LocalText(everywhere: Self.mark("site", list, entry.id))
        return entry
      }
    }
    return marked
  }

  private static func mark(_ flow: FlowID, _ step: String, _ option: OptionID) -> String {
    "[\(flow)|\(step)|\(option)]"
  }

  /// What an answer would be seen by in an output; empty where nothing unmistakable would show.
  func marks(
    of answer: Answer, to stop: Journey.Stop, voices: [VoiceID], language: LanguageTag
  ) -> [String] {
    switch answer {
    case .text(let text): return [text]
    case .option(let option), .instead(let option):
      return [words(of: option, on: stop, voices: voices, language: language)]
    case .options(let ticked):
      return ticked.map { words(of: $0, on: stop, voices: voices, language: language) }
    case .date(let date): return [words(in: language).inWords(date)]
    case .number, .leftEmpty, .seen, .items: return []
    }
  }

  private func words(
    of option: OptionID, on stop: Journey.Stop, voices: [VoiceID], language: LanguageTag
  ) -> String {
    if case .oneOf(let sources) = stop.step.kind, let entry = siteEntry(option, in: sources) {
      return entry.words.text(in: language) ?? ""
    }
    let section = words(in: language).section(
      stop.step.id.rawValue, of: stop.flow, voices: voices)
    return section?.options[option]?.source ?? ""
  }
}

import HandrailCore

/// A section is for a voice in which its flow never speaks.
enum UnknownVoice: Mistake {
  static let code = "H404"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    // A shared flow speaks in the voices of those that use it: a use that is wrong is told itself.
    let areUsesSound =
      UnknownSharedFlow.findings(in: sources, library: library).isEmpty
      && SharedFlowInItself.findings(in: sources, library: library).isEmpty
    return sources.flowWords.filter { areUsesSound || !$0.flow.flow.isShared }
      .flatMap { file, source -> [ContentFinding] in
        let voices = sources.voices(of: source)
        return file.sections.compactMap { section in
          guard let voice = section.key.voice, !voices.contains(voice),
            source.flow.role(of: section.key.id) != nil
          else { return nil }
          let message = "There is no voice \"\(voice)\" here."
          return voices.isEmpty
            ? told(at: section.place, message, fix: "Take the voice out: this flow has none.")
            : told(
              at: section.place, message,
              fix: "Write a voice in which this flow speaks, or take the section out.",
              written: voice.rawValue, known: voices.map(\.rawValue).sorted())
        }
      }
  }

  static let examples = [
    MistakeExample(
      TinyContent.words, "## registered / named", becomes: "## registered / nmaed"),
    MistakeExample(
      TinyContent.spanish, TinyContent.heading("registered / named"),
      becomes: TinyContent.heading("registered / named").replacing("named", with: "nmaed")),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.addressWords, "## street\n",
      becomes: "## fixed / named\n\nDo you live somewhere?\n\n- yes: Yes\n\n- no: No\n\n"
        + "> label: Address\n\n> help: Choose one.\n\n## street\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.placedWords.compactMap { words in
      guard let voice = words.section.key.voice?.rawValue,
        let line = bed.line(at: words.section.place)
      else { return nil }
      return line.becoming(line.text.replacing("/ \(voice)", with: "/ \(voice.misspelt)"))
    }
  }
}

import HandrailCore
import HandrailScreen

extension ContentSources {
  /// Every paragraph of a words file that somebody reads.
  func wordingParagraphs(of file: WordsSource) -> [WordingParagraph] {
    file.sections.flatMap { section in
      section.partsInPlace.map { part, key, template in
        WordingParagraph(
          part, source: template.spoken, text: Self.masked(template, in: file),
          at: section.place(of: key), in: section, of: file,
          scopes: scopes(of: part, in: section, of: file), linked: template.linkedWords)
      }
    }
  }

  private func scopes(
    of part: WordingParagraph.Part, in section: WordsSection, of file: WordsSource
  ) -> Set<WordingScope> {
    let base = Self.chain(file.language).first ?? file.language
    var scopes: Set<WordingScope> = [.language(base)]
    guard base == Self.base else { return scopes }
    scopes.insert(.all)
    for mark in (file.notes + section.notes).flatMap(\.marks) {
      if let scope = WordingScope(mark) { scopes.insert(scope) }
    }
    switch file.owner {
    case .rehearsal: scopes.insert(.staff)
    case .explanation: break
    case .interface:
      let phrase = InterfacePhrase(rawValue: section.key.id)
      if phrase.map(Self.staffPhrases.contains) ?? false {
        scopes.insert(.staff)
      } else {
        scopes.insert(.screens)
      }
      if phrase.map(Self.troublePhrases.contains) ?? false { scopes.insert(.errors) }
    case .flow(let id):
      scopes.insert(.screens)
      if part == .message { scopes.insert(.errors) }
      if let step = flow(id)?.flow.steps[StepID(section.key.id)], step.kind.asks {
        scopes.insert(.forms)
      }
    }
    return scopes
  }

  /// What the program says when an answer does not fit or something did not work.
  static let troublePhrases: Set<InterfacePhrase> = [
    .comeBackNotFound, .comeBackNeedsWords, .staffWrong, .staffWait, .tooSmall, .outOfOrderTitle,
    .outOfOrderBody, .notSaved, .chooseOne, .tickOrChooseOther, .tooLong, .dateUnclear,
    .dateNoSuchDay, .dateNeedsYear, .numberUnclear, .phoneUnclear, .emailUnclear,
    .lineNoSuchNumber, .lineNoSuchAnswer, .lineAlone,
  ]

  /// What only people who work at the clinic read.
  static let staffPhrases: Set<InterfacePhrase> = [
    .staffTitle, .staffBody, .staffWrong, .staffWait, .linePassphrase, .rehearsalBanner,
    .keptRehearsalBody,
  ]

  private static func masked(_ template: Template, in file: WordsSource) -> String {
    let text = template.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .placeholder(let name): String(repeating: "_", count: name.utf16.count + 2)
      case .term(let words, _): words
      }
    }.joined()
    guard case .rehearsal = file.owner else { return text }
    return text.withoutQuotations
  }
}

extension StepKind {
  /// Whether the page waits for an answer of its own.
  var asks: Bool {
    switch self {
    case .ask, .oneOf, .manyOf: true
    default: false
    }
  }
}

extension WordsSection {
  /// The paragraphs with the names of their places.
  var partsInPlace: [(part: WordingParagraph.Part, key: String, template: Template)] {
    var parts: [(WordingParagraph.Part, String, Template)] = []
    if let title = words.title { parts.append((.title, "title", title)) }
    for (index, body) in words.body.enumerated() { parts.append((.body, "body/\(index)", body)) }
    for (option, template) in words.options {
      parts.append((.option, "option/\(option)", template))
    }
    if let label = words.label { parts.append((.label, "label", label)) }
    for (index, help) in words.help.enumerated() {
      parts.append((.help, index == 0 ? "help" : "help/\(index)", help))
    }
    if let why = words.why { parts.append((.why, "why", why)) }
    for (rule, template) in words.messages { parts.append((.message, "message/\(rule)", template)) }
    return parts.sorted { place(of: $0.1) < place(of: $1.1) }
  }
}

extension String {
  /// The same text with blanks for what stands between quotation marks, as long in UTF-16.
  var withoutQuotations: String {
    guard utf8.contains(where: { $0 == UInt8(ascii: "\"") }) || contains(where: "“«".contains)
    else { return self }
    var isQuoted = false
    return reduce(into: "") { text, character in
      let isMark = "\"“”«»".contains(character)
      if isMark {
        isQuoted = character == "\"" ? !isQuoted : "“«".contains(character)
        text.append(character)
      } else {
        text += isQuoted ? String(repeating: " ", count: character.utf16.count) : String(character)
      }
    }
  }
}

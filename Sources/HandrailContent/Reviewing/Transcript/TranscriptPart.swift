import HandrailCore
import HandrailScreen

/// One part of a page's words, such as its answers or its help, as a transcript says it.
///
/// The other words that a voice has for a page are compared with the plain ones part by part.
struct TranscriptPart: Hashable {
  /// Which part of the page.
  enum Kind: Hashable, CaseIterable {
    case title
    case body
    case answers
    case why
    case help
    case refusals
    case label
  }

  let kind: Kind
  let blocks: [TranscriptBlock]
}

extension TranscriptWords {
  /// The parts of a page's words, in the order in which they are met; no empty ones.
  func parts(of section: SectionWords, on page: FlowPages.Page) -> [TranscriptPart] {
    let why = section.why.map { self.why(fill($0, on: page.path)) }
    return parts(of: section, at: page.path)
      + [
        TranscriptPart(kind: .answers, blocks: answers(of: section, on: page)),
        TranscriptPart(kind: .why, blocks: [why].compactMap(\.self).map { .paragraph($0) }),
        TranscriptPart(kind: .help, blocks: help(section, page)),
        TranscriptPart(kind: .refusals, blocks: refusals(section, page)),
        TranscriptPart(kind: .label, blocks: label(section, page)),
      ].filter { !$0.blocks.isEmpty }
  }

  /// The title and the paragraphs, which an ending has too.
  func parts(of section: SectionWords, at path: AnswerPath) -> [TranscriptPart] {
    let title = section.title.map { TranscriptBlock.title(fill($0, on: path)) }
    let body = section.body.map { TranscriptBlock.paragraph(fill($0, on: path)) }
    return [
      TranscriptPart(kind: .title, blocks: [title].compactMap(\.self)),
      TranscriptPart(kind: .body, blocks: body),
    ].filter { !$0.blocks.isEmpty }
  }

  private func answers(of section: SectionWords, on page: FlowPages.Page) -> [TranscriptBlock] {
    func words(_ options: [OptionID]) -> [String] {
      options.map { option($0, of: page.step, in: section, on: page.path) }
    }
    let instead = words(page.step.instead)
    let others: [TranscriptBlock] =
      instead.isEmpty ? [] : [.paragraph(phrase(.instead)), .bullets(instead)]
    switch page.step.kind {
    case .ask(let kind):
      let canBeEmpty = page.step.isRequired ? [] : [phrase(.mayBeEmpty)]
      let line = ([phrase(kind.phrase)] + canBeEmpty).joined(separator: " ")
      return [.paragraph(line)] + others
    case .oneOf(let sources):
      return [.paragraph(phrase(.choose)), .bullets(words(library.options(sources)))] + others
    case .manyOf(let sources):
      return [.paragraph(phrase(.tick)), .bullets(words(library.options(sources)))] + others
    case .repeatGroup(_, let most):
      return [
        .paragraph(phrase(.summary, ["limit": String(most)])), .paragraph(phrase(.choose)),
        .bullets(words(["add", "go-on"])),
      ]
    case .letter(let parts): return letter(parts, on: page) + others
    case .message, .returnCode, .review, .use, .findCase, .timeline: return others
    }
  }

  /// Each part of a letter, with what must hold for it.
  private func letter(_ parts: [LetterPart], on page: FlowPages.Page) -> [TranscriptBlock] {
    zip(parts, page.letterTests).flatMap { part, tests -> [TranscriptBlock] in
      guard let section = section(part.section.rawValue) else { return [] }
      let paragraphs = (section.title.map { [$0] } ?? []) + section.body
      let when =
        tests.isEmpty ? phrase(.letter) : phrase(.letterIf, ["condition": condition([tests])])
      return [.note([when])] + paragraphs.map { .paragraph(fill($0, on: page.path)) }
    }
  }

  private func help(_ section: SectionWords, _ page: FlowPages.Page) -> [TranscriptBlock] {
    section.help.enumerated().map { index, paragraph in
      let text = fill(paragraph, on: page.path)
      return .paragraph(index == 0 ? phrase(.help, ["help": text]) : text)
    }
  }

  private func label(_ section: SectionWords, _ page: FlowPages.Page) -> [TranscriptBlock] {
    section.label.map { [.paragraph(phrase(.label, ["label": fill($0, on: page.path)]))] } ?? []
  }

  private func refusals(_ section: SectionWords, _ page: FlowPages.Page) -> [TranscriptBlock] {
    page.step.rules.compactMap { rule in
      guard let message = section.messages[rule.name] else { return nil }
      return .paragraph(refusal(rule, fill(message, on: page.path)))
    }
  }

  private func refusal(_ rule: Rule, _ message: String) -> String {
    func day(_ bound: Rule.DateBound) -> String {
      switch bound {
      case .today: phrase(.dayOfVisit)
      case .date(let day): date(day)
      }
    }
    switch rule {
    case .required: return phrase(.required, ["message": message])
    case .atMost(let limit):
      return phrase(.tooLong, ["limit": String(limit), "message": message])
    case .notAfter(let bound):
      return phrase(.notAfter, ["date": day(bound), "message": message])
    case .notBefore(let bound):
      return phrase(.notBefore, ["date": day(bound), "message": message])
    case .from(let limit): return phrase(.tooLow, ["limit": String(limit), "message": message])
    case .upTo(let limit): return phrase(.tooHigh, ["limit": String(limit), "message": message])
    }
  }
}

extension TypedKind {
  /// What is said of a page on which such a text is typed.
  fileprivate var phrase: TranscriptPhrase {
    switch self {
    case .text: .typeText
    case .longText: .typeLongText
    case .date: .typeDate
    case .number: .typeNumber
    case .phone: .typePhone
    case .email: .typeEmail
    }
  }
}

import HandrailCore

/// Two messages of a page have the same words, so that a second try hears what the first one heard.
enum SameMessageCheck: WordingCheck {
  static func found(in context: WordingContext) -> [WordingFinding] {
    guard let rule = context.measure("S13") else { return [] }
    var met: [ContentPlace: [String: ContentPlace]] = [:]
    return context.paragraphs.compactMap { paragraph in
      guard paragraph.part == .message else { return nil }
      let page = paragraph.section.place
      if let first = met[page]?[paragraph.source] {
        return SameMessageTwice.finding(
          rule, paragraph, at: context.place(paragraph.text.startIndex, in: paragraph),
          first: first)
      }
      met[page, default: [:]][paragraph.source] = paragraph.place
      return nil
    }
  }
}

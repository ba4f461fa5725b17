import HandrailCore

/// A condition reads a part that an answer does not have.
enum UnknownPart: Mistake {
  static let code = "H233"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.eachComparison { comparison, place, source in
      let subject = comparison.subject
      guard case .unknownPart(let parts) = sources.meaning(of: subject, in: source),
        let part = subject.part?.rawValue,
        // A list that is not there is told itself; nobody knows what its entries have.
        !(source.flow.step(saving: subject.name).map(sources.readsUnknownList) ?? false)
      else { return [] }
      let message = "\"\(subject.name)\" has no part \"\(part)\"."
      if parts.isEmpty {
        return [
          told(
            at: place, message,
            fix: "Compare \"\(subject.name)\" itself: it has no parts.")
        ]
      }
      return [
        told(
          at: place, message, fix: "Compare one of its parts.", written: part,
          known: parts.map(\.rawValue))
      ]
    }
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "paying.asks is yes", becomes: "paying.aks is yes"),
    MistakeExample(TinyContent.flow, "when: paying is none", becomes: "when: wants.hearing is yes"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "when: paying is none", becomes: "when: home.street is answered")
  ]

  /// A part is misspelt, or an answer is given one.
  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.conditionLines.map { line, words in
      let parts = words[0].split(separator: ".").map(String.init)
      let subject =
        parts.count == 1 ? "\(parts[0]).no_such_part" : "\(parts[0]).\(parts[1].misspelt)"
      return line.withValue(([subject] + words.dropFirst()).joined(separator: " "))
    }
  }
}

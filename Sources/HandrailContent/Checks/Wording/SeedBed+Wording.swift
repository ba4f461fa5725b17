import HandrailCore

extension SeedBed {
  /// A rule that nothing on most pages breaks.
  var anyRule: String { sources.wording?.patterns.first?.id ?? "" }

  /// The lines that are a whole paragraph of a page's text in a scope; in messages, a message.
  ///
  /// Lines with placeholders, which translations have too, are left out, and so are pages with
  /// waivers and those of more than one translation.
  func sentenceLines(in scope: WordingScope) -> [ContentLine] {
    let translations = translationCounts
    return sources.readWords.filter { $0.owner != .interface }.flatMap { file in
      sources.wordingParagraphs(of: file).compactMap { paragraph in
        guard paragraph.isIn(scope), paragraph.part == (scope == .errors ? .message : .body),
          paragraph.section.notes.isEmpty, !paragraph.source.contains("{"),
          translations[paragraph.section.place, default: 0] <= 1,
          let line = line(at: paragraph.place),
          line.text.hasSuffix(paragraph.source)
        else { return nil }
        return line
      }
    }
  }

  /// The sections of flows' words, in all languages.
  var allWords: [(file: WordsSource, section: WordsSection)] {
    let translations = translationCounts
    return sources.words.filter { if case .flow = $0.owner { true } else { false } }
      .flatMap { file in
        file.sections.filter { translations[$0.place, default: 0] <= 1 }.map { (file, $0) }
      }
  }

  /// The English words of the pages that wait for an answer of their own.
  var asking: [PlacedWords] {
    words.filter {
      $0.step?.kind.asks == true && $0.file.language == "en" && $0.section.notes.isEmpty
    }
  }

  /// The heading under which a line of words stands.
  func heading(above line: ContentLine) -> ContentPlace {
    lines(of: line.file).prefix(line.number).last { $0.text.hasPrefix("## ") }?.place ?? line.place
  }

  /// The rules with patterns, each with the line of its name.
  var patternRules: [(rule: PatternRule, name: ContentLine)] {
    (sources.wording?.patterns ?? []).compactMap { rule in
      lines(of: rule.place.file).first { $0.keys == ["rules", rule.id] }.map { (rule, $0) }
    }
  }

  /// The lines of rules, patterns and others, that have one of some keys.
  func ruleLines(_ keys: String...) -> [ContentLine] {
    allLines.filter {
      $0.file.hasPrefix("wording/") && $0.keys.count == 3 && $0.keys[0] == "rules"
        && keys.contains($0.key)
    }
  }

  /// The line with the limit of a rule that counts.
  func limit(of rule: MeasuredRule) -> ContentLine? {
    lines(of: rule.place.file).first { $0.keys == ["rules", rule.id, "limit"] }
  }

  /// Sentences that break the rules of one kind: their own bad examples, each in its scope.
  func seeds(against kind: any WordingFamily.Type) -> [Seed] {
    let patterns = sources.wording?.patterns ?? []
    let rules = patterns.filter { rule in
      rule.severity != .info && WordingPatternCheck.kind(of: rule.family).code == kind.code
        // What two rules find is told twice.
        && patterns.count { $0.expression?.finds(rule.bad) ?? false } == 1
    }
    return Dictionary(grouping: rules, by: \.scope).sorted { $0.key.name < $1.key.name }
      .flatMap { scope, rules -> [Seed] in
        let isMarked = WordingScope.marks.contains(scope.name)
        return sentenceLines(in: isMarked ? .all : scope).enumerated().map { index, line in
          let bad = rules[index % rules.count].bad
          if isMarked {
            return line.becoming("<!-- wording scope: \(scope.name) -->", "", bad, told: 2)
          }
          guard scope == .errors, let colon = line.text.firstIndex(of: ":") else {
            return line.becoming(bad)
          }
          return line.becoming("\(line.text[..<colon]): \(bad)")
        }
      }
  }
}

extension ContentLine {
  /// The line and, below it, so many paragraphs of one sentence that they colour the whole file;
  /// told at the first of them, or elsewhere.
  func followed(by sentence: String, for bed: SeedBed, told place: ContentPlace? = nil) -> Seed {
    let count = 20 + bed.lines(of: file).count / 4
    let first = ContentPlace(file: file, line: number + 2)
    return Seed(
      edit: .lines(
        number..<number + 1, of: file,
        become: [text] + Array(repeating: ["", sentence], count: count).joined()),
      place: place ?? first)
  }
}

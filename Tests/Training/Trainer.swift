import Foundation
import HandrailAsk
import HandrailContent
import HandrailCore

/// `handrail-train`: reads the sets, learns, writes the weights and prints the figures.
struct Trainer {
  private static let languages: [LanguageTag] = ["en", "es"]
  private let arguments: [String]
  private let content: String
  private let sets: String

  /// - Parameter arguments: The words behind the command; see `run`.
  init(arguments: [String]) {
    self.arguments = arguments
    content = Self.value(of: "--content", in: arguments) ?? "Content"
    sets = Self.value(of: "--sets", in: arguments) ?? "Tests/Evaluation/red-flags"
  }

  private static func value(of option: String, in arguments: [String]) -> String? {
    guard let place = arguments.firstIndex(of: option), place + 1 < arguments.count else {
      return nil
    }
    return arguments[place + 1]
  }

  /// Does what the arguments say.
  ///
  /// Without any the weights are written and the figures on the sets printed. `--errors FILE`
  /// stops after cross-validation and writes what it got wrong; `--across` tries the lines of each
  /// author on a model made of the others'; `--patterns` counts for which kinds each pattern holds;
  /// `--check` writes nothing and fails where the weights are others; `--speed` tells how long
  /// reading the weights and a text of 1 MB takes; `--only SET` prints the figures of one set with the
  /// weights as they are.
  func run() throws {
    if let name = Self.value(of: "--only", in: arguments) {
      try report(name, of: loaded().redFlags)
      return
    }
    if arguments.contains("--speed") {
      try measureSpeed()
      return
    }
    let sources = try loaded().sources
    let bare = Dictionary(uniqueKeysWithValues: Self.languages.map { ($0, RedFlagWeights()) })
    let utterances = try Utterance.lines(of: "\(sets)/training.jsonl")
    let vocabulary = Dictionary(
      uniqueKeysWithValues: Self.languages.map { ($0, Vocabulary.words(of: utterances, $0)) })
    var weights = bare
    for (language, words) in vocabulary { weights[language]?.vocabulary = Set(words) }
    let flags = RedFlags(lexicons: sources.redFlags, weights: weights)
    var strengths: [Character: Double] = [:]
    for pair in Self.value(of: "--strengths", in: arguments)?.split(separator: ",") ?? [] {
      if let letter = pair.first { strengths[letter] = Double(pair.dropFirst(2)) }
    }
    var training = Training(
      utterances: utterances,
      table: FeatureTable(
        utterances, flags, strengths: strengths,
        least: Int(Self.value(of: "--least", in: arguments) ?? "2") ?? 2))
    training.settings = settings(training.settings)
    print("\(utterances.count) texts, \(training.table.names.count) features")
    if arguments.contains("--patterns") {
      print(PatternCount(utterances, flags))
      return
    }
    if arguments.contains("--across") {
      acrossAuthors(training)
      return
    }
    var scores = training.heldOutScores()
    for (place, utterance) in utterances.enumerated() where !arguments.contains("--unsure") {
      // A pattern that is sure calls by itself, whatever the threshold.
      if flags.isSure(of: utterance.text, language: utterance.lang) { scores[place] = 99 }
    }
    let thresholds = Dictionary(
      uniqueKeysWithValues: Self.languages.map { ($0, training.threshold(of: scores, $0)) })
    let margins = Dictionary(
      uniqueKeysWithValues: Self.languages.map { ($0, training.margins(of: scores, $0)) })
    var figures = Figures()
    for (place, utterance) in utterances.enumerated() {
      // What a harmless text would be taken for is not asked here, so it is counted at the lowest.
      let margin = utterance.concern.flatMap { margins[utterance.lang]?[$0] } ?? 0
      let isCalled = scores[place] > (thresholds[utterance.lang] ?? 0) + margin
      figures.note(utterance, isCalled ? utterance.concern ?? .distress : nil)
    }
    print("Cross-validation within training:\n\(figures.report)")
    print(Curve(utterances, scores))
    if let file = Self.value(of: "--errors", in: arguments) {
      try writeErrors(training, scores, thresholds, margins, to: file)
      return
    }
    try write(training, thresholds, margins, vocabulary)
    let learnt = try loaded().redFlags
    for name in ["kept-apart", "unseen", "unseen-2", "unseen-3"] { try report(name, of: learnt) }
  }

  private func settings(_ usual: Training.Settings) -> Training.Settings {
    var settings = usual
    func number(_ option: String) -> Double? {
      Self.value(of: option, in: arguments).flatMap { Double($0) }
    }
    settings.cost = number("--cost") ?? settings.cost
    settings.nearCost = number("--near-cost") ?? settings.nearCost
    settings.ordinaryCost = number("--ordinary-cost") ?? settings.ordinaryCost
    settings.ordinaryShare = number("--ordinary-share") ?? settings.ordinaryShare
    settings.ratio = number("--ratio") ?? settings.ratio
    settings.nearShare = number("--near-share") ?? settings.nearShare
    settings.strictNearShare = number("--strict-near-share") ?? settings.strictNearShare
    return settings
  }

  private func loaded() throws -> LoadedContent {
    let loaded = ContentDirectory(content).load()
    for language in Self.languages where loaded.sources.redFlags[language] == nil {
      throw Problem(text: "\(content)/red-flags/\(language).yaml cannot be read: see check.")
    }
    return loaded
  }

  private func write(
    _ training: Training, _ thresholds: [LanguageTag: Double],
    _ margins: [LanguageTag: [Concern: Double]], _ vocabulary: [LanguageTag: [String]]
  ) throws {
    let escalation = training.escalation(of: Array(training.utterances.indices))
    let kinds = training.kinds()
    for language in Self.languages {
      let text = WeightsFile.text(
        language, table: training.table, escalation: escalation, kinds: kinds,
        threshold: thresholds[language] ?? 0, margins: margins[language] ?? [:],
        vocabulary: vocabulary[language] ?? [])
      let file = "\(content)/red-flags/weights-\(language).txt"
      if arguments.contains("--check") {
        guard FileManager.default.contents(atPath: file) == Data(text.utf8) else {
          throw Problem(text: "\(file) is not what the training writes.")
        }
        continue
      }
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      print("\(file): \(text.utf8.count) bytes")
    }
  }

  private func report(_ name: String, of flags: RedFlags) throws {
    let file = "\(sets)/\(name).jsonl"
    guard FileManager.default.fileExists(atPath: file) else { return }
    var figures = Figures()
    for utterance in try Utterance.lines(of: file) {
      figures.note(utterance, flags.concern(in: utterance.text, language: utterance.lang))
    }
    print("\(name):\n\(figures.report)")
  }

  private func measureSpeed() throws {
    let clock = ContinuousClock()
    var loaded = LoadedContent?.none
    let reading = try clock.measure { loaded = try self.loaded() }
    var flags = RedFlags()
    let making = clock.measure { flags = loaded?.redFlags ?? flags }
    let text = String(
      repeating: "the form asks for my address, my plan and a number. ", count: 20_000)
    var found: Concern?
    let looking = clock.measure { found = flags.concern(in: text, language: "en") }
    let line = "I would like to change my address, and when is my next appointment"
    let once = clock.measure {
      for _ in 0..<1000 { found = flags.concern(in: line, language: "en") ?? found }
    }
    print("All of the content: \(reading); the detector: \(making)")
    print("\(text.utf8.count) bytes: \(looking); one line: \(once / 1000); \(found == nil)")
  }

  private func writeErrors(
    _ training: Training, _ scores: [Double], _ thresholds: [LanguageTag: Double],
    _ margins: [LanguageTag: [Concern: Double]], to file: String
  ) throws {
    var lines: [String] = []
    for place in scores.indices.sorted(by: { scores[$0] < scores[$1] }) {
      let utterance = training.utterances[place]
      let kept = utterance.concern.flatMap { margins[utterance.lang]?[$0] } ?? 0
      let margin = scores[place] - (thresholds[utterance.lang] ?? 0) - kept
      guard (margin > 0) != (utterance.concern != nil) else { continue }
      lines.append(
        String(format: "%.2f", margin)
          + " \(utterance.by ?? "?") \(utterance.lang) \(utterance.kind): \(utterance.text)")
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: file))
  }

  private func acrossAuthors(_ training: Training) {
    for author in Set(training.utterances.compactMap(\.by)).sorted() {
      let all = training.utterances.indices
      let machine = training.escalation(of: all.filter { training.utterances[$0].by != author })
      let places = all.filter { training.utterances[$0].by == author }
      var scores = [Double](repeating: -9, count: training.utterances.count)
      for place in places { scores[place] = machine.score(of: training.table.rows[place]) }
      for threshold in [-0.4, -0.3, -0.2, -0.1, 0] {
        var figures = Figures()
        for place in places {
          figures.note(
            training.utterances[place], scores[place] > threshold ? .distress : nil)
        }
        let names = [
          "medical", "suicide", "abuse", "violence", "trafficking", "distress",
          "all red flags es", "near", "ordinary",
        ]
        print(
          author, threshold,
          names.filter { figures[$0].all > 0 }.map {
            "\($0) " + String(format: "%.3f", figures[$0].value)
          }.joined(separator: ", "))
      }
    }
  }
}

/// Something that the training cannot go on without.
struct Problem: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}

import HandrailCore

/// A voice whose condition holds on no page.
enum SilentVoice: Mistake {
  static let code = "H238"

  static func finding(_ voice: VoiceID, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "The voice \"\(voice)\" never speaks: on no page does its condition hold.",
      fix: "Change the condition so that somebody's answers meet it, or take the voice and its "
        + "words out.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "named: knows-a-name",
      becomes: "named: home.fixed is no and home.street is answered")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "named: knows-a-name",
      becomes: "named: home.fixed is yes and home.street is answered")
  ]

  /// The voice wants an answer to a question that is asked only after another answer.
  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.flows.flatMap { source -> [Seed] in
      guard let contradiction = contradictions(in: source.flow, bed.sources).first else {
        return []
      }
      return source.flow.voices.compactMap { voice, condition in
        // Words of a voice that waits for an answer may say the answer, and lose it too.
        guard !condition.comparisons.contains(where: { $0.test == .isAnswered }) else { return nil }
        return bed.line(at: source.place(of: "voices/\(voice)"))?.withValue(contradiction)
      }
    }
  }

  /// Conditions such as `a is x and b is answered`, where `b` is asked only if `a` is `y`.
  private static func contradictions(in flow: Flow, _ sources: ContentSources) -> [String] {
    flow.steps.values.flatMap { step in
      step.next.compactMap { branch -> String? in
        guard let comparison = branch.condition?.comparisons.first,
          branch.condition?.comparisons.count == 1, case .isOption(let option) = comparison.test,
          let save = step.save, comparison.subject == ValueName(save),
          let target = flow.steps[branch.target], let asked = target.save,
          flow.steps.values.count(where: { $0.next.contains { $0.target == target.id } }) == 1,
          step.next.count(where: { $0.target == target.id }) == 1,
          let other = sources.options(of: step).first(where: { $0 != option })
        else { return nil }
        switch target.kind {
        case .ask, .oneOf: return "\(save) is \(other) and \(asked) is answered"
        default: return nil
        }
      }
    }
  }
}

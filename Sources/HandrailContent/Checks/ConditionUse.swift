import HandrailCore

/// A condition of a flow where it is written.
struct ConditionUse {
  /// The condition.
  let condition: Condition
  /// The key of its place.
  let key: String
  /// The step whose way on it decides; nil for a named one and for a voice.
  let step: StepID?
}

extension FlowSource {
  /// Each condition where it is written, once: named ones by their name, the others by the
  /// branch or the voice.
  var writtenConditions: [ConditionUse] {
    let named = flow.conditions.map {
      ConditionUse(condition: $0.value, key: "conditions/\($0.key)", step: nil)
    }
    let voices = flow.voices.compactMap { voice, condition in
      isNamed("voices/\(voice)") || flow.conditions.values.contains(condition)
        ? nil : ConditionUse(condition: condition, key: "voices/\(voice)", step: nil)
    }
    return named + voices + branchConditions.filter { !isNamed($0.key) }
  }

  /// The condition of each branch, named or not.
  var branchConditions: [ConditionUse] {
    flow.steps.values.flatMap { step in
      step.next.enumerated().compactMap { index, branch in
        branch.condition.map {
          ConditionUse(
            condition: $0, key: "steps/\(step.id)/next/\(index)/when", step: step.id)
        }
      }
    }
  }

  private func isNamed(_ key: String) -> Bool {
    namedConditions[key] != nil || namedConditions[String(key.dropLast("/when".count))] != nil
  }
}

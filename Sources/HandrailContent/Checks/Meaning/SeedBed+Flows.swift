import HandrailCore

extension SeedBed {
  /// The conditions that are written out, each with its line and its words.
  var conditionLines: [(line: ContentLine, words: [String])] {
    flowLines.compactMap { line in
      guard ["conditions", "voices"].contains(line.keys.first) || line.key == "when" else {
        return nil
      }
      let words = line.value.split(separator: " ").map(String.init)
      return words.count < 3 ? nil : (line, words)
    }
  }

  /// Each list of the flows in brackets that stands behind a key on one line, with its members.
  func lists(_ key: String) -> [(line: ContentLine, members: [String])] {
    lists(key, in: flowLines)
  }

  /// Each list in brackets among lines that stands behind a key on one line, with its members.
  func lists(
    _ key: String, in lines: [ContentLine]
  ) -> [(line: ContentLine, members: [String])] {
    lines.compactMap { line in
      guard line.key == key, line.value.hasPrefix("["), line.isWhole else { return nil }
      let members = line.value.dropFirst().dropLast().split(separator: ",").map { member in
        String(member.drop { $0 == " " })
      }
      return (line, members)
    }
  }

  /// Each step with the flow it stands in.
  var steps: [(step: Step, source: FlowSource)] {
    sources.allFlows.flatMap { source in source.flow.steps.values.map { ($0, source) } }
  }

  /// The lines that say what a step asks, with the step.
  var askLines: [(line: ContentLine, step: Step)] {
    steps.compactMap { step, source in
      source.places["steps/\(step.id)/ask"].flatMap(line(at:)).map { ($0, step) }
    }
  }
}

extension ContentLine {
  /// The line gets another list in brackets as its value.
  func withList(_ members: [String]) -> Seed { withValue("[\(members.listed)]") }

  /// A key of the same mapping is put in below the line; told there.
  func followed(by text: String) -> Seed {
    becoming(self.text, lead.prefix { $0 == " " } + text, told: 1)
  }

  /// The line is gone.
  func gone(told place: ContentPlace) -> Seed {
    Seed(edit: .lines(number..<number + 1, of: file, become: []), place: place)
  }
}

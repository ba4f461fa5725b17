import HandrailCore

/// Two answers of a flow are saved under one name.
enum SaveNameCheck: ContentCheck {
  static let codes = ["H250"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      var owners: [SaveName: String] = [:]
      for name in source.flow.derived.keys { owners[name] = "derived/\(name)" }
      return source.flow.steps.values.compactMap { step -> ContentFinding? in
        guard let name = step.save else { return nil }
        let key = "steps/\(step.id)/save"
        guard let other = owners.updateValue(key, forKey: name) else { return nil }
        return ContentFinding(
          "H250", at: source.place(of: key),
          "Another value is saved as \"\(name)\" too (line \(source.place(of: other).line)).",
          fix: "Give one of them another name.")
      }
    }
  }
}

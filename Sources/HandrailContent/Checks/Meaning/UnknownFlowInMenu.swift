import HandrailCore

/// The clinic's menu names a flow that is not in Content/flows.
enum UnknownFlowInMenu: Mistake {
  static let code = "H281"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    guard let source = sources.site else { return [] }
    let known = sources.flows.map(\.flow.id)
    return source.site.menu.enumerated().filter { !known.contains($0.element) }.map { index, id in
      told(
        at: source.place(of: "menu/\(index)"), "The menu offers \"\(id)\", which is no flow.",
        fix: "Name a folder of flows/, or take it out of the menu.", written: id.rawValue,
        known: known.map(\.rawValue))
    }
  }

  static let examples = [
    MistakeExample(TinyContent.site, "menu: [visit]", becomes: "menu: [visit, vizit]")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.site, "menu: [visit]\n", becomes: "")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    guard let source = bed.sources.site else { return [] }
    return bed.lines(of: source.file).filter { $0.key == "menu" }.flatMap { line in
      source.site.menu.map { flow in
        line.becoming(line.text.replacing("\(flow)", with: "no-such-flow"))
      }
    }
  }
}

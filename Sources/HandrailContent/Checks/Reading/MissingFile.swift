import HandrailCore

/// A file that the clinic's languages and flows need is not there.
enum MissingFile: Mistake {
  static let code = "H108"

  /// Tells the file.
  static func finding(_ file: String) -> ContentFinding {
    told(at: ContentPlace(file: file), "This file is missing.", fix: "Write it.")
  }

  /// Tells that nothing can be walked through.
  static var noFlow: ContentFinding {
    told(
      at: ContentPlace(file: "flows"), "There is no flow.",
      fix: "Write flows/registration/flow.yaml or the like.")
  }

  /// Tells that another folder is named, or none.
  static func noFolder(site: String) -> ContentFinding {
    told(
      at: ContentPlace(file: "."), "There is no folder with content here.",
      fix: "Name the folder that holds \(site), such as --content Content.")
  }

  static let examples = [
    MistakeExample(removing: TinyContent.spanish), MistakeExample(removing: "flows"),
    MistakeExample(removing: TinyContent.redFlags), MistakeExample(removing: TinyContent.weights),
    MistakeExample(removing: TinyContent.phrases).with([
      MistakeExample(TinyContent.site, "languages: [en-US, es]", becomes: "languages: [es]")
    ]),
  ]

  static let counterExamples = [MistakeExample(removing: TinyContent.american)]

  static func seeds(in bed: SeedBed) -> [Seed] {
    guard let site = bed.sources.site, let region = bed.sources.region else { return [] }
    let bases = Set(site.site.languages.map { ContentName.base(of: $0) }).sorted()
    var needed = [site.file, region.file, "interface/other-languages.md", "themes/standard.yaml"]
    needed += ["en.yaml", "weights-en.txt", "es.yaml", "weights-es.txt"].map { "red-flags/\($0)" }
    needed += bases.flatMap { ["interface/\($0).md", "interface/code-words-\($0).txt"] }
    for flow in bed.sources.allFlows {
      needed.append(flow.file)
      needed += bases.map { flow.file.replacing("flow.yaml", with: "\($0).md") }
    }
    return needed.map { Seed(edit: .removal(of: $0), place: ContentPlace(file: $0)) }
  }
}

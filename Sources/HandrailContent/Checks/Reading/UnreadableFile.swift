/// Something has the name of a file of content, and its bytes cannot be read.
enum UnreadableFile: Mistake {
  static let code = "H107"

  /// Tells a folder, a pipe or the like.
  static func finding(noFile path: String) -> ContentFinding {
    told(
      at: ContentPlace(file: path), "This is not a file.",
      fix: "Put a file of this name in its place.")
  }

  /// Tells a file that the system does not hand out.
  static func finding(_ file: String, reason: String) -> ContentFinding {
    told(
      at: ContentPlace(file: file), "This file cannot be read: \(reason).",
      fix: "Look at the file's owner and rights, and where its links lead.")
  }

  static let examples = [MistakeExample(folder: "flows/visit/fr.md")]

  static let counterExamples = [MistakeExample(folder: "flows/visit/README.md")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.allFlows.map { flow in
      let path = flow.file.replacing("flow.yaml", with: "fr.md")
      return Seed(edit: .whole([], of: "\(path)/old.md"), place: ContentPlace(file: path))
    }
  }
}

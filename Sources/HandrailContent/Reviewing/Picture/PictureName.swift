import HandrailCore

extension FlowPicture.ID {
  /// A name of letters, digits and `_` that Mermaid and DOT take as it is.
  ///
  /// No two things share one, and none is a word of those languages, such as `end`.
  var name: String {
    switch self {
    case .start: "start"
    case .step(let path): "step_" + Self.safe(path.description)
    case .end(let path): "end_" + Self.safe(path.description)
    case .lost(let path): "lost_" + Self.safe(path.description)
    case .section(let section): "part_" + Self.safe(section.rawValue)
    case .box(let path): "box_" + Self.safe(path.description)
    }
  }

  /// Authors' names have no capital letters, so capitals stand for what else is in them.
  private static func safe(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "0"..."9": String(scalar)
      case "-": "_"
      case "/": "_I_"
      case "_": "U"
      default: "Z\(String(scalar.value, radix: 16))Z"
      }
    }.joined()
  }
}

/// An extension of the prior-authorisation guide.
struct Extension {
  /// Its name without the address and without `extension-`, such as `reviewActionCode`.
  let name: String
  let node: Node
}

extension Node {
  /// The extensions of the prior-authorisation guide here.
  ///
  /// One inside another may go by its short name. The guide's own examples write the code of a
  /// review action by its whole address and its number by the short name, side by side.
  func extensions(isInside: Bool = false) throws(InterchangeError) -> [Extension] {
    var found: [Extension] = []
    for node in try nodes(.extension) {
      guard let url = try node.text(.url),
        let name = Self.name(ofExtension: url, isInside: isInside)
      else { continue }
      found.append(Extension(name: name, node: node))
    }
    return found
  }

  private static func name(ofExtension url: String, isInside: Bool) -> String? {
    var name = url[...]
    for scheme in ["https://", "http://"] where name.hasPrefix(scheme) {
      name = name.dropFirst(scheme.count)
    }
    if name.hasPrefix(guide) {
      name = name.dropFirst(guide.count).prefix { $0 != "|" }
    } else if !isInside || url.contains("/") || url.contains(":") {
      return nil
    }
    return String(name.hasPrefix("extension-") ? name.dropFirst("extension-".count) : name)
  }

  private static let guide = "hl7.org/fhir/us/davinci-pas/StructureDefinition/"
}

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
    let whole = url.utf8[...]
    let address = whole.after("https://") ?? whole.after("http://") ?? whole
    if let name = address.after(guide) {
      let rest = name.after("extension-") ?? name
      return String(rest.prefix { $0 != UInt8(ascii: "|") })
    }
    guard isInside, !whole.contains(UInt8(ascii: "/")), !whole.contains(UInt8(ascii: ":"))
    else { return nil }
    return String(whole.after("extension-") ?? whole)
  }

  private static let guide: StaticString = "hl7.org/fhir/us/davinci-pas/StructureDefinition/"
}

extension Substring.UTF8View {
  /// What follows a beginning; nil where the text begins otherwise.
  func after(_ beginning: StaticString) -> Substring.UTF8View? {
    let letters = UnsafeBufferPointer(
      start: beginning.utf8Start, count: beginning.utf8CodeUnitCount)
    return starts(with: letters) ? dropFirst(letters.count) : nil
  }
}

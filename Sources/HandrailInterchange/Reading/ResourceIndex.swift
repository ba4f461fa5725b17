/// All resources of a file, found by reference.
///
/// Source: HL7 FHIR R4 (4.0.1), Bundle, section on resolving references: an address is first
/// completed by the base of the entry it stands in. Where two resources fit, none is taken, so that
/// no answer lands with another patient.
struct ResourceIndex {
  /// The resources in the order of the file, those of Bundles inside a Bundle among them.
  private(set) var resources: [Resource] = []
  private var byURL: [String: Int] = [:]
  private var byName: [String: Int] = [:]

  /// Reads the resources of a file.
  init(_ root: Resource) throws(InterchangeError) {
    try add(root)
  }

  private mutating func add(_ resource: Resource) throws(InterchangeError) {
    guard resource.type == "Bundle" else {
      let number = resources.count
      resources.append(resource)
      if let url = resource.fullURL { Self.note(url, number, in: &byURL) }
      if let type = resource.type, let id = resource.id {
        Self.note("\(type)/\(id)", number, in: &byName)
      }
      return
    }
    for entry in try resource.node.nodes(.entry) {
      let url = try entry.text(.fullUrl)
      guard let object = try entry.object(.resource) else { continue }
      let place = Place.field(entry.place, .resource)
      try add(Resource(object, at: place, fullURL: url, number: resources.count))
    }
  }

  private static func note(_ key: String, _ number: Int, in table: inout [String: Int]) {
    table[key] = table[key] == nil ? number : several
  }

  /// Stands for a key that fits more than one resource.
  private static let several = -1

  /// The resource that a reference leads to; nil where it is not in the file or is not clear.
  func resolve(_ reference: Reference?, from source: Resource) throws(InterchangeError)
    -> Resource?
  {
    guard let address = reference?.address else { return nil }
    if address.hasPrefix("#") {
      return try source.contained(address.dropFirst())
    }
    if let number = byURL[address] { return resource(number) }
    let steps = address.split(separator: "/", omittingEmptySubsequences: false)
    guard steps.count >= 2, !address.contains(":") else { return nil }
    if let type = source.type, let id = source.id, let url = source.fullURL,
      url.hasSuffix("/\(type)/\(id)"),
      let number = byURL[
        url.dropLast("\(type)/\(id)".count) + steps.prefix(2).joined(separator: "/")]
    {
      return resource(number)
    }
    return byName["\(steps[0])/\(steps[1])"].flatMap { resource($0) }
  }

  private func resource(_ number: Int) -> Resource? {
    number == Self.several ? nil : resources[number]
  }
}

extension Resource {
  /// A resource inside this one, by its id; nil where it has none of that id, or two.
  fileprivate func contained(_ id: Substring) throws(InterchangeError) -> Resource? {
    var found: [Resource] = []
    for node in try node.nodes(.contained) where try node.text(.id) == String(id) {
      found.append(try Resource(node.object, at: node.place, fullURL: nil, number: nil))
    }
    return found.count == 1 ? found.first : nil
  }
}

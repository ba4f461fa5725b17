/// A resource of a file, with what is needed to follow its references.
struct Resource: Sendable {
  let node: Node
  /// Its type, such as `Patient`; nil where it is no type of FHIR R4.
  let type: String?
  /// Its own id.
  let id: String?
  /// Its address in the Bundle.
  let fullURL: String?
  /// Its place in the file; a resource inside another has none.
  let number: Int?

  /// Reads what every resource has.
  init(
    _ object: JSONObject, at place: Place?, fullURL: String?, number: Int?
  ) throws(InterchangeError) {
    let known: String?
    switch object[.resourceType] {
    case .text(let name): known = ResourceName.isKnown(name) ? name : nil
    case nil:
      guard let place else { throw .noResource }
      throw .missing(place: Place.field(place, .resourceType).description)
    default:
      let place = Place.field(place ?? .resource("Resource"), .resourceType)
      throw .wrongType(place: place.description, expected: .text)
    }
    type = known
    node = Node(object, at: place ?? .resource(known ?? "Resource"))
    id = try node.text(.id)
    self.fullURL = fullURL
    self.number = number
  }
}

/// A reference as it stands.
struct Reference: Sendable {
  /// The address; nil where only an identifier or a name is given.
  let address: String?
  let display: String?
  /// An identifier given in place of an address.
  let identifier: FHIRIdentifier?

  /// Reads a reference.
  init(_ node: Node) throws(InterchangeError) {
    address = try node.text(.reference)
    display = try node.text(.display)
    if let node = try node.node(.identifier) {
      identifier = try FHIRIdentifier(node)
    } else {
      identifier = nil
    }
  }
}

/// A number or name by which somebody or something is known.
struct FHIRIdentifier: Hashable, Sendable {
  let value: String?
  /// Whether it is said to be the number of a member of a plan (v2 table 0203, `MB`).
  let isMemberNumber: Bool

  /// Reads an identifier.
  init(_ node: Node) throws(InterchangeError) {
    value = try node.text(.value)
    let type = try node.concept(.type)
    isMemberNumber =
      type?.codings.contains { $0.system == .identifierType && $0.code == "MB" }
      ?? false
  }
}

extension Node {
  /// A reference; nil where the field is absent.
  func reference(_ field: FieldName) throws(InterchangeError) -> Reference? {
    guard let node = try node(field) else { return nil }
    return try Reference(node)
  }

  /// A list of references; empty where the field is absent.
  func references(_ field: FieldName) throws(InterchangeError) -> [Reference] {
    var references: [Reference] = []
    for node in try nodes(field) { references.append(try Reference(node)) }
    return references
  }

  /// A list of identifiers; empty where the field is absent.
  func identifiers(_ field: FieldName = .identifier) throws(InterchangeError) -> [FHIRIdentifier] {
    var identifiers: [FHIRIdentifier] = []
    for node in try nodes(field) { identifiers.append(try FHIRIdentifier(node)) }
    return identifiers
  }
}

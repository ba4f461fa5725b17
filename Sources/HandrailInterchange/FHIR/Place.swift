/// Where in a resource something stands, written as FHIRPath has it.
indirect enum Place: Sendable, CustomStringConvertible {
  /// The resource as a whole, by its type.
  case resource(String)
  case field(Place, FieldName)
  case item(Place, Int)

  /// The place, such as `Bundle.entry[2].resource.item[0].itemSequence`.
  var description: String {
    switch self {
    case .resource(let type): type
    case .field(let place, let field): "\(place).\(field.rawValue)"
    case .item(let place, let number): "\(place)[\(number)]"
    }
  }
}

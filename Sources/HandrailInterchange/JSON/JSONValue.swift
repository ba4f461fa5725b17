/// A JSON text, as far as our readers look at it.
enum JSONValue: Sendable {
  case null
  case flag(Bool)
  /// A number that was written as a whole one and fits.
  case whole(Int)
  /// Any other number, as it was written; empty where it was too long to be of use.
  case number(String)
  /// A text in NFC.
  case text(String)
  case list([JSONValue])
  case object(JSONObject)
}

/// The fields of a JSON object whose names we know, in their order.
struct JSONObject: Sendable {
  /// A field and its value.
  struct Member: Sendable {
    let field: FieldName
    let value: JSONValue
  }

  /// The fields; none stands twice.
  let members: [Member]

  /// The value of a field; nil where the object does not have it.
  subscript(field: FieldName) -> JSONValue? {
    for member in members where member.field == field { return member.value }
    return nil
  }
}

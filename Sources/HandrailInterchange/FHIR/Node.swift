import Foundation
import HandrailCore

/// An object of a resource, with its place; what is asked of it is checked.
struct Node: Sendable {
  let place: Place
  /// Its fields, unchecked.
  let object: JSONObject

  /// Makes a node of an object.
  init(_ object: JSONObject, at place: Place) {
    self.object = object
    self.place = place
  }

  /// The place of a field, for an error.
  func name(_ field: FieldName) -> String { Place.field(place, field).description }

  /// An object; nil where the field is absent.
  func node(_ field: FieldName) throws(InterchangeError) -> Node? {
    switch object[field] {
    case nil: return nil
    case .object(let found): return Node(found, at: .field(place, field))
    default: throw .wrongType(place: name(field), expected: .object)
    }
  }

  /// The fields of an object; nil where the field is absent.
  func object(_ field: FieldName) throws(InterchangeError) -> JSONObject? {
    try node(field)?.object
  }

  /// A list of objects; empty where the field is absent.
  func nodes(_ field: FieldName) throws(InterchangeError) -> [Node] {
    guard let value = object[field] else { return [] }
    guard case .list(let values) = value else {
      throw .wrongType(place: name(field), expected: .listOfObjects)
    }
    let list = Place.field(place, field)
    var nodes: [Node] = []
    nodes.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      guard case .object(let found) = value else {
        throw .wrongType(place: "\(list)[\(index)]", expected: .object)
      }
      nodes.append(Node(found, at: .item(list, index)))
    }
    return nodes
  }

  /// A text without spaces around it; nil where the field is absent or blank.
  func text(_ field: FieldName) throws(InterchangeError) -> String? {
    switch object[field] {
    case nil: return nil
    case .text(let found): return found.trimmed
    default: throw .wrongType(place: name(field), expected: .text)
    }
  }

  /// A list of texts, blank ones left out.
  ///
  /// FHIR writes null for a text of which only extensions are known; those are left out too.
  func texts(_ field: FieldName) throws(InterchangeError) -> [String] {
    guard let value = object[field] else { return [] }
    guard case .list(let values) = value else {
      throw .wrongType(place: name(field), expected: .listOfTexts)
    }
    var texts: [String] = []
    for (index, value) in values.enumerated() {
      switch value {
      case .null: continue
      case .text(let found): if let found = found.trimmed { texts.append(found) }
      default: throw .wrongType(place: "\(name(field))[\(index)]", expected: .text)
      }
    }
    return texts
  }

  /// True or false; nil where the field is absent.
  func flag(_ field: FieldName) throws(InterchangeError) -> Bool? {
    switch object[field] {
    case nil: return nil
    case .flag(let found): return found
    default: throw .wrongType(place: name(field), expected: .flag)
    }
  }

  /// A number as it was written; nil where the field is absent or of a length beyond all use.
  func number(_ field: FieldName) throws(InterchangeError) -> String? {
    switch object[field] {
    case nil: return nil
    case .whole(let found): return String(found)
    case .number(let found): return found.isEmpty ? nil : found
    default: throw .wrongType(place: name(field), expected: .number)
    }
  }

  /// The number of a line (FHIR's positiveInt); nil where the field is absent.
  func lineNumber(_ field: FieldName) throws(InterchangeError) -> Int? {
    guard let value = object[field] else { return nil }
    return try Self.lineNumber(value, of: .lineNumber) { name(field) }
  }

  /// Numbers of lines; empty where the field is absent.
  func lineNumbers(_ field: FieldName) throws(InterchangeError) -> [Int] {
    guard let value = object[field] else { return [] }
    guard case .list(let values) = value else {
      throw .wrongType(place: name(field), expected: .listOfLineNumbers)
    }
    var numbers: [Int] = []
    for (index, value) in values.enumerated() {
      let number = try Self.lineNumber(value, of: .lineNumber) { "\(name(field))[\(index)]" }
      numbers.append(number)
    }
    return numbers
  }

  private static func lineNumber(
    _ value: JSONValue, of shape: FieldShape, at place: () -> String
  ) throws(InterchangeError) -> Int {
    switch value {
    case .whole(let number):
      guard (1...Int(Int32.max)).contains(number) else {
        throw .badValue(place: place(), expected: shape)
      }
      return number
    case .number: throw .badValue(place: place(), expected: shape)
    default: throw .wrongType(place: place(), expected: shape)
    }
  }
}

extension Node {
  /// A date; nil where the field is absent or names a year or a month only.
  func date(_ field: FieldName) throws(InterchangeError) -> CivilDate? {
    guard let text = try text(field) else { return nil }
    guard let date = FHIRDateTime(text), date.moment == nil else {
      throw .badValue(place: name(field), expected: .date)
    }
    return date.day
  }

  /// A day or a time; nil where the field is absent.
  func dateTime(_ field: FieldName) throws(InterchangeError) -> FHIRDateTime? {
    guard let text = try text(field) else { return nil }
    guard let found = FHIRDateTime(text) else {
      throw .badValue(place: name(field), expected: .dateTime)
    }
    return found
  }

  /// A period; nil where the field is absent.
  func period(_ field: FieldName) throws(InterchangeError) -> FHIRPeriod? {
    guard let node = try node(field) else { return nil }
    let period = FHIRPeriod(
      first: try node.dateTime(.start)?.firstDay, last: try node.dateTime(.end)?.lastDay)
    if let first = period.first, let last = period.last, first > last {
      throw .badValue(place: name(field), expected: .period)
    }
    return period
  }
}

extension String {
  /// The text without white space around it; nil where nothing is left.
  fileprivate var trimmed: String? {
    guard let first = utf8.first, let last = utf8.last else { return nil }
    guard first <= 0x20 || last <= 0x20 || first >= 0x80 || last >= 0x80 else { return self }
    let found = trimmingCharacters(in: .whitespacesAndNewlines)
    return found.isEmpty ? nil : found
  }
}

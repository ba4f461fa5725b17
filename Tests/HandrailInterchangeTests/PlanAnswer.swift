/// Small answers of an invented plan, as JSON.
enum PlanAnswer {
  static let guide = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition"
  static let actions = "https://codesystem.x12.org/005010/306"

  /// A code of a review action, in a system.
  static func code(_ code: String, system: String = actions) -> String {
    #"{"system": "\#(system)", "code": "\#(code)"}"#
  }

  /// An adjudication with a review action of these codings and sub-extensions.
  static func adjudication(
    _ codings: [String], name: String = "\(guide)/extension-reviewActionCode",
    more: [String] = []
  ) -> String {
    let code = """
      {"url": "\(name)", "valueCodeableConcept": {"coding": [\(list(codings))]}}
      """
    return """
      {"category": {"coding": [{"code": "submitted"}]}, "extension": [{
        "url": "\(guide)/extension-reviewAction", "extension": [\(list([code] + more))]}]}
      """
  }

  /// An item with adjudications and other fields.
  static func item(_ number: Int = 1, _ adjudications: [String], more: String = "") -> String {
    """
    {"itemSequence": \(number), \(more) "adjudication": [\(list(adjudications))]}
    """
  }

  /// An item on which one code was decided.
  static func item(_ number: Int = 1, decided: String, more: String = "") -> String {
    item(number, [adjudication([code(decided)])], more: more)
  }

  /// A whole answer with items and other fields.
  static func json(
    _ items: [String], outcome: String = "complete", more: String = ""
  ) -> String {
    """
    {"resourceType": "ClaimResponse", "id": "a1", "status": "active", "use": "preauthorization",
     "type": {"coding": [{"code": "professional"}]}, "created": "2026-01-15T10:00:00-05:00",
     "outcome": "\(outcome)", \(more) "item": [\(list(items))]}
    """
  }

  /// A Bundle of resources, each with its address.
  static func bundle(_ entries: [(url: String, resource: String)]) -> String {
    let entries = entries.map { #"{"fullUrl": "\#($0.url)", "resource": \#($0.resource)}"# }
    return #"{"resourceType": "Bundle", "type": "collection", "entry": [\#(list(entries))]}"#
  }

  /// Several things as JSON lists them.
  static func list(_ parts: [String]) -> String { parts.joined(separator: ", ") }
}

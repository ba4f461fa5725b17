import Foundation
import HandrailCore

/// A file as a health plan sends it, made in code: a ClaimResponse, alone or in a Bundle with the
/// patient it is about.
struct PlanFile {
  /// Codes of decisions, by line.
  var codes: [(line: Int, code: String)] = [(1, "A1")]
  /// The system of the codes.
  var system = "https://codesystem.x12.org/005010/306"
  /// Identifiers of the request that is answered.
  var identifiers = ["PEAR-4821"]
  var patientName: String? = "Ana Torres"
  var birthDate: String? = "1962-03-14"
  var memberNumber: String?
  /// When the plan made it.
  var created = "2025-03-13T10:00:00-05:00"
  /// The plan's own words.
  var note = "We looked at it."

  /// The ClaimResponse.
  var response: String {
    let items = codes.map { line, code in
      """
      {"itemSequence": \(line), "adjudication": [{
        "category": {"coding": [
          {"system": "http://terminology.hl7.org/CodeSystem/adjudication", "code": "submitted"}]},
        "extension": [{
          "url": "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-reviewAction",
          "extension": [{
            "url":
      "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-reviewActionCode",
            "valueCodeableConcept": {"coding": [{"system": "\(system)", "code": "\(code)"}]}}]}]}]}
      """
    }
    let named = identifiers.map { #"{"system": "urn:claims", "value": "\#($0)"}"# }
    return """
      {"resourceType": "ClaimResponse", "id": "answer", "status": "active",
       "type": {"coding": [{"code": "professional"}]}, "use": "preauthorization",
       "identifier": [\(named.joined(separator: ", "))],
       "patient": {"reference": "Patient/somebody"}, "created": "\(created)",
       "insurer": {"display": "Lakeside Mutual"}, "outcome": "complete",
       "processNote": [{"text": "\(note)"}],
       "item": [\(items.joined(separator: ", "))]}
      """
  }

  /// A Task that asks for more.
  var task: String {
    """
    {"resourceType": "Task", "id": "question", "status": "requested", "intent": "order",
     "identifier": [{"value": "\(identifiers.first ?? "")"}],
     "for": {"reference": "Patient/somebody"}, "description": "The doctor's notes",
     "restriction": {"period": {"end": "2025-03-28"}}}
    """
  }

  private var patient: String {
    let name = patientName.map { #""name": [{"text": "\#($0)"}], "# } ?? ""
    let born = birthDate.map { #""birthDate": "\#($0)", "# } ?? ""
    let number = memberNumber.map {
      """
      "identifier": [{"type": {"coding": [
        {"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "MB"}]},
        "value": "\($0)"}],
      """
    }
    return """
      {"resourceType": "Patient", \(name)\(born)\(number ?? "") "id": "somebody"}
      """
  }

  /// A Bundle of the resources and the patient.
  func bundle(of resources: [String]? = nil) -> [UInt8] {
    let all = (resources ?? [response]).enumerated().map { index, resource in
      #"{"fullUrl": "urn:uuid:\#(index)", "resource": \#(resource)}"#
    }
    let patient = #"{"fullUrl": "http://plan.example/Patient/somebody", "resource": \#(patient)}"#
    // References are resolved within the base of the resource that has them.
    let entries = all.map {
      $0.replacingOccurrences(of: "urn:uuid:", with: "http://plan.example/ClaimResponse/")
    }
    return Array(
      """
      {"resourceType": "Bundle", "type": "collection", "entry": [
        \((entries + [patient]).joined(separator: ",\n"))]}
      """.utf8)
  }
}

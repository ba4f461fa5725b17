import CustomDump
import Foundation
import Testing

@testable import HandrailInterchange

@Suite struct WrongTypeTests {
  @Test(arguments: sources)
  func `a field of another type is named by its place, or has no meaning for us`(
    source: String
  ) throws {
    let whole = try JSONSerialization.jsonObject(with: Data(source.utf8))
    let read = try FHIRMessages.read(source)
    var named = 0
    for change in Change.all(of: whole, at: Self.root(whole)) {
      let bytes = Array(try JSONSerialization.data(withJSONObject: change.json))
      do {
        let other = try FHIRMessages.read(bytes)
        expectNoDifference(other, read, "\(change.place) as \(change.kind)")
      } catch .wrongType(let place, _) {
        named += 1
        #expect(place == change.place, "\(change.kind)")
      }
    }
    #expect(named > 50)
  }

  private static func root(_ json: Any) -> String {
    (json as? [String: Any])?["resourceType"] as? String ?? ""
  }

  /// Messages that have every field we look at.
  private static let sources = [
    PlanAnswer.bundle([
      (
        "urn:uuid:1",
        PlanAnswer.json(
          [
            PlanAnswer.item(
              1,
              [
                PlanAnswer.adjudication(
                  [PlanAnswer.code("A6")], more: [#"{"url": "number", "valueString": "AUTH-7"}"#])
              ], more: #""noteNumber": [1],"#)
          ], more: more)
      ),
      (
        "urn:uuid:2",
        """
        {"resourceType": "Patient", "id": "p1", "birthDate": "1962-03-14",
         "identifier": [{"value": "W1", "type": {"coding": [{"code": "MB",
           "system": "http://terminology.hl7.org/CodeSystem/v2-0203"}]}}],
         "name": [{"use": "usual", "family": "Okafor", "given": ["Rosa"], "suffix": ["Jr."]}]}
        """
      ),
    ]),
    """
    {"resourceType": "Task", "id": "t", "status": "requested", "authoredOn": "2026-01-15",
     "identifier": [{"value": "1"}], "description": "A form", "code": {"text": "More"},
     "for": {"reference": "Patient/p1", "display": "Rosa Okafor"},
     "requester": {"display": "Juniper Health"},
     "focus": {"identifier": {"value": "PEAR-4821"}},
     "restriction": {"period": {"start": "2026-01-15", "end": "2026-02-15"}},
     "input": [{"type": {"text": "Notes"}, "valueCodeableConcept": {"text": "Notes"}},
               {"type": {"text": "Form"}, "valueCanonical": "http://example.org/Q"}]}
    """,
    """
    {"resourceType": "CommunicationRequest", "id": "q", "status": "active",
     "authoredOn": "2026-01-15", "occurrenceDateTime": "2026-02-15",
     "subject": {"display": "Rosa Okafor"}, "about": [{"identifier": {"value": "PEAR-4821"}}],
     "payload": [{"contentString": "Notes"}, {"contentReference": {"display": "Scans"}},
                 {"contentAttachment": {"title": "A form"}}]}
    """,
  ]

  private static let more = """
    "identifier": [{"value": "77"}], "disposition": "See below.", "preAuthRef": "PLAN-9",
    "patient": {"reference": "Patient/p1", "display": "Rosa"},
    "insurer": {"display": "Juniper Health"}, "request": {"identifier": {"value": "PEAR-4821"}},
    "preAuthPeriod": {"start": "2026-02-01", "end": "2026-03-31"},
    "processNote": [{"number": 1, "text": "No trial."}],
    "addItem": [{"itemSequence": [1], "productOrService": {"text": "Therapy"},
      "quantity": {"value": 6, "unit": "visits"},
      "adjudication": [\(PlanAnswer.adjudication([PlanAnswer.code("A1")]))]}],
    """
}

/// One value of a JSON text that was changed into one of another type.
private struct Change {
  let json: Any
  let place: String
  let kind: String

  /// Every value but the whole changed into every other type.
  ///
  /// A null in a list of texts stays out: FHIR means something by it.
  static func all(of json: Any, at place: String) -> [Change] {
    var changes: [Change] = []
    if let object = json as? [String: Any] {
      for (name, value) in object.sorted(by: { $0.key < $1.key }) {
        let inner = "\(place).\(name)"
        for change in others(than: value, at: inner) + all(of: value, at: inner) {
          var whole = object
          whole[name] = change.json
          changes.append(
            Change(
              json: whole,
              place: name == "resourceType" ? nameless(change, in: place) : change.place,
              kind: change.kind))
        }
      }
    } else if let list = json as? [Any] {
      for (index, value) in list.enumerated() {
        let inner = "\(place)[\(index)]"
        for change in others(than: value, at: inner) + all(of: value, at: inner)
        where !(value is String && change.kind == "null") {
          var whole = list
          whole[index] = change.json
          changes.append(Change(json: whole, place: change.place, kind: change.kind))
        }
      }
    }
    return changes
  }

  /// The type of the whole file is asked for before it has a name.
  private static func nameless(_ change: Change, in place: String) -> String {
    place.contains(".") ? change.place : "Resource.resourceType"
  }

  private static func others(than value: Any, at place: String) -> [Change] {
    let kind = kind(of: value)
    let values: [(String, Any)] = [
      ("null", NSNull()), ("flag", true), ("number", 7), ("text", "word"), ("list", [Any]()),
      ("object", [String: Any]()),
    ]
    return values.filter { $0.0 != kind }.map { Change(json: $0.1, place: place, kind: $0.0) }
  }

  private static func kind(of value: Any) -> String {
    switch value {
    case is [String: Any]: "object"
    case is [Any]: "list"
    case is String: "text"
    case is NSNull: "null"
    default: "number"
    }
  }
}

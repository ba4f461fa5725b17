import Foundation

/// The rules of a request Bundle that general validators do not know.
///
/// Source: HL7 Da Vinci Prior Authorization Support 2.2.1, profiles of the request Bundle and of
/// Claim; HL7 FHIR R4 (4.0.1), JSON.
struct PASRules {
  private(set) var broken: [String] = []
  private var bundle: [String: Any] = [:]
  private var resources: [(url: String, resource: [String: Any])] = []

  /// Checks a Bundle.
  init(_ bytes: [UInt8]) {
    guard
      let json = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    else {
      broken = ["it is no JSON object"]
      return
    }
    bundle = json
    resources = (json["entry"] as? [[String: Any]] ?? []).map {
      ($0["fullUrl"] as? String ?? "", $0["resource"] as? [String: Any] ?? [:])
    }
    checkBundle()
    checkClaim()
    checkPeople()
    checkReferences(in: json, at: "Bundle")
    checkValues(in: json, at: "Bundle")
  }

  private mutating func want(_ isMet: Bool, _ rule: String) {
    if !isMet { broken.append(rule) }
  }

  private func all(_ type: String) -> [[String: Any]] {
    resources.map(\.resource).filter { $0["resourceType"] as? String == type }
  }

  private mutating func checkBundle() {
    want(bundle["type"] as? String == "collection", "the Bundle is a collection")
    let identifier = bundle["identifier"] as? [String: Any]
    want(identifier?["value"] is String, "the Bundle has an identifier")
    want(bundle["timestamp"] is String, "the Bundle has a time")
    let first = resources.first?.resource["resourceType"] as? String
    want(first == "Claim", "the first entry is the Claim")
    want(all("Claim").count == 1, "there is one Claim")
    let urls = resources.map(\.url)
    want(Set(urls).count == urls.count, "no two entries have one address")
    let shape = /urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/
    want(urls.allSatisfy { $0.wholeMatch(of: shape) != nil }, "each entry has a UUID")
  }

  private mutating func checkClaim() {
    let claim = resources.first?.resource ?? [:]
    want(claim["use"] as? String == "preauthorization", "the Claim asks before the care")
    want(claim["status"] as? String == "active", "the Claim is active")
    for field in ["type", "patient", "created", "insurer", "provider", "priority"] {
      want(claim[field] != nil, "the Claim has \(field)")
    }
    let insurance = claim["insurance"] as? [[String: Any]] ?? []
    want(insurance.count == 1 && insurance[0]["focal"] as? Bool == true, "one coverage is focal")
    for field in ["item", "supportingInfo", "careTeam", "insurance"] {
      let numbers = (claim[field] as? [[String: Any]] ?? []).compactMap { $0["sequence"] as? Int }
      want(Set(numbers).count == numbers.count, "numbers of \(field) are unique")
      want(numbers.allSatisfy { $0 > 0 }, "numbers of \(field) begin at 1")
    }
    let items = claim["item"] as? [[String: Any]] ?? []
    want(!items.isEmpty, "the Claim asks for something")
    let team = (claim["careTeam"] as? [[String: Any]] ?? []).compactMap { $0["sequence"] as? Int }
    for item in items {
      let service = item["productOrService"] as? [String: Any] ?? [:]
      want(
        service["text"] is String && service["coding"] == nil, "no code of a service is invented")
      let named = item["careTeamSequence"] as? [Int] ?? []
      want(named.allSatisfy(team.contains), "an item names a member of the care team")
    }
  }

  private mutating func checkPeople() {
    want(all("Patient").count == 1 && all("Coverage").count == 1, "one Patient, one Coverage")
    want(all("Organization").count == 2, "the clinic and the plan")
    want(all("PractitionerRole").count == 1, "somebody asks")
    let name = (all("Patient").first?["name"] as? [[String: Any]])?.first ?? [:]
    want(name["text"] is String && name["family"] == nil, "a name is whole")
    for resource in resources.map(\.resource) {
      want(resource["meta"] == nil, "no profile is claimed that is not met")
    }
  }

  private mutating func checkReferences(in json: Any, at place: String) {
    if let object = json as? [String: Any] {
      if let reference = object["reference"] as? String {
        want(resources.contains { $0.url == reference }, "\(place) leads to an entry")
      }
      for (name, value) in object { checkReferences(in: value, at: "\(place).\(name)") }
    } else if let list = json as? [Any] {
      for (index, value) in list.enumerated() {
        checkReferences(in: value, at: "\(place)[\(index)]")
      }
    }
  }

  private mutating func checkValues(in json: Any, at place: String) {
    switch json {
    case let object as [String: Any]:
      want(!object.isEmpty, "\(place) is not empty")
      for (name, value) in object { checkValues(in: value, at: "\(place).\(name)") }
    case let list as [Any]:
      want(!list.isEmpty, "\(place) is not empty")
      for (index, value) in list.enumerated() { checkValues(in: value, at: "\(place)[\(index)]") }
    case let text as String:
      let isClean = text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.generalCategory != .control || scalar == "\n" || scalar == "\t"
      }
      want(isClean, "\(place) has no control character")
      want(!text.isEmpty, "\(place) is not empty")
      let space = text.unicodeScalars.first?.properties.isWhitespace
      want(space == false, "\(place) has no space around it")
    case is NSNull: want(false, "\(place) is not null")
    default: break
    }
  }
}

import HandrailCore

extension ClaimWriting {
  /// The whole Bundle; the guide wants the Claim first.
  var bundle: WrittenJSON {
    var entries = [
      entry(.claim, claim), entry(.patient, patient), entry(.coverage, coverage),
      entry(.insurer, insurer), entry(.clinic, clinic), entry(.role, role),
    ]
    if let practitioner { entries.append(entry(.practitioner, practitioner)) }
    return .fields([
      ("resourceType", .text("Bundle")),
      ("id", .text(address(.bundle).uuid)),
      (
        "identifier",
        .fields([
          ("system", .text("urn:ietf:rfc:3986")), ("value", .text(address(.bundle).url)),
        ])
      ),
      ("type", .text("collection")),
      ("timestamp", .text(created)),
      ("entry", .list(entries)),
    ])
  }

  private func entry(_ part: Part, _ resource: WrittenJSON) -> WrittenJSON {
    .fields([("fullUrl", .text(address(part).url)), ("resource", resource)])
  }

  /// A resource that plays a part, with its id in front.
  private func resource(
    _ type: String, _ part: Part, _ fields: [(String, WrittenJSON?)]
  ) -> WrittenJSON {
    .fields(
      [("resourceType", .text(type)), ("id", .text(address(part).uuid))] + fields)
  }

  private var claim: WrittenJSON {
    resource(
      "Claim", .claim,
      [
        ("extension", request.isExpedited ? .list([Self.urgent]) : nil),
        ("identifier", .list([.fields([("value", .text(request.reference.description))])])),
        ("status", .text("active")),
        ("type", Self.concept("http://terminology.hl7.org/CodeSystem/claim-type", "professional")),
        ("use", .text("preauthorization")),
        ("patient", reference(to: .patient)),
        ("created", .text(created)),
        ("insurer", reference(to: .insurer)),
        ("provider", reference(to: .clinic)),
        (
          "priority",
          Self.concept(
            "http://terminology.hl7.org/CodeSystem/processpriority",
            request.isExpedited ? "stat" : "normal")
        ),
        ("careTeam", .list([careTeam])),
        ("supportingInfo", .list(supportingInfo)),
        (
          "insurance",
          .list([
            .fields([
              ("sequence", .whole(1)), ("focal", .flag(true)),
              ("coverage", reference(to: .coverage)),
            ])
          ])
        ),
        ("item", .list(lines.map { item($0.line, $0.service) })),
      ])
  }

  /// Level of service `U`, urgent, of X12 element 1338.
  private static let urgent = extensionFields(
    "extension-levelOfServiceCode",
    ("valueCodeableConcept", concept("https://codesystem.x12.org/005010/1338", "U")))

  private var careTeam: WrittenJSON {
    .fields([
      (
        "extension",
        .list([
          Self.extensionFields("extension-careTeamClaimScope", ("valueBoolean", .flag(true)))
        ])
      ),
      ("sequence", .whole(1)),
      ("provider", reference(to: .role)),
    ])
  }

  private var supportingInfo: [WrittenJSON] {
    messages.enumerated().map { index, message in
      .fields([
        ("sequence", .whole(index + 1)),
        (
          "category",
          Self.concept(
            "http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes", "freeFormMessage")
        ),
        ("valueString", .text(message)),
      ])
    }
  }

  /// A line, with the certification type `I`, initial, of X12 element 1322.
  private func item(_ line: ServiceLine, _ service: String) -> WrittenJSON {
    let number = PASClaimBundle.traceNumber(of: line, in: request.reference)
    return .fields([
      (
        "extension",
        .list([
          Self.extensionFields(
            "extension-certificationType",
            ("valueCodeableConcept", Self.concept("https://codesystem.x12.org/005010/1322", "I"))),
          Self.extensionFields(
            "extension-itemTraceNumber",
            ("valueIdentifier", .fields([("value", .text(number))]))),
        ])
      ),
      ("sequence", .whole(line.number)),
      ("careTeamSequence", .list([.whole(1)])),
      ("category", line.kind.flatMap { FHIRText.line($0.rawValue) }.map(Self.words)),
      ("productOrService", Self.words(service)),
    ])
  }

  private var patient: WrittenJSON {
    resource(
      "Patient", .patient,
      [
        (
          "identifier",
          memberNumber.map { number in
            .list([
              .fields([
                (
                  "type",
                  Self.concept("http://terminology.hl7.org/CodeSystem/v2-0203", "MB")
                ),
                ("value", .text(number)),
              ])
            ])
          }
        ),
        ("name", .list([Self.words(patientName)])),
        ("telecom", Self.phone(request.patient.phone.flatMap(FHIRText.line))),
        ("birthDate", request.patient.birthDate.map { .text($0.description) }),
      ])
  }

  private var memberNumber: String? { request.coverage.memberNumber.flatMap(FHIRText.line) }

  private var coverage: WrittenJSON {
    resource(
      "Coverage", .coverage,
      [
        ("status", .text("active")),
        ("subscriberId", memberNumber.map { .text($0) }),
        ("beneficiary", reference(to: .patient)),
        ("payor", .list([reference(to: .insurer)])),
      ])
  }

  private var insurer: WrittenJSON {
    organization(.insurer, kind: "pay", name: planName, phone: nil)
  }

  private var clinic: WrittenJSON {
    organization(.clinic, kind: "prov", name: clinicName, phone: clinicPhone)
  }

  private func organization(
    _ part: Part, kind: String, name: String, phone: String?
  ) -> WrittenJSON {
    resource(
      "Organization", part,
      [
        ("active", .flag(true)),
        (
          "type",
          .list([
            Self.concept("http://terminology.hl7.org/CodeSystem/organization-type", kind)
          ])
        ),
        ("name", .text(name)),
        ("telecom", Self.phone(phone)),
      ])
  }

  /// Whoever wants the care, at the clinic; without a practitioner where nobody said who.
  private var role: WrittenJSON {
    resource(
      "PractitionerRole", .role,
      [
        ("active", .flag(true)),
        ("practitioner", requester == nil ? nil : reference(to: .practitioner)),
        ("organization", reference(to: .clinic)),
        ("telecom", Self.phone(clinicPhone)),
      ])
  }

  private var practitioner: WrittenJSON? {
    requester.map { requester in
      resource("Practitioner", .practitioner, [("name", .list([Self.words(requester)]))])
    }
  }
}

extension ClaimWriting {
  private func reference(to part: Part) -> WrittenJSON {
    .fields([("reference", .text(address(part).url))])
  }

  /// A concept, or a name, of which only words are known.
  private static func words(_ text: String) -> WrittenJSON {
    .fields([("text", .text(text))])
  }

  private static func concept(_ system: String, _ code: String) -> WrittenJSON {
    .fields([
      ("coding", .list([.fields([("system", .text(system)), ("code", .text(code))])]))
    ])
  }

  private static func extensionFields(
    _ name: String, _ value: (String, WrittenJSON)
  ) -> WrittenJSON {
    let address = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/\(name)"
    return .fields([("url", .text(address)), value])
  }

  private static func phone(_ number: String?) -> WrittenJSON? {
    number.map { .list([.fields([("system", .text("phone")), ("value", .text($0))])]) }
  }
}

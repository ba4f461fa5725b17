extension SampleTests {
  /// All of them, read by eye.
  static let readings = ofTheGuide + ofTheTestKit

  private static let guide = "davinci-br-payer/examples-"
  private static let kit = "inferno/"
  private static let loinc = "[LOINC 28570-0]"

  private static let ofTheGuide: [SampleReading] = [
    SampleReading(
      file: guide + "crd__CommunicationRequest-example.json", type: "CommunicationRequest",
      says: ["wanted by 2016-06-10", "Liver pathology biopsy report"], identifiers: ["ABC123"],
      created: "2016-06-10"),
    SampleReading(
      file: guide + "crd__Task-questionnaire-example.json", type: "Task",
      says: ["wanted by no day", "[Questionnaire http://example.org/Questionnaire/XYZ|2]"],
      created: "2018-08-09"),
    SampleReading(
      file: guide + "crd__Task-task-dispatch-example.json", type: "Task",
      says: ["wanted by 2015-06-01"]),
    SampleReading(
      file: guide + "pas__ClaimResponse-ErrorResponseExample.json", type: "ClaimResponse",
      says: [
        "form error", "[X12 901 04]",
        "[X12 901 T4], 2010A-NM103, Bundle.entry[1].Organization.name, [X12 889 C]",
      ], identifiers: ["111099"], created: "2005-05-02"),
    SampleReading(
      file: guide + "pas__ClaimResponse-PASClaimInquiryResponseExample.json",
      type: "ClaimResponse", says: ["1 A1 AUTH0001"], identifiers: ["111099"],
      created: "2019-07-20"),
    SampleReading(
      file: guide
        + "pas__ClaimResponse-PractitionerRequestorAdditionalContentResponseExample.json",
      type: "ClaimResponse",
      says: ["1 A1 AUTH0001 2005-05-02…2005-06-02", "2 A1 AUTH0001"], identifiers: ["111099"],
      created: "2005-05-02"),
    SampleReading(
      file: guide + "pas__ClaimResponse-PractitionerRequestorPendingResponseExample.json",
      type: "ClaimResponse", says: ["1 A4 plan's PEND0001"], identifiers: ["111099"],
      created: "2005-05-02"),
    SampleReading(
      file: guide + "pas__ClaimResponse-PractitionerRequestorResponseExample.json",
      type: "ClaimResponse", says: ["1 A1 AUTH0001 2005-05-02…2005-06-02"],
      identifiers: ["111099"], created: "2005-05-02"),
    SampleReading(
      file: guide + "pas__ClaimResponse-RejectionResponseExample.json", type: "ClaimResponse",
      says: ["1 A3"], identifiers: ["111099"], created: "2005-05-02"),
    SampleReading(
      file: guide + "pas__CommunicationRequest-CommunicationRequestExample.json",
      type: "CommunicationRequest", says: ["wanted by no day", "[LOINC 18776-5]"]),
    SampleReading(
      file: guide + "pas__Task-AdditionalInformationTaskExample.json", type: "Task",
      says: ["wanted by no day", loinc], identifiers: ["1122334"]),
  ]

  /// What the kit's fullest answer says where it is clear.
  private static let full =
    "1 A1 AUTH-V220-12345 plan's ADMIN-V220-67890 2025-03-15…2025-06-15 “Prior authorization "
    + "approved for therapeutic exercises. Maximum of 12 visits authorized.”"
  private static let noted =
    "1 A1 AUTH123 plan's ADMIN123 2024-01-30…2024-02-29 “Prior authorization processing note”"

  private static let ofTheTestKit: [SampleReading] = [
    answer("11111111-1111-1111-1111-111111111111-8abca3ff", [full], "220099", "2025-03-15"),
    answer("11111111-1111-1111-1111-111111111111-bb4dec41", [full], "220099", "2025-03-15"),
    // Its one line has both A4 and A1.
    answer(
      "11111111-1111-1111-1111-111111111111-f7336f6a",
      [
        "1 unreadable plan's ADMIN-V220-67890 “Prior authorization approved for therapeutic "
          + "exercises. Maximum of 12 visits authorized.”"
      ], "220099", "2025-03-15"),
    // DENIEDCODE stands where a code should.
    answer(
      "45e176b5-c381-42df-9264-ffd74a38ef92-d7231c11",
      ["1 unreadable", "2 A1 2024-01-30…2024-02-29"], "111366", "2024-01-30"),
    answer("482fd012-7825-423d-83de-69d09920198b-9b38c919", ["1 A4"], "1263291", "2024-01-30"),
    // One server takes A6 for cancelled.
    answer(
      "6a5e1b90-3f6c-4a0f-9c2a-3d2f9b1d77aa-f9181756", ["1 A6 2024-01-30…2024-02-29"], "111377",
      "2024-01-30"),
    answer(
      "ReferralAuthorizationResponseExample-858980ff", ["1 A1 AUTH0001 2005-05-02…2005-06-02"],
      "111099", "2005-05-02"),
    answer(
      "ReferralAuthorizationResponseExample-cfeec90f", ["1 A1 AUTH0001 2005-05-02…2005-06-02"],
      "111099", "2005-05-02"),
    answer("a1b2c3d4-0001-0000-0000-000000000001-d225b8e9", [noted], "111366", "2024-01-30"),
    answer("a1b2c3d4-0006-0000-0000-000000000001-be48ce52", [noted], "111366", "2024-01-30"),
    task(
      "88888888-8888-8888-8888-888888888888-2e2c9884",
      ["wanted by 2025-04-15", "Progress note"], "TASK-PA-V220-001"),
    task(
      "88888888-8888-8888-8888-888888888888-74027429",
      ["wanted by 2025-04-15", "Progress note"], "TASK-PA-V220-001"),
    task(
      "a1b2c3d4-0005-0000-0000-000000000001-96572f16", ["wanted by 2023-12-31", loinc], "TASK001"),
  ]

  private static func answer(
    _ name: String, _ says: [String], _ identifier: String, _ created: String
  ) -> SampleReading {
    SampleReading(
      file: "\(kit)ClaimResponse-\(name).json", type: "ClaimResponse", says: says,
      identifiers: [identifier], created: created)
  }

  private static func task(
    _ name: String, _ says: [String], _ identifier: String
  ) -> SampleReading {
    SampleReading(
      file: "\(kit)Task-\(name).json", type: "Task", says: says, identifiers: [identifier])
  }
}

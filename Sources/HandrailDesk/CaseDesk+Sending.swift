import HandrailCore
import HandrailInterchange
import HandrailStore

extension CaseDesk {
  /// What a visit keeps where the patient lets the clinic tell the plan.
  private static let permission = CaseDetail(name: "share_permission", value: "yes")
  /// The name under which a visit keeps who wants the care.
  private static let doctor = "doctor"

  /// The request of a case as it can be sent to its plan.
  ///
  /// Only with the patient's permission: they agreed at the kiosk, or staff say that they did so at
  /// the desk, which the case's history keeps.
  /// - Parameters:
  ///   - reference: The case.
  ///   - clinic: Who asks; the doctor whom the patient named is put in.
  ///   - permissionIsGivenAtDesk: Whether staff say so.
  ///   - moment: Now.
  /// - Throws: `noPermission`, `notWritten`, `noSuchCase`, or `store`.
  public func bundle(
    of reference: CaseReference, from clinic: ClinicIdentity, permissionIsGivenAtDesk: Bool,
    at moment: Moment
  ) throws(DeskError) -> [UInt8] {
    let stored = try storedCase(reference)
    guard permissionIsGivenAtDesk || stored.details.contains(Self.permission) else {
      throw .noPermission(stored.request.reference)
    }
    var clinic = clinic
    if let doctor = stored.details.first(where: { $0.name == Self.doctor }) {
      clinic.requester = doctor.value
    }
    let bytes: [UInt8]
    do throws(InterchangeError) {
      bytes = try PASClaimBundle.json(
        of: stored.request, details: stored.details, clinic: clinic, created: moment)
    } catch {
      throw .notWritten(error)
    }
    if permissionIsGivenAtDesk {
      try note(
        "Written for the plan. The patient gave permission at the desk, staff say.",
        to: reference, at: moment)
    }
    return bytes
  }
}

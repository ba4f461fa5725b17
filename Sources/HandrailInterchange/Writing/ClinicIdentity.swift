/// Who asks a plan: the clinic, and the person there who wants the care, where that is known.
public struct ClinicIdentity: Hashable, Sendable {
  /// The clinic's name.
  public var name: String
  /// Its telephone number; nil where none is to be called.
  public var phone: String?
  /// The doctor, nurse or therapist who wants the care; nil where nobody said.
  public var requester: String?

  /// Makes an identity.
  public init(name: String, phone: String? = nil, requester: String? = nil) {
    self.name = name
    self.phone = phone
    self.requester = requester
  }
}

import HandrailCore

/// Reads what health plans send about requests for prior authorisation: FHIR R4 as JSON.
///
/// ```
/// bytes → JSON (strict) → resources and their addresses → a message for each ClaimResponse,
///                                                         Task and CommunicationRequest
/// ```
///
/// A file is a resource of these types, or a Bundle of any kind that holds some; all else in a
/// Bundle serves to follow references. A decision is read from the review action code of a line and
/// from nothing else. What cannot be read for certain is `unreadable`, which a person looks at;
/// what is no FHIR is an error that names the place. Nothing of it depends on a clock, a network or
/// a disk.
public enum FHIRMessages {
  /// The largest file that is read.
  public static let mostBytes = 50_000_000

  /// Reads a file.
  public static func read(_ bytes: [UInt8]) throws(InterchangeError) -> ReadResult {
    guard bytes.count <= mostBytes else { throw .tooLarge }
    var parser = JSONParser(bytes)
    guard case .object(let object) = try parser.document() else { throw .noResource }
    let root = try Resource(object, at: nil, fullURL: nil, number: 0)
    guard let type = root.type, type == "Bundle" || kinds.contains(type) else {
      throw .otherResource(root.type)
    }
    let index = try ResourceIndex(root)
    guard index.resources.contains(where: { kinds.contains($0.type ?? "") }) else {
      throw .nothingInBundle
    }
    return try read(index)
  }

  private static let kinds: Set<String> = ["ClaimResponse", "Task", "CommunicationRequest"]

  private static func read(_ index: ResourceIndex) throws(InterchangeError) -> ReadResult {
    var decisions: [PlanMessage] = []
    var skipped: [ReadResult.Skipped] = []
    /// Questions inside answers, and whom the answers are about.
    var inside: [(question: Resource, subject: Subject)] = []
    var asked: [Int: Subject] = [:]
    func skip(_ resource: Resource, _ why: SkipReason) {
      skipped.append(
        ReadResult.Skipped(
          resourceType: resource.type, place: resource.node.place.description, why: why))
    }

    for resource in index.resources where resource.type == "ClaimResponse" {
      let reader = ClaimResponseReader(resource, in: index)
      switch try reader.read() {
      case .skipped(let why): skip(resource, why)
      case .message(let message, let subject):
        decisions.append(message)
        for question in try reader.requests() {
          if let number = question.number {
            asked[number] = subject
          } else {
            inside.append((question, subject))
          }
        }
      }
    }
    var questions: [PlanMessage] = []
    for resource in index.resources where resource.type != "ClaimResponse" {
      guard kinds.contains(resource.type ?? "") else {
        skip(resource, .isNoMessage)
        continue
      }
      inside.append((resource, resource.number.flatMap { asked[$0] } ?? Subject()))
    }
    for (question, answer) in inside {
      switch try QuestionReader(question, in: index).read() {
      case .skipped(let why): skip(question, why)
      case .message(var message, let subject):
        message.take(subject.filled(from: answer))
        questions.append(message)
      }
    }
    return ReadResult(messages: decisions + questions, skipped: skipped)
  }
}

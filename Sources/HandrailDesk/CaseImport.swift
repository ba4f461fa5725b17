import HandrailCore
import HandrailInterchange
import HandrailStore

/// Takes a file of a health plan onto the cases it is about: all of it, or nothing.
///
/// First every message finds its case and is taken by it, in memory alone; only when all were taken
/// anything is stored, in one transaction. A dry run ends before that.
///
/// A message belongs to the case that was named; else to the one that one of its numbers names,
/// unless that is about another person; else to the one that is not closed and has its member
/// number and date of birth; else its member number and name, where it has no date of birth; else
/// its name and date of birth. Of these only such count as the plan does not know by other numbers
/// already. More than one: refused. None: a case is opened, if the message names a patient and
/// decides about lines.
public struct CaseImport {
  /// The records.
  let store: VisitStore
  /// Whose account it is.
  let account: String
  /// The words that references of new cases are made of.
  let codeWords: [String]

  /// Makes an import.
  public init(store: VisitStore, account: String, codeWords: [String]) {
    self.store = store
    self.account = account
    self.codeWords = codeWords
  }

  /// Imports a file.
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - named: The case that all of it belongs to; nil to find out.
  ///   - isDryRun: Whether nothing is to be stored.
  ///   - moment: Now.
  ///   - generator: Chance, for the references of new cases.
  /// - Returns: What was done, or would be.
  /// - Throws: Why the file was not used; nothing was stored.
  public func run(
    _ bytes: [UInt8], onto named: CaseReference? = nil, isDryRun: Bool = false,
    at moment: Moment, using generator: inout some RandomNumberGenerator
  ) throws(DeskError) -> ImportReport {
    let messages = try Self.read(bytes)
    let digest = Self.digest(of: bytes)
    return try store.wholly { () throws(DeskError) in
      var plan = ImportPlan(cases: self, named: named, moment: moment)
      if let named { try plan.require(named) }
      for (index, message) in messages.enumerated() {
        let source = "\(message.resourceType) \(digest)" + (index == 0 ? "" : "-\(index + 1)")
        do throws(StepProblem) {
          try plan.take(message, from: source, using: &generator)
        } catch {
          throw error.told(number: index + 1, resourceType: message.resourceType)
        }
      }
      if !isDryRun { try plan.store() }
      return plan.report(isDryRun: isDryRun)
    }
  }

  /// The messages of a file; each of them can be used, or none is.
  private static func read(_ bytes: [UInt8]) throws(DeskError) -> [PlanMessage] {
    let result: ReadResult
    do throws(InterchangeError) {
      result = try FHIRMessages.read(bytes)
    } catch {
      throw .unreadable(error)
    }
    // Patients, plans and such stand beside messages and are read with them.
    for skipped in result.skipped where skipped.why != .isNoMessage {
      throw .skipped(
        resourceType: skipped.resourceType, place: skipped.place, skipped.why)
    }
    guard !result.messages.isEmpty else { throw .unreadable(.nothingInBundle) }
    return result.messages
  }

  /// Names a file by its bytes, for the history.
  static func digest(of bytes: [UInt8]) -> String {
    var sum = Fingerprint()
    sum.add(bytes)
    let digits = String(UInt64(bitPattern: sum.value), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Why one message ends an import.
enum StepProblem: Error {
  case message(MessageProblem)
  case store(StoreError)

  /// The problem with the place of the message.
  func told(number: Int, resourceType: String) -> DeskError {
    switch self {
    case .message(let problem): .message(number, resourceType: resourceType, problem)
    case .store(let error): .store(error)
    }
  }
}

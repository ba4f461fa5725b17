/// Every answer a person gave in a visit, also those that lie off the path now.
///
/// Only a `Journey` may decide which of them count. The rest are set aside: they come back when
/// the path comes back to them, and nothing else may read them.
public struct AnswerBook: Hashable, Sendable {
  private var entries: [AnswerPath: StoredAnswer]

  /// An answer with the words it was given to.
  public struct StoredAnswer: Hashable, Sendable {
    /// What was answered.
    public var answer: Answer
    /// Which words the person saw: the digest of the page's section.
    public var wordsDigest: String

    /// Makes a stored answer.
    public init(_ answer: Answer, wordsDigest: String = "") {
      self.answer = answer
      self.wordsDigest = wordsDigest
    }
  }

  /// Makes a book without answers.
  public init() {
    entries = [:]
  }

  /// The answer at a path with its words; nil where none was given or it was withdrawn.
  public subscript(path: AnswerPath) -> StoredAnswer? {
    get { entries[path] }
    set { entries[path] = newValue }
  }

  /// Whether nothing was answered yet.
  public var isEmpty: Bool { entries.isEmpty }

  /// How many answers there are, set-aside ones included.
  public var count: Int { entries.count }

  /// Whether a path or anything below it was answered, set-aside answers included.
  public func hasAnswer(within path: AnswerPath) -> Bool {
    entries.keys.contains { $0.isWithin(path) }
  }

  /// The highest number any item of a group ever had, so that a new item never meets the answers
  /// of a removed one; 0 where there was none.
  public func highestItem(in group: AnswerPath) -> Int {
    var highest = 0
    for (path, stored) in entries {
      if path == group, case .items(let numbers, _) = stored.answer {
        highest = max(highest, numbers.max() ?? 0)
      } else if path.isWithin(group), path.components.count > group.components.count,
        case .item(let number) = path.components[group.components.count]
      {
        highest = max(highest, number)
      }
    }
    return highest
  }
}

import HandrailCore

extension PlanMessage {
  /// The most characters of one text of a plan that are kept.
  static let longestText = 4000

  /// Cuts each text that is longer than that at a word, with a mark where it ends.
  ///
  /// Numbers are never cut: half of one would be another.
  /// - Returns: How many were cut.
  mutating func cutLongTexts() -> Int {
    var count = 0
    func cut(_ text: String) -> String {
      guard let short = Self.short(text) else { return text }
      count += 1
      return short
    }
    patientName = patientName.map(cut)
    planName = planName.map(cut)
    switch kind {
    case .decision(let answers):
      kind = .decision(
        answers.map { answer in
          var answer = answer
          answer.notice = answer.notice.map(cut)
          answer.agreedInstead = answer.agreedInstead.map(cut)
          return answer
        })
    case .formError(let words): kind = .formError(words.map(cut))
    case .informationRequest(let wanted, let due):
      kind = .informationRequest(wanted: wanted.map(cut), due: due)
    }
    return count
  }

  /// The beginning of a text that is too long; nil for any other.
  private static func short(_ text: String) -> String? {
    guard text.count > longestText else { return nil }
    let most = text.prefix(longestText - 1)
    let whole = most.lastIndex(where: \.isWhitespace).map { most[..<$0] } ?? most
    return (whole.isEmpty ? most : whole) + "…"
  }
}

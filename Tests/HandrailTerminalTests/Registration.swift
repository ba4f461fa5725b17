import Testing

/// A whole registration, page by page: what the page says, and what a person does on it.
enum Registration {
  /// One page of the way.
  struct Page {
    /// Text that only this page shows.
    let title: String
    /// What is typed before the last key; empty for nothing.
    let typed: String
    /// The page's path in the journal; nil for a page before the visit.
    let path: String?

    init(_ title: String, typed: String = "", path: String?) {
      self.title = title
      self.typed = typed
      self.path = path
    }
  }

  /// Somebody without insurance, from the welcome page to the review, in English.
  ///
  /// Each page is left by Enter.
  static let pages: [Page] = [
    Page("Welcome to Riverside", path: nil),
    Page("need help right now?", path: "right-now"),
    Page("Who is this visit for?", path: "who-for"),
    Page("This is your code", path: "return-code"),
    Page("Have you been to this clinic", typed: "2", path: "been-before"),
    Page("Do you have an appointment", typed: "2", path: "appointment"),
    Page("How can we call you when", path: "call-by"),
    Page("What is your full name?", typed: "Ana Torres", path: "legal-name/full-name"),
    Page("like us to call you?", typed: "Anita", path: "preferred-name"),
    Page("Which words do we use", path: "pronouns"),
    Page("What is your date of birth?", typed: "3 14 1962", path: "date-of-birth"),
    Page("What phone number", typed: "555-0142", path: "phone"),
    Page("What email address", typed: "ana@example.org", path: "email"),
    Page("Do you have a fixed address?", typed: "2", path: "home/fixed-address"),
    Page("Where can we find you", typed: "The library", path: "home/where-to-find"),
    Page("How may we reach you", path: "reach-by"),
    Page("May we say who we are", path: "name-the-clinic"),
    Page("keep this visit private", path: "keep-private"),
    Page("Is there someone we may call", typed: "2", path: "someone-to-call"),
    Page("What would help you today?", typed: "9", path: "help-wanted"),
    Page("Who are you here to see?", path: "see-whom"),
    Page("What brings you here", typed: "My knee hurts", path: "visit-reason"),
    Page("What matters most", typed: "To walk again", path: "matters-most"),
    Page("How will this visit be paid", typed: "2", path: "paying-by"),
    Page("Thank you for telling us", path: "costs-help"),
    Page("talk to the counselor?", path: "counsellor"),
    Page("is about agreeing to care", path: "agree-treatment-first"),
    Page("be checked and treated", typed: "1", path: "agree-treatment"),
    Page("Did you get our notice", typed: "1", path: "agree-privacy"),
    Page("May we call or write to you", typed: "1", path: "agree-messages"),
    Page("Type your name to sign", typed: "Ana Torres", path: "signature"),
    Page("Is this right?", path: "review"),
  ]

  /// Text of the receipt.
  static let receipt = "We know that you are here"
}

extension TmuxTerminal {
  /// Walks from the page that is shown to the page with this title, which is not answered.
  func walk(to title: String) throws {
    for page in Registration.pages {
      if page.title == title {
        try waitFor(page.title)
        return
      }
      try waitFor(page.title)
      try answer(page.typed)
    }
  }

  /// The three words on the page that shows the code for coming back.
  var code: String {
    let lines = screen.split(separator: "\n").map { line in
      line.split(separator: " ").map(String.init)
    }
    let words = lines.first { $0.count == 3 && $0.allSatisfy { $0.allSatisfy(\.isLowercase) } }
    return words?.joined(separator: " ") ?? ""
  }
}

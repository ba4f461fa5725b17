import HandrailCore
import HandrailScreen

/// Somebody who comes to the kiosk, with a character of their own.
struct Person {
  /// What somebody comes for.
  enum Errand: String, CaseIterable {
    /// To register.
    case register
    /// To go on with what was kept, with the right code and date.
    case comeBack
    /// To try a code with a date of birth that is not the one given.
    case comeBackWithAnotherDate
    /// To try codes.
    case guess
    /// To press some keys.
    case lookAround
  }

  /// A word that is in most of what they type, and nowhere else.
  let mark: String
  /// What only their questions hold.
  var questionMark: String { "\(mark)-asks" }
  /// When they were born.
  let birth: CivilDate
  /// How they are.
  let habits: Habits
  /// The code they read, if they did.
  var code: ReturnCode?
  /// Their visits.
  var visits: Set<VisitID> = []

  /// Draws a person.
  /// - Parameter index: How many came before, in one simulated visit.
  init(_ index: Int, chance: inout Seeded) {
    let letters = ["Zq", "Xj", "Qv", "Jx", "Vq", "Zx", "Qz", "Xq"]
    mark = letters[index % letters.count] + String(chance.number(in: 1000..<10_000))
    birth =
      CivilDate(
        year: chance.number(in: 1920..<2024), month: chance.number(in: 1..<13),
        day: chance.number(in: 1..<29)) ?? SimulatedClock.start.civilDate
    habits = Habits(drawing: &chance)
  }
}

/// How a person is: how often out of a hundred times they do what.
struct Habits {
  /// Anything but answering what is asked.
  var strays: Int
  /// Answering in a way that cannot be taken.
  var errs: Int
  /// Changing an answer at the review.
  var changes: Int
  /// Taking one of the other honest answers.
  var evades: Int
  /// Pasting what others type.
  var pastes: Int
  /// Waiting between two things.
  var hesitates: Int
  /// Leaving for good, once for each page.
  var leaves: Int
  /// What they do most when they stray.
  var favourite: Straying

  /// Draws habits: most people are quick and sure, some are anything but.
  init(drawing chance: inout Seeded) {
    strays = chance.pick([0, 2, 5, 10, 25, 60])
    errs = chance.pick([0, 3, 10, 30])
    changes = chance.pick([0, 0, 30, 70])
    evades = chance.pick([5, 15, 50, 90])
    pastes = chance.pick([30, 80, 95])
    hesitates = chance.pick([2, 10, 30])
    leaves = chance.pick([0, 1, 3, 8, 20])
    favourite = chance.pick(Straying.allCases)
  }
}

/// What people do in place of answering.
enum Straying: CaseIterable {
  case help, person, language, display, leave, back, resize, paste, click, staff, keys, pause
  case walkAway
}

import HandrailCore

extension Kiosk {
  /// How a kiosk is run.
  public struct Options {
    /// The one flow it walks people through; nil where they choose from the clinic's menu.
    public var flow: FlowID?
    /// The invented patient of a rehearsal; nil for real visits.
    public var rehearsalPatient: String?
    /// Whether Ctrl-Q on the first page ends the program.
    public var allowsQuitting: Bool
    /// Whether staff closed the kiosk: it then sends everybody to a person.
    public var isClosedByStaff: Bool
    /// How people who work here prove it; nil where nobody can leave the kiosk by a passphrase.
    public var passphrase: Passphrase?
    /// Whether everything but the first page is read beside the first page, so that keys are
    /// answered meanwhile.
    public var opensBeside: Bool
    /// What return codes are drawn with.
    public var chance: Chance
    /// Tells staff why nobody can be served, or, with nil, that it is over.
    ///
    /// It never holds a patient's word.
    public var tellStaff: (String?) -> Void

    /// Called once, when the opening has ended, be it in vain; never where staff closed the kiosk.
    public var onOpened: () -> Void

    /// Makes options.
    public init(
      flow: FlowID?, rehearsalPatient: String? = nil, allowsQuitting: Bool = false,
      isClosedByStaff: Bool = false, passphrase: Passphrase? = nil, opensBeside: Bool = true,
      chance: Chance = Chance(), tellStaff: @escaping (String?) -> Void = { _ in },
      onOpened: @escaping () -> Void = {}
    ) {
      self.flow = flow
      self.tellStaff = tellStaff
      self.onOpened = onOpened
      self.rehearsalPatient = rehearsalPatient
      self.allowsQuitting = allowsQuitting
      self.isClosedByStaff = isClosedByStaff
      self.passphrase = passphrase
      self.opensBeside = opensBeside
      self.chance = chance
    }
  }

  /// The passphrase of people who work here, as far as a kiosk knows it.
  public struct Passphrase {
    /// Whether one has been set.
    public var isSet: () -> Bool
    /// Whether a typed one is the right one.
    public var isRight: (String) -> Bool

    /// Makes a passphrase.
    public init(isSet: @escaping () -> Bool, isRight: @escaping (String) -> Bool) {
      self.isSet = isSet
      self.isRight = isRight
    }
  }
}

import HandrailCore

/// What a linear model learnt: a whole number for each feature, and where it draws the line.
///
/// Features are found by a hash of their names. The table is made once and never changed.
public struct RedFlagWeights: Hashable, Sendable {
  private var keys: [UInt64] = []
  private var values: [Int32] = []
  private var mask: UInt64 = 0
  /// How many rows there are.
  public private(set) var count = 0
  /// What is added to each model's sum, by the model's place: first whether to call, then kinds.
  public private(set) var biases = [Int](repeating: 0, count: Self.models.count)
  /// From which sum on a person is called, if the kind has no margin to keep.
  public var threshold = Int.max
  /// How much surer a text has to be, by the kind it is taken for: more for kinds that are found
  /// well, so that fewer are called for in vain, and nothing for those that are said most
  /// indirectly.
  private var margins = [Int](repeating: 0, count: Concern.allCases.count)
  /// Stems and words that were met in training, which no spelling repair touches.
  public var vocabulary: Set<String> = []

  /// The models by their names in the file: whether to call, and one for each kind.
  public static let models = ["escalate"] + Concern.allCases.map(\.rawValue)

  /// Makes a table that knows nothing and calls nobody.
  public init() {}

  /// Makes a table with room for some rows.
  public init(rowCount: Int) {
    var size = 16
    while size < rowCount * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Int32](repeating: 0, count: size)
    mask = UInt64(size - 1)
  }

  /// Sets what is added to a model's sum.
  public mutating func setBias(_ bias: Int, model: Int) {
    biases[model] = bias
  }

  /// Sets how much surer a text of a kind has to be; `model` is the kind's place among the models.
  public mutating func setMargin(_ margin: Int, model: Int) {
    margins[model - 1] = margin
  }

  /// How much surer a text has to be that is taken for a kind.
  func margin(of concern: Concern) -> Int {
    Concern.allCases.firstIndex(of: concern).map { margins[$0] } ?? 0
  }

  /// Adds the weight of a feature for a model; false where it stands there already.
  public mutating func add(_ name: ArraySlice<UInt8>, model: Int, weight: Int) -> Bool {
    let key = Self.key(Self.hash(name), model: model)
    var place = key & mask
    while keys[Int(place)] != 0 {
      if keys[Int(place)] == key { return false }
      place = (place + 1) & mask
    }
    keys[Int(place)] = key
    values[Int(place)] = Int32(clamping: weight)
    count += 1
    return true
  }

  /// The weight of a feature for a model; 0 where none was learnt.
  func weight(_ hash: UInt64, model: Int) -> Int {
    guard !keys.isEmpty else { return 0 }
    let key = Self.key(hash, model: model)
    var place = key & mask
    while keys[Int(place)] != 0 {
      if keys[Int(place)] == key { return Int(values[Int(place)]) }
      place = (place + 1) & mask
    }
    return 0
  }

  /// The hash of a feature's name: FNV-1a of 64 bits.
  static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(0xCBF2_9CE4_8422_2325) { hash($0, $1) }
  }

  /// The hash of a name that goes on with a letter.
  static func hash(_ hash: UInt64, _ letter: UInt8) -> UInt64 {
    (hash ^ UInt64(letter)) &* 0x100_0000_01B3
  }

  private static func key(_ hash: UInt64, model: Int) -> UInt64 {
    let key = (hash ^ UInt64(model + 1)) &* 0x100_0000_01B3
    return key ^ (key >> 29) | 1
  }
}

import HandrailAsk
import HandrailCore

/// Learns the weights from texts, and finds out where to draw the line.
struct Training {
  /// What is bought for what: costs, and how many false alarms are borne.
  struct Settings {
    /// How closely the model follows the texts.
    var cost = 0.5
    /// What a near miss, and an ordinary text, cost beside a red flag.
    var nearCost = 1.2
    var ordinaryCost = 4.0
    /// The share of near misses for which a person may be called in vain.
    var nearShare = 0.15
    /// The same of ordinary texts.
    var ordinaryShare = 0.04
    /// The share of near misses that is borne for kinds that are found well.
    var strictNearShare = 0.1
    /// How much features that tell the sides apart count beside those that do not.
    var ratio = 0.5
    /// Into how many parts the texts are cut to find the threshold.
    var folds = 5
  }

  let utterances: [Utterance]
  let table: FeatureTable
  var settings = Settings()

  /// The sum that each text gets from a model that was not shown it.
  func heldOutScores() -> [Double] {
    var scores = [Double](repeating: 0, count: utterances.count)
    // Lines of one kind stand together in a file; a stride spreads each kind over all parts.
    for fold in 0..<settings.folds {
      let apart = { (place: Int) in place % settings.folds == fold }
      let machine = escalation(of: utterances.indices.filter { !apart($0) })
      for place in utterances.indices where apart(place) {
        scores[place] = machine.score(of: table.rows[place])
      }
    }
    return scores
  }

  /// The model that says whether to call somebody.
  func escalation(of places: [Int]) -> LinearMachine {
    LinearMachine(
      places.map { table.rows[$0] }, isPositive: places.map { utterances[$0].concern != nil },
      costs: places.map(cost), count: table.names.count, ratio: settings.ratio)
  }

  private func cost(of place: Int) -> Double {
    switch utterances[place].kind {
    case "near": settings.cost * settings.nearCost
    case "ordinary": settings.cost * settings.ordinaryCost
    default: settings.cost
    }
  }

  /// The models that tell the kinds apart, made of the red flags alone.
  func kinds() -> [LinearMachine] {
    let places = utterances.indices.filter { utterances[$0].concern != nil }
    return Concern.allCases.map { concern in
      LinearMachine(
        places.map { table.rows[$0] }, isPositive: places.map { utterances[$0].concern == concern },
        costs: places.map { _ in settings.cost }, count: table.names.count)
    }
  }

  /// How much of the margin a kind has to keep: all of it where it is found best, none where it is
  /// said most indirectly.
  private static func strictness(of concern: Concern) -> Double {
    switch concern {
    case .medical: 1
    case .abuse, .violence, .trafficking: 0.5
    case .suicide, .distress: 0
    }
  }

  /// How much surer texts of a kind have to be than the threshold says.
  func margins(of scores: [Double], _ language: LanguageTag) -> [Concern: Double] {
    var strict = self
    strict.settings.nearShare = settings.strictNearShare
    let margin = strict.threshold(of: scores, language) - threshold(of: scores, language)
    return Dictionary(
      uniqueKeysWithValues: Concern.allCases.map {
        ($0, max(0, margin) * Self.strictness(of: $0))
      })
  }

  /// The lowest threshold at which no more near misses are called for than the settings bear, nor
  /// more ordinary texts.
  func threshold(of scores: [Double], _ language: LanguageTag) -> Double {
    func sorted(_ kind: String) -> [Double] {
      utterances.indices.filter {
        utterances[$0].lang == language && utterances[$0].kind == kind
      }.map { scores[$0] }.sorted(by: >)
    }
    let near = sorted("near")
    let ordinary = sorted("ordinary")
    let nearPlace = Int(Double(near.count) * settings.nearShare)
    let ordinaryPlace = Int(Double(ordinary.count) * settings.ordinaryShare)
    let bounds = [
      near.indices.contains(nearPlace) ? near[nearPlace] : -1,
      ordinary.indices.contains(ordinaryPlace) ? ordinary[ordinaryPlace] : -1,
    ]
    return bounds.max() ?? 0
  }
}

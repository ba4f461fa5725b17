/// The natural logarithm, for weights alone: exact to about seven digits.
///
/// This room has no library of mathematics; the series of the inverse hyperbolic tangent does.
func logarithm(_ number: Float) -> Float {
  guard number > 0 else { return 0 }
  let exponent = Float(number.exponent)
  let ratio = (number.significand - 1) / (number.significand + 1)
  let square = ratio * ratio
  var power = ratio
  var sum: Float = 0
  for odd in stride(from: Float(1), through: 15, by: 2) {
    sum += power / odd
    power *= square
  }
  return 2 * sum + exponent * 0.693_147_18
}

/// The exponential function, for weights alone.
func exponential(_ number: Double) -> Double {
  let bounded = max(-60, min(60, number))
  let whole = (bounded / 0.693_147_180_559_945_3).rounded()
  let rest = bounded - whole * 0.693_147_180_559_945_3
  var term = 1.0
  var sum = 1.0
  for n in 1...14 {
    term *= rest / Double(n)
    sum += term
  }
  return Double(sign: .plus, exponent: Int(whole), significand: sum)
}

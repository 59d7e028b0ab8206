/// Student's t distribution with a whole number of degrees of freedom.
struct StudentT: Sendable {
    let degrees: Int

    /// The point that lies beyond 97.5 %: half the width of a 95 % interval, in standard errors.
    var quantile95: Double {
        // One degree of freedom has the widest: 12.7.
        var (low, high) = (0.0, 16.0)
        for _ in 0..<100 {
            let middle = (low + high) / 2
            if within(middle) < 0.95 { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// The probability to lie between -t and t: the finite series of Abramowitz and Stegun, 26.7.3
    /// for an odd and 26.7.4 for an even number of degrees.
    func within(_ t: Double) -> Double {
        let ratio = t / Double(degrees).squareRoot()
        let cosine = 1 / (1 + ratio * ratio).squareRoot()
        let sine = ratio * cosine
        var (term, sum) = (degrees % 2 == 1 ? cosine : 1, 0.0)
        for power in stride(from: degrees % 2 == 1 ? 3 : 2, through: degrees, by: 2) {
            sum += term
            term *= cosine * cosine * Double(power - 1) / Double(power)
        }
        guard degrees % 2 == 1 else { return sine * sum }
        return (StudentT.arcTangent(ratio) + sine * sum) * 2 / Double.pi
    }

    /// The arc tangent of a number from 0 on: halved three times, then Taylor's series.
    private static func arcTangent(_ number: Double) -> Double {
        var x = number
        for _ in 0..<3 { x /= 1 + (1 + x * x).squareRoot() }
        var (term, sum) = (x, 0.0)
        for power in stride(from: 1.0, through: 41, by: 2) {
            sum += term / power
            term *= -x * x
        }
        return 8 * sum
    }
}

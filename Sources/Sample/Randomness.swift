/// A repeatable source of chance: the same seed and subject give the same numbers on every machine.
///
/// SplitMix64 (Steele, Lea, Flood 2014). Every subject draws from a stream of its own, so that a
/// change in one does not shift the others. The standard library's shuffles are not used, because
/// they may change between versions.
struct Randomness {
    private var state: UInt64

    /// The stream of `subject`, such as `leads` or `absence P07 2026`.
    init(seed: UInt64, _ subject: String) {
        // FNV-1a turns the subject into a number, one mixing step spreads it.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in subject.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        state = seed ^ hash
        state = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A share in `[0, 1)`.
    mutating func share() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

    /// A number in `[low, high)`.
    mutating func number(_ low: Double, _ high: Double) -> Double { low + (high - low) * share() }

    /// A whole number in `0 ..< bound`; 0 when there is no room.
    mutating func index(below bound: Int) -> Int {
        bound > 1 ? Int(next() % UInt64(bound)) : 0
    }

    /// A whole number in `range`.
    mutating func whole(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + index(below: range.count)
    }

    /// True in `share` of the cases.
    mutating func happens(_ share: Double) -> Bool { self.share() < share }

    /// One of the list, each as likely.
    mutating func one<Element>(of list: [Element]) -> Element { list[index(below: list.count)] }

    /// The place of one of the weights, each as likely as it is heavy.
    mutating func place(weights: [Double]) -> Int {
        var left = share() * weights.reduce(0, +)
        for (place, weight) in weights.enumerated() {
            left -= weight
            if left < 0 { return place }
        }
        return max(0, weights.count - 1)
    }

    /// The list in another order.
    mutating func shuffled<Element>(_ list: [Element]) -> [Element] {
        var list = list
        for last in stride(from: list.count - 1, to: 0, by: -1) {
            list.swapAt(last, index(below: last + 1))
        }
        return list
    }
}

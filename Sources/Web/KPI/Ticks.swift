/// Round numbers for an axis: steps of 1, 2 or 5 times a power of ten, four to eight of them.
struct Ticks {
    /// Lowest first.
    let values: [Double]

    /// Marks around all the numbers; zero is on the axis unless everything is far from it.
    init(over numbers: [Double]) {
        let low = numbers.min() ?? 0
        let high = numbers.max() ?? 1
        let isFarFromZero = low > 0 && (high - low) < low * 0.5
        let bottom = low > 0 && !isFarFromZero ? 0 : low
        let top = high < 0 ? 0 : max(high, bottom)
        let step = Ticks.step(for: top > bottom ? top - bottom : max(top.magnitude, 1))
        let first = (bottom / step).rounded(.down)
        let last = max((top / step).rounded(.up), first + 1)
        guard last - first < 100 else {
            values = [bottom, top]
            return
        }
        values = stride(from: first, through: last, by: 1).map { $0 * step }
    }

    private static func step(for span: Double) -> Double {
        var power = 1.0
        while power * 10 <= span / 5 { power *= 10 }
        while power > span / 5 { power /= 10 }
        let times = span / 5 / power
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10)
    }
}

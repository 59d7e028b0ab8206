import HTML

/// A small line of the latest values, without axes: the shape of the story next to its number.
struct Sparkline: HTML {
    /// Makes the ids of title and description unique on the page.
    let id: String
    /// What it shows.
    let name: String
    /// The same in words, with the numbers.
    let description: String
    /// Oldest first; nil leaves a gap.
    let values: [Double?]
    /// Drawn as a level line.
    let target: Double?
    /// The last value may still grow: it is drawn apart, and does not stretch the scale.
    let isRunning: Bool
    /// The place of the value that is a signal, marked with a diamond.
    var signal: Int?

    var body: some HTML {
        svg(
            .class("spark"), .viewBox(Int(Self.width), Int(Self.height)), .role("img"),
            .aria("labelledby", value: "\(id)-title \(id)-desc")
        ) {
            title(.id("\(id)-title")) { name }
            desc(.id("\(id)-desc")) { description }
            if let target {
                path(.class("spark-target"), .d("M2 \(y(target))H\(Int(Self.width) - 2)")) {}
            }
            path(.class("spark-line"), .d(line(through: settled))) {}
            if isRunning { path(.class("spark-line is-running"), .d(runningLine)) {} }
            if let signal, let value = values[signal] {
                path(.class("spark-signal"), .d(diamond(signal, value))) {}
            }
            if let last = values.last, let value = last, signal != values.count - 1 {
                circle(
                    .class(isRunning ? "spark-last is-running" : "spark-last"),
                    .cx(x(values.count - 1)), .cy(y(value)), .r("3")
                ) {}
            }
        }
    }

    private static let width = 132.0
    private static let height = 40.0
    private static let margin = 5.0

    /// The values whose periods are over; all of them where nothing runs.
    private var settled: ArraySlice<Double?> { isRunning ? values.dropLast() : values[...] }

    /// From the last settled value to the running one.
    private var runningLine: String {
        let last = values.count - 1
        guard last > 0, let from = values[last - 1], let to = values[last] else { return "" }
        return "M\(x(last - 1)) \(y(from))L\(x(last)) \(y(to))"
    }

    /// `M` where the pen is put down, `L` where it goes on; a lonely point is a dot.
    private func line(through values: ArraySlice<Double?>) -> String {
        var parts: [String] = []
        for (place, value) in values.enumerated() {
            guard let value else { continue }
            let before = place > 0 ? values[place - 1] : nil
            let after = place + 1 < values.count ? values[place + 1] : nil
            parts.append("\(before == nil ? "M" : "L")\(x(place)) \(y(value))")
            if before == nil, after == nil { parts.append("h.01") }
        }
        return parts.joined()
    }

    private func diamond(_ place: Int, _ value: Double) -> String {
        "M\(x(place)) \(y(value))m0 -4.5 4.5 4.5 -4.5 4.5 -4.5 -4.5Z"
    }

    private func x(_ place: Int) -> String {
        let step = (Self.width - 2 * Self.margin) / Double(max(values.count - 1, 1))
        return Self.short(Self.margin + step * Double(place))
    }

    private func y(_ value: Double) -> String {
        let all = settled.compactMap { $0 } + (target.map { [$0] } ?? [])
        let low = all.min() ?? 0
        let high = all.max() ?? 0
        guard high > low else { return Self.short(Self.height / 2) }
        let share = min(1, max(0, (value - low) / (high - low)))
        return Self.short(Self.height - Self.margin - share * (Self.height - 2 * Self.margin))
    }

    /// One decimal is finer than a screen.
    private static func short(_ x: Double) -> String { String((x * 10).rounded() / 10) }
}

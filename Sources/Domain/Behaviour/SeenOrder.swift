/// The order in which a team sees the five areas being cared about, from the anonymous answers of a
/// quarter, beside the published one (metrics.md, *Perceived ranking*).
public struct SeenOrder: Hashable, Sendable {
    /// An area with its mean place in the answers: 1 comes first.
    public struct Place: Hashable, Sendable {
        /// The area.
        public let area: FocusArea
        /// The mean of the places it was given.
        public let mean: Double
    }

    /// The areas by their mean place; equal ones in the order of a new organisation.
    public let places: [Place]
    /// How many answered.
    public let n: Int
    /// Kendall's tau-b between the mean places and the published order: 1 is the same order, -1 the
    /// opposite; nil where one of them tells no order.
    public let tau: Double?

    /// The order of a quarter's answers; nil when there are fewer than `minimum`. Each answer has
    /// every area once.
    public init?(answers: [[FocusArea]], published: Ranking, minimum: Int) {
        guard answers.count >= max(minimum, 1) else { return nil }
        n = answers.count
        let means = FocusArea.allCases.map { area in
            let sum = answers.reduce(0) { $0 + ($1.firstIndex(of: area) ?? 0) + 1 }
            return Place(area: area, mean: Double(sum) / Double(answers.count))
        }
        places = means.sorted { ($0.mean, $0.area.place) < ($1.mean, $1.area.place) }
        let ranked = published.areas.enumerated().map { place, area in
            (
                published: Double(place + 1),
                seen: means.first { $0.area == area }?.mean ?? 0
            )
        }
        tau = SeenOrder.tauB(ranked.map(\.published), ranked.map(\.seen))
    }

    /// Kendall's tau-b of two lists of equal length: (C - D) / sqrt((n0 - n1)(n0 - n2)), where C and
    /// D are the pairs in the same and in the opposite order, n0 all pairs, n1 and n2 those that are
    /// tied in one list (M. G. Kendall, *Rank Correlation Methods*, 1948).
    static func tauB(_ xs: [Double], _ ys: [Double]) -> Double? {
        var (balance, differentX, differentY) = (0, 0, 0)
        for i in xs.indices {
            for j in xs.indices where j > i {
                let x = (xs[i] - xs[j]).sign3, y = (ys[i] - ys[j]).sign3
                balance += x * y
                differentX += x * x
                differentY += y * y
            }
        }
        guard differentX > 0, differentY > 0 else { return nil }
        return Double(balance) / (Double(differentX) * Double(differentY)).squareRoot()
    }

    /// The quarter in which a day's question is asked.
    public static func round(holding day: Day) -> Period {
        FiscalCalendar().period(.quarter, holding: day)
    }

    /// What a text of an answer says, `result,leadFlow,...`; nil unless it has every area once.
    public static func order(_ text: String) -> [FocusArea]? {
        let areas = text.split(separator: ",").compactMap { FocusArea(rawValue: String($0)) }
        return Set(areas).count == FocusArea.allCases.count
            && areas.count == FocusArea.allCases.count ? areas : nil
    }
}

extension Double {
    /// -1, 0 or 1.
    fileprivate var sign3: Int { self > 0 ? 1 : self < 0 ? -1 : 0 }
}

/// Whether the attention of the last four weeks follows the published order: of one who leads, or of
/// all of them together.
public struct Mirror: Sendable {
    /// In rank order: the minutes of each area and its share, beside the weight of its rank.
    public let areas: [AreaAttention]
    /// How well they go together, in percent; nil without any minute.
    public let alignment: Double?
    /// The same at the end of each of the last weeks, the latest last.
    public let trend: [Point]

    /// What the mirror says in one sentence.
    public enum Finding: Hashable, Sendable {
        /// Nothing was logged.
        case nothing
        /// The time follows the order.
        case follows(first: AreaAttention)
        /// A high place on the list, and nothing in four weeks.
        case forgotten(AreaAttention, rank: Int)
        /// One area got much less than its place asks, another more.
        case displaced(tooLittle: AreaAttention, rank: Int, tooMuch: AreaAttention, its: Int)
    }

    /// From this alignment on, attention is said to follow the order. Our own choice: at 80 of 100 a
    /// fifth of the time goes elsewhere.
    public static let following = 80.0

    /// Areas that have a place in the order and got nothing, where anything was logged at all.
    public var forgotten: [AreaAttention] {
        alignment == nil ? [] : areas.filter { $0.weight > 0 && $0.minutes == 0 }
    }

    /// All minutes together.
    public var minutes: Int { areas.reduce(0) { $0 + $1.minutes } }

    /// What it says in one sentence: first that a high place got nothing, then what is most out of
    /// place, unless all in all the time follows the order.
    public var finding: Finding {
        guard let alignment, let first = areas.first else { return .nothing }
        let high = areas.prefix(3).enumerated().first { $1.weight > 0 && $1.minutes == 0 }
        if let high { return .forgotten(high.element, rank: high.offset + 1) }
        if alignment >= Mirror.following { return .follows(first: first) }
        let gaps = areas.enumerated().map { ($0, $1, ($1.share ?? 0) - $1.weight) }
        guard let less = gaps.min(by: { $0.2 < $1.2 }), let more = gaps.max(by: { $0.2 < $1.2 })
        else { return .nothing }
        return .displaced(
            tooLittle: less.1, rank: less.0 + 1, tooMuch: more.1, its: more.0 + 1)
    }
}

extension Measurement {
    /// The mirror of whoever leads with that id, or of all together, as it was at the end of a day.
    public func mirror(of managerID: String?, on day: Day, weeks: Int = 13) throws -> Mirror? {
        guard let metric = Catalogue.metric("behaviour.alignment"),
            let question = try? Question(
                metric, on: day, length: .week, periods: weeks,
                filters: managerID.map { [Filter(.person, $0)] } ?? [])
        else { return nil }
        let answer = try answer(question)
        return Mirror(
            areas: answer.areas ?? [], alignment: answer.current?.value?.number,
            trend: answer.points)
    }
}

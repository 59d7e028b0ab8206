/// An order of the areas, and of the KPIs within them, that is to be published.
public struct RankingChoice: Hashable, Sendable {
    /// The order of the areas, with the day it is to hold from and the reason.
    public let version: RankingVersion
    /// The slugs of the KPIs on the board, first one first; an area that is not named stays as it is.
    public let kpis: [FocusArea: [String]]

    /// Why it cannot be published.
    public enum Flaw: Error, Hashable, Sendable {
        /// The team would have steered by something that nobody had told them.
        case past
        /// Later than anybody plans.
        case tooFar
        case reasonTooShort, reasonTooLong
    }

    /// How many days ahead an order can be published.
    public static let daysAhead = 366

    /// An order of all areas from that day; throws what is wrong with it.
    public init(
        from day: Day, areas: [FocusArea], kpis: [FocusArea: [String]], reason: String,
        on today: Day
    ) throws(Flaw) {
        if let flaw = RankingChoice.flaw(of: day, on: today) { throw flaw }
        if let flaw = RankingChoice.flaw(of: reason) { throw flaw }
        version = RankingVersion(from: day, areas: areas, reason: reason)
        self.kpis = kpis
    }

    /// What is wrong with the day.
    public static func flaw(of day: Day, on today: Day) -> Flaw? {
        if day < today { return .past }
        return day - today > daysAhead ? .tooFar : nil
    }

    /// What is wrong with the reason: it is one for everybody to read.
    public static func flaw(of reason: String) -> Flaw? {
        if reason.count < PersonRanking.reasonLength.lowerBound { return .reasonTooShort }
        return reason.count > PersonRanking.reasonLength.upperBound ? .reasonTooLong : nil
    }
}

/// What a ranking is chosen from: all that were published, and the KPIs on the board of a day.
public struct RankingSight: Hashable, Sendable {
    /// The latest first.
    public let versions: [RankingVersion]
    /// The KPIs of each area on the board, in their order.
    public let kpis: [FocusArea: [KPI]]

    /// What there is to choose from on that day.
    public init(_ attributes: Attributes, on day: Day) {
        versions = RankingVersion.all(attributes.rankings)
        kpis = Dictionary(
            grouping: attributes.kpis.filter { $0.isOnBoard(on: day) }, by: \.area)
    }

    /// The one that holds on that day; nil before any.
    public func inForce(on day: Day) -> RankingVersion? { versions.first { $0.from <= day } }

    /// The slugs of an area's KPIs, in their order.
    public func slugs(_ area: FocusArea) -> [String] { (kpis[area] ?? []).map(\.slug) }

    /// All that can be chosen otherwise, as a text.
    public var text: String {
        (versions.map(\.text)
            + FocusArea.allCases.map { slugs($0).joined(separator: ", ") })
            .joined(separator: "\n")
    }
}

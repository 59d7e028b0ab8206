/// A ranking as it was published: from which day it holds, in which order, and why.
public struct RankingVersion: Hashable, Sendable {
    /// The first day it holds.
    public let from: Day
    /// The areas, first one first.
    public let areas: [FocusArea]
    /// Why this order; nil when nobody said.
    public let reason: String?

    /// A ranking that holds from that day.
    public init(from: Day, areas: [FocusArea], reason: String?) {
        self.from = from
        self.areas = areas
        self.reason = reason
    }

    /// All that were published, the latest first.
    public static func all(_ published: [RankedArea]) -> [RankingVersion] {
        Dictionary(grouping: published, by: \.from).map { from, ranked in
            let inOrder = ranked.sorted { ($0.rank, $0.area.place) < ($1.rank, $1.area.place) }
            return RankingVersion(
                from: from, areas: inOrder.map(\.area),
                reason: inOrder.lazy.compactMap(\.reason).first)
        }.sorted { $0.from > $1.from }
    }

    /// The latest that was published up to `day`; nil before any (F37).
    public static func inForce(_ published: [RankedArea], on day: Day) -> RankingVersion? {
        all(published).first { $0.from <= day }
    }

    /// Its areas, followed by those that it lacks.
    public var allAreas: [FocusArea] {
        areas + FocusArea.allCases.filter { !areas.contains($0) }
    }

    /// The place of each of its areas.
    public var ranked: [RankedArea] {
        areas.enumerated().map { place, area in
            RankedArea(from: from, area: area, rank: place + 1, reason: reason)
        }
    }
}

extension RankingVersion {
    private static let mark = " · "

    /// As the history of what was chosen keeps it: `2026-11-03 · leadFlow, result · why`.
    public var text: String {
        let names = areas.map(\.rawValue).joined(separator: ", ")
        return [String(describing: from), names, reason ?? ""].joined(
            separator: RankingVersion.mark)
    }

    /// What such a text says; nil where it says something else.
    public init?(text: String) {
        var parts: [String] = [""]
        var rest = text[...]
        while parts.count < 3, let found = rest.firstRange(of: RankingVersion.mark) {
            parts[parts.count - 1] = String(rest[..<found.lowerBound])
            parts.append("")
            rest = rest[found.upperBound...]
        }
        parts[parts.count - 1] = String(rest)
        guard parts.count == 3, let from = Day(parts[0]) else { return nil }
        let names = parts[1].split(separator: ",").map { $0.drop { $0 == " " } }
        self.init(
            from: from, areas: names.compactMap { FocusArea(rawValue: String($0)) },
            reason: parts[2].isEmpty ? nil : parts[2])
    }
}

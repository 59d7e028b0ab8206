import Domain

/// An order of the areas and their KPIs as it was put together, with the day and the reason.
struct PublishingDraft: Sendable {
    /// The areas.
    var order: RankingDraft
    /// The slugs of each area's KPIs, in the order that was chosen.
    var kpis: [FocusArea: [String]]
    /// The day as it was typed.
    var day: String
    var reason: String
    /// By which the form knows what it was made from.
    var seen: String
    var dayMistake: DayMistake?
    var reasonMistake: RankingChoice.Flaw?

    /// What is wrong with a day.
    enum DayMistake: Hashable, Sendable { case unreadable, past, tooFar }

    /// The names of the fields.
    enum Field {
        static let day = "from"
        static let reason = "reason"
        static let seen = "seen"
        static func rank(_ slug: String) -> String { "kpi-\(slug)" }
    }

    /// What holds on that day, to be changed.
    init(_ sight: RankingSight, seen: String, on today: Day) {
        let areas = sight.inForce(on: today)?.areas ?? FocusArea.allCases
        order = RankingDraft(areas, reason: "")
        kpis = sight.kpis.mapValues { $0.map(\.slug) }
        day = String(describing: today)
        reason = ""
        self.seen = seen
    }

    /// What a form says of the KPIs that are on the board.
    init(_ form: FormFields, _ sight: RankingSight) {
        order = RankingDraft(form)
        kpis = sight.kpis.mapValues { PublishingDraft.sorted($0.map(\.slug), form) }
        day = form[Field.day].tidied
        reason = form[Field.reason].onOneLine
        seen = form[Field.seen]
    }

    /// By the places that were chosen; of two with one place the first stays first.
    private static func sorted(_ slugs: [String], _ form: FormFields) -> [String] {
        let places = slugs.enumerated().map { now, slug in
            (slug, Int(form[Field.rank(slug)]) ?? now + 1, now)
        }
        return places.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
    }

    /// What it says when nothing is wrong with it; else notes all that is.
    mutating func choice(on today: Day) -> RankingChoice? {
        let from = Day(day)
        reasonMistake = RankingChoice.flaw(of: reason)
        if let from {
            dayMistake = RankingChoice.flaw(of: from, on: today).map {
                $0 == .past ? .past : .tooFar
            }
        } else {
            dayMistake = .unreadable
        }
        guard let from, let areas = order.areas else { return nil }
        return try? RankingChoice(from: from, areas: areas, kpis: kpis, reason: reason, on: today)
    }
}

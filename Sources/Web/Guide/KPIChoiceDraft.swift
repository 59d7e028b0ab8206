import Domain

/// The KPIs that can be chosen for one area, and which of them are.
struct KPIAreaDraft: Sendable {
    let area: FocusArea
    /// Those on the board, then those that are proposed.
    var candidates: [Candidate]
    /// The key of another metric; empty without one.
    var another = ""
    var period = PeriodLength.month
    var mistake: KPIChoiceMistake?

    /// A KPI that can be chosen.
    struct Candidate: Sendable {
        let kpi: KPI
        /// It is on the board.
        let isThere: Bool
        var isChosen: Bool
    }

    /// The candidates of an area; what is proposed is chosen as long as nothing was, so that it is
    /// ready.
    init(_ area: FocusArea, there: [KPI], isFirst: Bool) {
        self.area = area
        let proposed = KPI.proposal.filter { one in
            one.area == area && !there.contains { $0.isSameNumber(as: one) }
        }
        candidates =
            there.map { Candidate(kpi: $0, isThere: true, isChosen: true) }
            + proposed.map { Candidate(kpi: $0, isThere: false, isChosen: isFirst) }
    }

    /// Takes over what a form says. One that its page did not show stays as it is.
    mutating func read(_ form: FormFields) {
        for place in candidates.indices {
            let slug = candidates[place].kpi.slug
            let isShown = form.has(Field.shown(slug))
            candidates[place].isChosen =
                form.has(Field.chosen(slug)) || (candidates[place].isThere && !isShown)
        }
        another = form[Field.another(area)]
        period = PeriodLength(rawValue: form[Field.period(area)]) ?? .month
        mistake = nil
        if !another.isEmpty, anotherKPI == nil {
            mistake = .unsuited(another, lengths: Catalogue.metric(another)?.lengths ?? [])
        } else if chosenCount > KPI.most {
            mistake = .tooMany(chosenCount)
        }
    }

    /// The other metric as a KPI, nil without one or when it has no number for that period.
    var anotherKPI: KPI? {
        guard Catalogue.choices(in: area).contains(where: { $0.key == another }) else { return nil }
        return KPI(choosing: another, per: period, in: area, rank: 1)
    }

    /// How many are chosen.
    var chosenCount: Int {
        let isNew = anotherKPI.map { one in !chosen.contains { $0.kpi.isSameNumber(as: one) } }
        return chosen.count + (isNew == true ? 1 : 0)
    }

    private var chosen: [Candidate] { candidates.filter(\.isChosen) }

    /// Those that are to leave the board.
    var leaving: [String] { candidates.filter { $0.isThere && !$0.isChosen }.map(\.kpi.slug) }

    /// Those that are to come on it, after those that stay.
    var coming: [KPI] {
        var rank = chosen.filter(\.isThere).map(\.kpi.rank).max() ?? 0
        let other = anotherKPI.flatMap { one in
            chosen.contains { $0.kpi.isSameNumber(as: one) } ? nil : one
        }
        return (chosen.filter { !$0.isThere }.map(\.kpi) + [other].compactMap(\.self)).map { kpi in
            rank += 1
            var kpi = kpi
            kpi.rank = rank
            return kpi
        }
    }

    /// The names of the fields.
    enum Field {
        static func chosen(_ slug: String) -> String { "chosen-\(slug)" }
        static func shown(_ slug: String) -> String { "shown-\(slug)" }
        static func another(_ area: FocusArea) -> String { "another-\(area.rawValue)" }
        static func period(_ area: FocusArea) -> String { "period-\(area.rawValue)" }
    }
}

/// What is wrong with the choice for an area.
enum KPIChoiceMistake: Hashable, Sendable {
    /// More than an area has room for: which one goes?
    case tooMany(Int)
    /// The metric has no number for such periods; those it has.
    case unsuited(String, lengths: [PeriodLength])
    /// Somebody else filled the area meanwhile.
    case full
}

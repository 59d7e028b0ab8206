import Domain

/// Where KPIs, targets and own numbers are chosen, and what is promised.
enum FocusLink: LinkPart {
    case home
    /// A new KPI of an area, on the metric of that key; without one it is chosen there.
    case newKPI(FocusArea, metric: String)
    /// Where a KPI is changed, comes back on the board and leaves it, by its slug.
    case kpi(String), kpiReturn(String), kpiLeave(String)
    /// Which KPIs have targets.
    case targets
    /// The targets of a KPI in a year of the organisation; nil is the one that runs.
    case kpiTargets(String, year: Int? = nil, rows: TargetRows = .some)
    /// The numbers that are entered for a KPI.
    case ownNumbers(String, year: Int? = nil)
    /// What the team gets for a KPI, and where that is handed over and taken back.
    case motivators(String), motivatorHandover(String), motivatorRemoval(String)
    /// Where one says that what was noted as reached or passed was not.
    case motivatorWithdrawal(String), thresholdWithdrawal
    /// What happens at which ratio, and where one of these is taken back.
    case thresholds, thresholdRemoval
    /// The team's result, for everybody.
    case team

    /// For whom rows are shown.
    enum TargetRows: String, Sendable {
        /// Everyone, the teams, and persons who have a target.
        case some
        /// Everybody who works here as well.
        case all
    }

    var path: String {
        switch self {
        case .home: "/focus"
        case .newKPI(let area, _): "/focus/areas/\(area.rawValue)/kpis"
        case .kpi(let slug): "/focus/kpis/\(Link.encoded(slug))"
        case .kpiReturn(let slug): "/focus/kpis/\(Link.encoded(slug))/return"
        case .kpiLeave(let slug): "/focus/kpis/\(Link.encoded(slug))/leave"
        case .targets: "/focus/targets"
        case .kpiTargets(let slug, _, _): "/kpis/\(Link.encoded(slug))/targets"
        case .ownNumbers(let slug, _): "/kpis/\(Link.encoded(slug))/numbers"
        case .motivators(let slug): "/kpis/\(Link.encoded(slug))/motivators"
        case .motivatorHandover(let slug): "/kpis/\(Link.encoded(slug))/motivators/handover"
        case .motivatorRemoval(let slug): "/kpis/\(Link.encoded(slug))/motivators/removal"
        case .motivatorWithdrawal(let slug):
            "/kpis/\(Link.encoded(slug))/motivators/withdrawal"
        case .thresholds: "/thresholds"
        case .thresholdWithdrawal: "/thresholds/withdrawal"
        case .thresholdRemoval: "/thresholds/removal"
        case .team: "/team"
        }
    }

    var fields: [(name: String, value: String)] {
        switch self {
        case .newKPI(_, let metric) where !metric.isEmpty: [("metric", metric)]
        case .kpiTargets(_, let year, let rows):
            Self.year(year) + (rows == .all ? [("rows", rows.rawValue)] : [])
        case .ownNumbers(_, let year): Self.year(year)
        default: []
        }
    }

    private static func year(_ year: Int?) -> [(name: String, value: String)] {
        year.map { [("year", String($0))] } ?? []
    }

    var subject: Access.Subject {
        switch self {
        // Numbers are also entered by whoever sees to the KPI.
        case .team, .ownNumbers: .board
        default: .everything
        }
    }
}

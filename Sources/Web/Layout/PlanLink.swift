import Domain

/// Where the plan and the ranking are.
enum PlanLink: LinkPart {
    /// The order of the areas, and of the KPIs within them.
    case ranking
    /// The plan of this year, and of a year.
    case plan, year(Int)
    /// The plan of a year beside that of another.
    case beside(Int, Int)
    /// The plan of a year where a line is changed, or taken out.
    case line(Int, String), removal(Int, String)
    /// The plan of a year where a line is added, under a strategy or under none.
    case newLine(Int, FocusArea, PlanKind, under: String? = nil)
    /// Where lines, the order of an area, and how far a tactic is are sent.
    case lines(Int), order(Int), states(Int)
    /// What a year takes over from the one before.
    case carried(Int)

    /// The names of what stands in a query.
    enum Field {
        static let beside = "beside"
        static let line = "line"
        static let removal = "remove"
        static let kind = "new"
        static let area = "area"
        static let under = "under"
    }

    /// The form that is open stands here.
    static let open = "open"

    var path: String {
        switch self {
        case .ranking: "/ranking"
        case .plan: "/plan"
        case .year(let year), .beside(let year, _), .line(let year, _), .removal(let year, _),
            .newLine(let year, _, _, _):
            "/plan/\(year)"
        case .lines(let year): "/plan/\(year)/lines"
        case .order(let year): "/plan/\(year)/order"
        case .states(let year): "/plan/\(year)/states"
        case .carried(let year): "/plan/\(year)/carried"
        }
    }

    var subject: Access.Subject {
        switch self {
        case .lines, .order, .carried, .removal, .newLine: .everything
        default: .board
        }
    }

    var fields: [(name: String, value: String)] {
        switch self {
        case .beside(_, let other): [(Field.beside, String(other))]
        case .line(_, let key): [(Field.line, key)]
        case .removal(_, let key): [(Field.removal, key)]
        case .newLine(_, let area, let kind, let under):
            [(Field.kind, kind.rawValue), (Field.area, area.rawValue)]
                + (under.map { [(Field.under, $0)] } ?? [])
        default: []
        }
    }

    /// The address of the page, at the form that is open there.
    var openHref: String { Link.plan(self).href() + "#\(PlanLink.open)" }

    /// The address of a year's plan at an area, where something was just done.
    static func done(_ done: PlanPage.Done, _ year: Int, _ area: FocusArea?) -> String {
        let page = "\(PlanLink.year(year).path)?done=\(done.rawValue)"
        return area.map { "\(page)#\(PlanPage.place(of: $0))" } ?? page
    }
}

public import Domain

extension Snapshot {
    /// The organisation, nil as long as none was imported.
    public func organisation() throws -> Organisation? {
        try session.first(
            """
            SELECT name, currency, time_zone, locale, fiscal_year_start_month, revenue_source
            FROM organisation
            """
        ) { row in
            Organisation(
                name: row.text(0) ?? "", currency: Currency(code: row.text(1) ?? "EUR"),
                timeZone: row.text(2) ?? "Europe/Amsterdam", locale: row.text(3) ?? "nl",
                fiscalYearStartMonth: row.int(4) ?? 1,
                revenueSource: RevenueSource(rawValue: row.text(5) ?? "") ?? .wonDeals)
        }
    }

    /// The organisation; one without a name when facts came in before it was described; nil while
    /// nothing was ever imported.
    public func organisationOrUnnamed() throws -> Organisation? {
        try organisation() ?? (isEmpty() ? nil : Organisation(name: ""))
    }

    /// Whether any KPI was ever chosen.
    public func hasKPIs() throws -> Bool {
        try session.number("SELECT COUNT(*) FROM kpi") != 0
    }

    /// The day of the latest fact up to `day`, nil when there is none: where to look when nothing
    /// happened lately.
    public func latestDay(upTo day: Day) throws -> Day? {
        let latest: [SQL] = [
            "SELECT MAX(day) FROM activity_day_total WHERE day <= \(day)",
            "SELECT MAX(day) FROM lead_created_total WHERE day <= \(day)",
            "SELECT MAX(created_on) FROM deal WHERE created_on <= \(day)",
            "SELECT MAX(day) FROM deal_closed_total WHERE day <= \(day)",
            "SELECT MAX(day) FROM invoice_total WHERE day <= \(day)",
        ]
        return try latest.compactMap(session.number).max().map(Day.init(number:))
    }

    /// Whether anything was ever kept here.
    public func isEmpty() throws -> Bool {
        try session.number("SELECT COUNT(*) FROM import") == 0
    }

    /// What the organisation is made of and has chosen, as it is now.
    public func attributes() throws -> Attributes {
        try remembered(AttributesSubject(), of: [], weight: { $0.people.count * 4 }) {
            try readAttributes()
        }
    }

    private func readAttributes() throws -> Attributes {
        Attributes(
            organisation: try organisation() ?? Organisation(name: ""), teams: try teams(),
            people: try people(), products: try products(), stages: try stages(),
            holidays: try session.all("SELECT day, name FROM holiday") {
                Holiday(day: Day(number: $0.int(0) ?? 0), name: $0.text(1))
            },
            settings: try session.all("SELECT name, value FROM setting") {
                Setting(name: $0.text(0) ?? "", value: $0.text(1) ?? "")
            }, kpis: try kpis(), targets: try targets(), rankings: try rankings(),
            endResults: try endResults(), wanted: try wanted())
    }

    func teams() throws -> [Team] {
        try session.all("SELECT name, parent FROM team") {
            Team(name: $0.text(0) ?? "", parent: $0.text(1))
        }
    }

    private func people() throws -> [Person] {
        try session.all(
            """
            SELECT id, name, email, team, function, role, manager_id, active_from, active_until
            FROM person WHERE listed = 1 OR \(NamelessPeople.isNameless)
            """
        ) { row in
            Person(
                id: row.text(0) ?? "", name: row.text(1) ?? "", email: row.text(2),
                team: row.text(3), function: row.text(4).flatMap(Function.init(rawValue:)),
                role: row.text(5).flatMap(Role.init(rawValue:)), managerID: row.text(6),
                activeFrom: row.int(7).map(Day.init(number:)),
                activeUntil: row.int(8).map(Day.init(number:)))
        }
    }

    private func products() throws -> [Product] {
        try session.all("SELECT name, product_type FROM product") {
            Product(name: $0.text(0) ?? "", type: $0.text(1))
        }
    }

    private func stages() throws -> [Stage] {
        try session.all("SELECT pipeline, name, position, probability FROM stage") {
            Stage(
                pipeline: $0.text(0) ?? "", name: $0.text(1) ?? "", position: $0.int(2) ?? 0,
                probability: $0.int(3).map(Int64.init))
        }
    }

    private func targets() throws -> [Target] {
        try session.all("SELECT kpi, from_day, value, period, stretch, scope FROM target") { row in
            Target(
                kpi: row.text(0) ?? "", from: Day(number: row.int(1) ?? 0),
                value: row.double(2) ?? 0,
                period: row.text(3).flatMap(PeriodLength.init(rawValue:)) ?? .month,
                stretch: row.double(4),
                scope: row.text(5).flatMap(TargetScope.init(text:)) ?? .everyone)
        }
    }

    func rankings() throws -> [RankedArea] {
        try session.all("SELECT from_day, area, rank, reason FROM ranked_area") { row in
            FocusArea(rawValue: row.text(1) ?? "").map { area in
                RankedArea(
                    from: Day(number: row.int(0) ?? 0), area: area, rank: row.int(2) ?? 0,
                    reason: row.text(3))
            }
        }.compactMap { $0 }
    }

    private func endResults() throws -> [Int: [FocusArea: String]] {
        var found: [Int: [FocusArea: String]] = [:]
        try session.query(
            """
            SELECT year, area, title FROM plan_item WHERE kind = 'endResult'
            ORDER BY year, item DESC
            """
        ) { row in
            guard let area = FocusArea(rawValue: row.text(1) ?? "") else { return }
            found[row.int(0) ?? 0, default: [:]][area] = row.text(2)
        }
        return found
    }
}

/// All that the organisation is made of and has chosen.
private struct AttributesSubject: Hashable {}

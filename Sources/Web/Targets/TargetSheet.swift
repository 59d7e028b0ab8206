import Domain
import Storage

/// The targets of a KPI in a year, as a sheet: a row for each scope, a column for each period.
struct TargetSheet: Sendable {
    /// For whom a row is.
    struct Row: Sendable {
        let scope: TargetScope
        let name: String
    }

    let kpi: KPI
    let metric: Metric
    let year: Int
    let rows: [Row]
    let columns: [Period]
    let grid: TargetGrid

    /// More rows make a form that is too large to send.
    static let mostRows = 400
    /// Years that can be looked at.
    static let years = 1990...2100

    /// The sheet of a year; nil is the one that runs.
    init(
        _ kpi: KPI, year: Int?, rows shown: FocusLink.TargetRows, also: [TargetScope] = [],
        _ look: Look
    ) throws {
        guard let metric = Catalogue.metric(kpi.metric) else { throw Mistake.unknownAddress }
        let attributes = try look.snapshot.attributes()
        let calendar = attributes.organisation.calendar
        let year = year ?? calendar.year(holding: look.frame.today)
        guard Self.years.contains(year) else { throw Mistake.unknownAddress }
        self.kpi = kpi
        self.metric = metric
        self.year = year
        columns = calendar.periods(kpi.period, inYear: year)
        grid = TargetGrid(attributes.targets, of: kpi.slug, per: kpi.period)
        let having = grid.scopes.union(also)
        rows = try Self.rows(having, shown, attributes, look)
    }

    /// Everyone; then teams and persons, those first that have a target.
    private static func rows(
        _ having: Set<TargetScope>, _ shown: FocusLink.TargetRows, _ attributes: Attributes,
        _ look: Look
    ) throws -> [Row] {
        let wording = look.frame.wording
        let listed = try look.snapshot.knownValues(of: .team).map(\.value)
        let gone = having.compactMap { scope -> String? in
            if case .team(let name) = scope, !listed.contains(name) { name } else { nil }
        }
        let teams = (listed + gone.sorted()).map { Row(scope: .team($0), name: $0) }
        let people = attributes.people.values.filter { person in
            !Person.isNameless(id: person.id)
                && (having.contains(.person(person.id))
                    || shown == .all && person.isActive(on: look.frame.today))
        }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map { person in
            Row(
                scope: .person(person.id),
                name: look.frame.names(PersonName(person.name, of: person.id)))
        }
        let everyone = Row(scope: .everyone, name: wording("targets.everyone"))
        let inOrder =
            [everyone] + (teams + people).filter { having.contains($0.scope) }
            + (teams + people).filter { !having.contains($0.scope) }
        return Array(inOrder.prefix(mostRows))
    }

    /// The cell as it is.
    func cell(_ row: Int, _ column: Int) -> TargetCell? {
        grid.cell(rows[row].scope, columns[column])
    }

    /// What holds there when nothing is set.
    func before(_ row: Int, _ column: Int) -> TargetCell? {
        grid.before(rows[row].scope, columns[column])
    }
}

/// The panel of person by ISO week (F49). Weeks are counted from its first whole week.
struct ImpactPanel: Sendable {
    /// In order of Unicode code points.
    let types: [String]
    /// Those with a row.
    let persons: [PanelPerson]
    /// The weeks t that somebody has a row for.
    let weeks: [Int]
    /// How many weeks before t activities count.
    let lag: Int

    /// The outcome is that of week t and the three after it.
    static let outcomeWeeks = 4

    /// How many rows it has.
    var rows: Int { persons.reduce(0) { $0 + $1.rows.count } }

    /// Persons with this type in a row (F51).
    func doers(of type: Int) -> Int {
        persons.count { person in
            person.rows.contains { person.activity($0, type, of: types.count, lag: lag) > 0 }
        }
    }
}

/// One person's weeks, as running sums: what was done before each week.
struct PanelPerson: Sendable {
    /// The weeks t of this person's rows; without gaps, because people are active in one stretch.
    let rows: Range<Int>
    private var before: [Double]
    private var outcomeBefore: [Double]

    /// Nothing done yet in any of the weeks.
    init(rows: Range<Int>, weeks: Int, types: Int) {
        self.rows = rows
        before = Array(repeating: 0, count: (weeks + 1) * types)
        outcomeBefore = Array(repeating: 0, count: weeks + 1)
    }

    mutating func add(_ sum: Double, week: Int, type: Int, of types: Int) {
        before[(week + 1) * types + type] += sum
    }

    mutating func addOutcome(_ sum: Double, week: Int) { outcomeBefore[week + 1] += sum }

    /// Turns what was done in each week into running sums.
    mutating func accumulate(types: Int) {
        for place in before.indices.dropFirst(types) { before[place] += before[place - types] }
        for week in outcomeBefore.indices.dropFirst() {
            outcomeBefore[week] += outcomeBefore[week - 1]
        }
    }

    /// x: activities of the type in the `lag` weeks before t.
    func activity(_ week: Int, _ type: Int, of types: Int, lag: Int) -> Double {
        before[week * types + type] - before[(week - lag) * types + type]
    }

    /// y: the outcome in the weeks t .. t+3.
    func outcome(_ week: Int) -> Double {
        outcomeBefore[week + ImpactPanel.outcomeWeeks] - outcomeBefore[week]
    }
}

extension ImpactPanel {
    /// From the facts as known at the end of `day`.
    static func read(
        _ facts: any FactReading, _ attributes: Attributes, on day: Day, outcome: ImpactOutcome,
        lag: Int
    ) throws -> ImpactPanel {
        let types = try facts.activityTypes(through: day).sorted {
            CodePoints($0) < CodePoints($1)
        }
        guard let begun = try facts.firstDay(.activity), begun <= day else {
            return ImpactPanel(types: types, persons: [], weeks: [], lag: lag)
        }
        // Before that day not all that was done still says by whom.
        let first = min(day, max(begun, try facts.namedFrom() ?? begun))
        // The first Monday on or after the first activity; the last Sunday up to the day.
        let start = (first + 6).weekNumber
        // Before that Sunday there is no whole week yet.
        let end = max(start, (day + 1).weekNumber)
        let keys = try facts.personKeys()
        var people: [Int: PanelPerson] = [:]
        for person in attributes.people.values {
            let rows = rows(of: person, start: start, end: end, lag: lag)
            guard let key = keys[person.id], !rows.isEmpty else { continue }
            people[key] = PanelPerson(rows: rows, weeks: end - start, types: types.count)
        }
        let done = try fill(&people, facts, types, weeks: start..<end, on: day)
        people = people.filter { done.contains($0.key) }
        let source = source(outcome, attributes)
        let unit = outcome == .revenue ? Double(attributes.organisation.currency.minorPerMajor) : 1
        try facts.weekSums(source, through: day) { found in
            guard (start..<end).contains(found.week) else { return }
            people[found.person]?.addOutcome(Double(found.sum) / unit, week: found.week - start)
        }
        let persons = people.sorted { $0.key < $1.key }.map { _, person in
            var person = person
            person.accumulate(types: types.count)
            return person
        }
        let weeks = Set(persons.flatMap { Array($0.rows) }).sorted()
        return ImpactPanel(types: types, persons: persons, weeks: weeks, lag: lag)
    }

    /// Adds each type's sums; answers who did anything at all, also outside the panel's weeks.
    private static func fill(
        _ people: inout [Int: PanelPerson], _ facts: any FactReading, _ types: [String],
        weeks: Range<Int>, on day: Day
    ) throws -> Set<Int> {
        var done: Set<Int> = []
        for (place, type) in types.enumerated() {
            try facts.weekSums(.activities(type: type), through: day) { found in
                done.insert(found.person)
                guard weeks.contains(found.week) else { return }
                people[found.person]?.add(
                    Double(found.sum), week: found.week - weeks.lowerBound, type: place,
                    of: types.count)
            }
        }
        return done
    }

    /// The weeks t for which t-lag .. t+3 lie within the panel and the person is active on all
    /// their days.
    private static func rows(of person: Person, start: Int, end: Int, lag: Int) -> Range<Int> {
        // The first whole week, and the first week after the whole ones, that the person is active.
        let from = max(start, person.activeFrom.map { ($0 + 6).weekNumber } ?? start)
        let until = min(end, person.activeUntil.map(\.weekNumber) ?? end)
        let (low, high) = (from - start + lag, until - start - outcomeWeeks + 1)
        return low < high ? low..<high : 0..<0
    }

    private static func source(
        _ outcome: ImpactOutcome, _ attributes: Attributes
    ) -> WeekSumSource {
        switch outcome {
        case .won: .wonDeals
        case .qualified: .qualifiedLeads
        case .revenue:
            attributes.organisation.revenueSource == .invoices ? .invoicedRevenue : .wonRevenue
        }
    }
}

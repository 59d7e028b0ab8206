/// Ordinary least squares of the outcome on all types together, with person and week fixed effects
/// and standard errors clustered by person (CR1; F50).
///
/// By the theorem of Frisch, Waugh and Lovell: every column is freed of the person means, then of
/// the weeks by their normal equations, which is exact also where people come and go. No matrix of
/// rows by columns is ever made.
struct TwoWayRegression: Sendable {
    /// Per type; nil for one that is a linear combination of effects and earlier types.
    let coefficients: [(value: Double, error: Double)?]

    /// Nil when there are not more rows than unknowns.
    init?(_ panel: ImpactPanel) {
        let freed = FreedColumns(panel)
        let (types, persons) = (panel.types.count, panel.persons.count)
        var products = Array(repeating: 0.0, count: types * types)
        var right = Array(repeating: 0.0, count: types)
        var scale = Array(repeating: 0.0, count: types)
        freed.eachRow { _, row, raw in
            for a in 0..<types {
                right[a] += row[a] * row[types]
                scale[a] += raw[a] * raw[a]
                for b in 0...a { products[a * types + b] += row[a] * row[b] }
            }
        }
        for a in 0..<types { for b in 0..<a { products[b * types + a] = products[a * types + b] } }
        let square = Cholesky(products, count: types, scale: scale)
        let kept = (0..<types).filter { square.isKept[$0] }
        let unknowns = kept.count + persons + panel.weeks.count - 1
        guard panel.rows > unknowns, persons > 1 else { return nil }
        let values = square.solved(right)
        let scores = TwoWayRegression.scores(freed, values, persons: persons)
        let correction =
            Double(persons) / Double(persons - 1) * Double(panel.rows - 1)
            / Double(panel.rows - unknowns)
        coefficients = (0..<types).map { type in
            guard square.isKept[type] else { return nil }
            // A row of the inverse; the variance is that row's spread over the persons' scores.
            var unit = Array(repeating: 0.0, count: types)
            unit[type] = 1
            let row = square.solved(unit)
            var variance = 0.0
            for person in 0..<persons {
                let part = kept.reduce(0.0) { $0 + row[$1] * scores[person * types + $1] }
                variance += part * part
            }
            return (values[type], (correction * variance).squareRoot())
        }
    }

    /// Per person and type, the sum of column times residual.
    private static func scores(
        _ freed: FreedColumns, _ values: [Double], persons: Int
    ) -> [Double] {
        let types = values.count
        var scores = Array(repeating: 0.0, count: persons * types)
        freed.eachRow { person, row, _ in
            var residual = row[types]
            for type in 0..<types { residual -= values[type] * row[type] }
            for type in 0..<types { scores[person * types + type] += row[type] * residual }
        }
        return scores
    }
}

/// The columns of the panel, types and then the outcome, freed of person and week effects.
private struct FreedColumns {
    let panel: ImpactPanel
    /// Types and the outcome.
    let columns: Int
    /// Per person and column.
    private var means: [Double]
    /// Per week and column, the effect that remains beside the persons.
    private var weekEffects: [Double]
    /// Per person and column, the mean of the week effects over the person's rows.
    private var effectMeans: [Double]
    /// From the week of a row to its place.
    private var places: [Int: Int] = [:]

    init(_ panel: ImpactPanel) {
        self.panel = panel
        columns = panel.types.count + 1
        means = Array(repeating: 0, count: panel.persons.count * columns)
        effectMeans = means
        weekEffects = Array(repeating: 0, count: panel.weeks.count * columns)
        for (place, week) in panel.weeks.enumerated() { places[week] = place }
        takeMeans()
        takeWeekEffects()
    }

    /// Hands out each row: the person's place, the columns freed of all effects, and as they were.
    func eachRow(_ body: (Int, [Double], [Double]) -> Void) {
        var (freed, raw) = (
            Array(repeating: 0.0, count: columns), Array(repeating: 0.0, count: columns)
        )
        for (person, member) in panel.persons.enumerated() {
            for week in member.rows {
                read(member, week, &raw)
                let place = (places[week] ?? 0) * columns
                for column in 0..<columns {
                    let (mean, effect) = (person * columns + column, place + column)
                    freed[column] =
                        raw[column] - means[mean] - weekEffects[effect] + effectMeans[mean]
                }
                body(person, freed, raw)
            }
        }
    }

    private func read(_ person: PanelPerson, _ week: Int, _ row: inout [Double]) {
        for type in 0..<columns - 1 {
            row[type] = person.activity(week, type, of: columns - 1, lag: panel.lag)
        }
        row[columns - 1] = person.outcome(week)
    }

    private mutating func takeMeans() {
        var row = Array(repeating: 0.0, count: columns)
        for (person, member) in panel.persons.enumerated() {
            for week in member.rows {
                read(member, week, &row)
                for column in 0..<columns { means[person * columns + column] += row[column] }
            }
            for column in 0..<columns {
                means[person * columns + column] /= Double(member.rows.count)
            }
        }
    }

    /// Solves the normal equations of the week dummies, themselves freed of person means.
    private mutating func takeWeekEffects() {
        let weeks = panel.weeks.count
        var products = Array(repeating: 0.0, count: weeks * weeks)
        var right = weekEffects
        // People of the same weeks are added up first: most are of all weeks.
        let stays = Dictionary(grouping: panel.persons.map(\.rows)) { $0 }
        // In one order, so that the same question has the same answer to the last digit.
        let ordered = stays.sorted {
            ($0.key.lowerBound, $0.key.upperBound) < ($1.key.lowerBound, $1.key.upperBound)
        }
        for (stay, persons) in ordered {
            let (first, share) = (places[stay.lowerBound] ?? 0, 1 / Double(stay.count))
            for row in first..<first + stay.count {
                products[row * weeks + row] += Double(persons.count)
                for column in first..<first + stay.count {
                    products[row * weeks + column] -= Double(persons.count) * share
                }
            }
        }
        var raw = Array(repeating: 0.0, count: columns)
        for (person, member) in panel.persons.enumerated() {
            for week in member.rows {
                read(member, week, &raw)
                let place = (places[week] ?? 0) * columns
                for column in 0..<columns {
                    right[place + column] += raw[column] - means[person * columns + column]
                }
            }
        }
        let square = Cholesky(products, count: weeks)
        for column in 0..<columns {
            let solved = square.solved((0..<weeks).map { right[$0 * columns + column] })
            for week in 0..<weeks { weekEffects[week * columns + column] = solved[week] }
        }
        takeEffectMeans()
    }

    private mutating func takeEffectMeans() {
        for (person, member) in panel.persons.enumerated() {
            for week in member.rows {
                let place = (places[week] ?? 0) * columns
                for column in 0..<columns {
                    effectMeans[person * columns + column] +=
                        weekEffects[place + column] / Double(member.rows.count)
                }
            }
        }
    }
}

import Domain

/// The targets of the sample, from what the plan expects and what the director asks of it.
///
/// They are raised each January and are lower in the summer and in December, as the plan is.
struct SampleTargets {
    let span: SampleSpan
    let tempo: SampleTempo

    var targets: [Target] {
        planned("gesprekken", span.weeks, step: 5) { week in
            SampleActivity.planned("call", "meeting") * 1.01 * tempo.plannedWeek(week)
        }
            + planned("demos", span.months, step: 5) {
                SampleActivity.planned("demo") / 1.12 * tempo.month($0)
            }
            + planned("nieuwe-leads", span.months, step: 5, stretch: 1.15) {
                SampleLeads.monthly / 1.10 * tempo.month($0)
            }
            + planned("omzet", span.months, step: 5_000, stretch: 1.15) {
                SampleClosings.monthly / 100 / 1.10 * tempo.month($0)
            }
            + yearly("kwalificatie", .month, 50) { -$0 }
            + yearly("winstkans", .quarter, 42) { -$0 }
            + yearly("doorlooptijd", .quarter, 54) { 2 * $0 }
            + yearly("stemming", .week, 7) { -0.1 * $0 }
            + yearly("verzuim", .month, 4.8) { 0.2 * $0 }
            + yearly("verdienen", .month, 2.2) { -0.1 * $0 }
            + yearly("administratie", .month, 6.5) { 0.4 * $0 }
    }

    /// A target wherever the plan for the periods differs from the one before.
    private func planned(
        _ kpi: String, _ periods: [Period], step: Double, stretch: Double? = nil,
        value: (Period) -> Double
    ) -> [Target] {
        let length: PeriodLength = periods == span.weeks ? .week : .month
        let targets = periods.map { period in
            let value = (value(period) / step).rounded() * step
            return Target(
                kpi: kpi, from: max(period.start, span.start), value: value, period: length,
                stretch: stretch.map { (value * $0 / step).rounded() * step })
        }
        return targets.enumerated()
            .filter { $0 == 0 || $1.value != targets[$0 - 1].value }.map(\.element)
    }

    /// A target for each year, `easier` by how many years ago it was.
    private func yearly(
        _ kpi: String, _ period: PeriodLength, _ value: Double, easier: (Double) -> Double
    ) -> [Target] {
        (span.start.civil.year...span.year).map { year in
            Target(
                kpi: kpi, from: max(span.start, .known(year, 1, 1)),
                value: value + easier(Double(span.year - year)), period: period)
        }
    }
}

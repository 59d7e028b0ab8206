import Domain

/// What the complete months cost.
struct SampleCosts {
    static let personnel = 17_500_000.0
    /// Fixed costs of a month, in cents of this year.
    static let fixed = [
        ("Huur kantoor en showroom", 3_850_000.0), ("Wagenpark", 2_960_000.0),
        ("Software en telefonie", 1_480_000.0), ("Beurzen, advertenties en drukwerk", 3_100_000.0),
        ("Verzekeringen en advies", 1_110_000.0),
    ]

    let span: SampleSpan
    let tempo: SampleTempo

    var costs: [Cost] {
        span.months.filter { $0.isComplete(at: span.today) }.flatMap { month in
            SampleCosts.fixed.map { label, cents in cost(month, .fixed, cents, label) }
                + [cost(month, .personnel, SampleCosts.personnel, "Loonkosten totaal")]
        }
    }

    private func cost(
        _ month: Period, _ kind: CostKind, _ cents: Double, _ label: String
    ) -> Cost {
        let width = kind == .fixed ? 0.06 : 0.012
        let years = Double(span.year - month.start.civil.year)
        let amount = cents * (1 - 0.04 * years) * tempo.swing(label, month, width: width)
        return Cost(
            month: month.start, kind: kind, amount: Money(minor: Int64(amount)), label: label)
    }
}

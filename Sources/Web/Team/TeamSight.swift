import Domain
import Storage

/// What everybody may know of the team's result: the ratio, what it brings, and one's own share in
/// the revenue. Never what anything or anybody costs.
struct TeamSight: Sendable {
    /// The ratio as a KPI, with its course.
    let reading: KPIReading?
    /// The own benchmark.
    let benchmark: Double?
    /// The lowest ratio first.
    let thresholds: [Threshold]
    let share: Share?

    /// A part of the revenue of the months that the ratio is about, in percent.
    enum Share: Sendable {
        case own(Double)
        case team(String, Double)
    }

    /// As known on the day that is looked at.
    init(_ look: Look) throws {
        let measurement = try look.boardMeasurement()
        let sight = try EfficiencySight(measurement, on: look.on)
        let kpi = KPI(
            slug: "team", area: .labourEfficiency, rank: 1, metric: "efficiency.ratio")
        reading = sight.map {
            KPIReading(BoardKPI(kpi: kpi, answer: $0.ratio), look.frame.wording)
        }
        benchmark = sight?.benchmarkNow
        thresholds = try look.snapshot.thresholds()
        share = try sight.flatMap { try Self.share(of: $0.parts, measurement, look) }
    }

    /// The ratio of today.
    var ratio: Double? { reading?.point?.value?.number }

    /// Those that were not passed, the next one first.
    var open: [Threshold] { thresholds.filter { $0.passedOn == nil } }
    /// Those that were, the latest first.
    var passed: [Threshold] {
        thresholds.filter { $0.passedOn != nil }.sorted {
            ($0.passedOn ?? $0.announcedOn, $0.ratio) > ($1.passedOn ?? $1.announcedOn, $1.ratio)
        }
    }

    private static func share(
        of parts: EfficiencyParts, _ whole: Measurement, _ look: Look
    ) throws -> Share? {
        let (scope, team) = scope(look)
        guard scope != .nobody, scope != .everyone, let last = parts.months.last?.period.last else {
            return nil
        }
        let part = Measurement(
            facts: look.snapshot, attributes: try look.snapshot.attributes(), scope: scope)
        let all = try revenue(whole, parts.months.count, upTo: last)
        guard all > 0 else { return nil }
        let percent = try revenue(part, parts.months.count, upTo: last) / all * 100
        return team.map { .team($0, percent) } ?? .own(percent)
    }

    /// Whose share is told: a manager's team, a member's own.
    private static func scope(_ look: Look) -> (Scope, team: String?) {
        switch look.access.role {
        case .manager:
            if case .team(let name, _) = look.access.sums { return (look.access.sums, name) }
            return (.nobody, nil)
        case .member:
            let own = look.frame.reader?.account?.personID
            return (own.map { .person($0) } ?? .nobody, nil)
        case .director, .viewer: return (.nobody, nil)
        }
    }

    private static func revenue(
        _ measurement: Measurement, _ months: Int, upTo day: Day
    ) throws -> Double {
        guard let metric = Catalogue.metric("revenue.total"), months > 0 else { return 0 }
        let answer = try measurement.answer(
            Question(metric, on: day, periods: months), grouped: false)
        return answer.points.reduce(0) { $0 + ($1.value?.number ?? 0) }
    }
}

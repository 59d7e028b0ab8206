import Domain
import HTML

/// The team's result, for everybody: whether we earn ourselves back, and what that brings.
struct TeamPage: Page {
    let frame: Frame
    let sight: TeamSight

    var title: String { wording("team.title") }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording.area(.labourEfficiency), .area(.labourEfficiency))])
        h1 { title }
        p(.class("lead")) { wording("team.text") }
        section(.class("team-ratio"), .aria("labelledby", value: "team-ratio")) {
            h2(.id("team-ratio")) { wording("team.ratio") }
            if let reading = sight.reading {
                p(.class("kpi-period")) { reading.period }
                KPIFigure(reading: reading)
                if let sparkline = reading.sparkline { sparkline }
            }
            if let benchmark { p { benchmark } }
            p(.class("muted")) { wording("team.ratio.text") }
        }
        next
        if !sight.passed.isEmpty {
            section(.class("motivators")) {
                h2 { wording("team.passed") }
                ul {
                    ForEach(sight.passed) { one in
                        li {
                            strong { "\(wording.ratio(one.ratio)) · \(one.consequence)" }
                            p { wording.passed(one) }
                        }
                    }
                }
            }
        }
        if !sight.thresholds.isEmpty { TableLinks(frame) }
        if let share = sight.share { TeamShare(wording: wording, share: share) }
        if frame.sees(.focus(.thresholds)) {
            ul(.class("actions")) {
                li { a(.href(frame.href(.focus(.thresholds)))) { wording("focus.toThresholds") } }
            }
        }
    }

    private var benchmark: String? {
        guard let benchmark = sight.benchmark, let now = sight.ratio else { return nil }
        let amount = wording.ratio(benchmark)
        let key = now >= benchmark ? "labour.benchmark.above" : "labour.benchmark.below"
        return wording(key, ["benchmark": amount])
    }

    private var next: some HTML {
        section(.class("motivators")) {
            h2 { wording("team.next") }
            if sight.open.isEmpty { p(.class("muted")) { wording("team.next.none") } }
            ul { ForEach(Array(sight.open.enumerated())) { place, one in row(one, place == 0) } }
        }
    }

    private func row(_ one: Threshold, _ isNext: Bool) -> some HTML {
        li {
            strong { "\(wording.ratio(one.ratio)) · \(one.consequence)" }
            p { distance(one) }
            if isNext, let growth = sight.ratio.flatMap(one.growthNeeded) {
                p { wording("team.growth", ["percent": wording.percent(growth, upTo: 0)]) }
            }
            p(.class("muted")) {
                wording("threshold.announced", ["day": wording.day(one.announcedOn)])
            }
        }
    }

    private func distance(_ one: Threshold) -> String {
        guard let now = sight.ratio else { return wording("threshold.noneNow") }
        return now < one.ratio
            ? wording("team.distance", ["ratio": wording.ratio(one.ratio - now)])
            : wording("team.waiting")
    }
}

/// One's own share in the revenue, and nobody else's.
struct TeamShare: HTML {
    let wording: Wording
    let share: TeamSight.Share

    var body: some HTML {
        section(.class("team-share")) {
            h2 { title }
            p(.class("kpi-figure")) { strong { wording.percent(percent, upTo: 1) } }
            p(.class("muted")) { text }
        }
    }

    private var percent: Double {
        switch share {
        case .own(let percent), .team(_, let percent): percent
        }
    }

    private var title: String {
        switch share {
        case .own: wording("team.share.own")
        case .team(let name, _): wording("team.share.team", ["team": name])
        }
    }

    private var text: String {
        switch share {
        case .own: wording("team.share.own.text")
        case .team: wording("team.share.team.text")
        }
    }
}

import Domain
import HTML

/// How far the team is with what it gets for a KPI, in a line: `€ 412.000 van € 500.000: teamdiner`;
/// and for whoever sees to it the way to its numbers.
struct MotivatorLine: HTML {
    let reading: KPIReading
    let promises: Promises
    let frame: Frame
    private var wording: Wording { frame.wording }
    private var kpi: KPI { reading.kpi.kpi }

    var body: some HTML {
        if reading.isEntered, frame.seesTo(kpi) {
            p(.class("kpi-promise")) {
                a(.href(frame.href(.focus(.ownNumbers(kpi.slug))))) { wording("numbers.enter") }
            }
        }
        if let next = promises.next(of: kpi, reading.metric) {
            p(.class("kpi-promise")) { wording.progress(next, reading) }
        } else if promises.isMissing(of: kpi) {
            p(.class("kpi-promise")) {
                a(.href(frame.href(.focus(.motivators(kpi.slug))))) { wording("motivator.none") }
            }
        }
    }
}

/// What was reached lately, for all who are on the board.
struct PromiseNews: HTML {
    let frame: Frame
    let promises: Promises
    /// The KPIs of the board.
    let kpis: [BoardKPI]
    private var wording: Wording { frame.wording }

    var body: some HTML {
        ForEach(promises.news) { one in
            if let kpi = kpis.first(where: { $0.kpi.slug == one.kpi }) { news(one, kpi) }
        }
    }

    private func news(_ one: Motivator, _ kpi: BoardKPI) -> some HTML {
        p(.class("notice promise-news")) {
            strong { wording("motivator.news", ["title": one.title]) }
            " "
            wording.reachedWith(one, KPIReading(kpi, wording))
            if one.handedOverOn == nil, frame.sees(.focus(.home)) {
                " "
                a(.href(frame.href(.focus(.motivators(one.kpi))))) { wording("motivator.tick") }
            }
        }
    }
}

/// What the team gets for a KPI, on the page of the KPI.
struct MotivatorSection: HTML {
    let frame: Frame
    /// The KPI of the whole organisation.
    let reading: KPIReading
    let promises: Promises
    private var wording: Wording { frame.wording }
    private var kpi: KPI { reading.kpi.kpi }

    var body: some HTML {
        if !promises.of(kpi).isEmpty || promises.isMissing(of: kpi) {
            section(.class("motivators"), .id("motivators")) {
                h2 { wording("motivator.title") }
                if promises.of(kpi).isEmpty {
                    p(.class("muted")) { wording("motivator.none.text") }
                }
                ul { ForEach(promises.of(kpi)) { one in row(one) } }
                if frame.sees(.focus(.motivators(kpi.slug))) {
                    p {
                        a(.href(frame.href(.focus(.motivators(kpi.slug))))) {
                            wording("motivator.toPage")
                        }
                    }
                }
            }
        }
    }

    private func row(_ one: Motivator) -> some HTML {
        li {
            strong { one.title }
            p { wording.standing(one, reading, today: frame.today) }
        }
    }
}

extension Wording {
    /// `€ 412.000 van € 500.000: teamdiner (t/m 31 dec 2026)`
    func progress(_ motivator: Motivator, _ reading: KPIReading) -> String {
        let text = towards(motivator, reading) + ": " + motivator.title
        guard let due = motivator.dueOn else { return text }
        let isThisYear = due.civil.year == reading.kpi.answer.on.civil.year
        let day = isThisYear ? dayAndMonth(due) : shortDay(due)
        return text + " (" + self("motivator.by", ["day": day]) + ")"
    }

    /// How far the number is from what is asked.
    private func towards(_ motivator: Motivator, _ reading: KPIReading) -> String {
        let goal = shortAmount(motivator.value, of: reading.metric)
        guard let now = reading.point?.value?.number else {
            return self("motivator.at", ["goal": goal])
        }
        let isUp = reading.kpi.kpi.direction(reading.metric) == .higher
        return self(
            isUp ? "motivator.of" : "motivator.downTo",
            ["now": shortAmount(now, of: reading.metric), "goal": goal])
    }

    /// With which number and when it was reached.
    func reachedWith(_ motivator: Motivator, _ reading: KPIReading) -> String {
        let day = motivator.reachedOn.map(self.day) ?? ""
        guard let value = motivator.reachedValue else {
            return self("motivator.reachedOn", ["kpi": reading.name, "day": day])
        }
        return self(
            "motivator.reachedWith",
            ["kpi": reading.name, "value": shortAmount(value, of: reading.metric), "day": day])
    }

    /// How it stands: on its way, reached, had, or too late.
    func standing(_ motivator: Motivator, _ reading: KPIReading, today: Day) -> String {
        if let handed = motivator.handedOverOn {
            return self("motivator.had", ["day": day(handed)])
        }
        if motivator.reachedOn != nil { return reachedWith(motivator, reading) }
        guard motivator.isOpen(on: today) else {
            return self("motivator.tooLate", ["day": motivator.dueOn.map(day) ?? ""])
        }
        let text = towards(motivator, reading)
        guard let due = motivator.dueOn else { return text }
        return text + ", " + self("motivator.by", ["day": day(due)])
    }

    /// What is promised in a sentence, as its history tells it.
    func said(_ motivator: Motivator, _ metric: Metric?) -> String {
        func amount(_ value: Double) -> String {
            metric.map { shortAmount(value, of: $0) } ?? number(value, upTo: 2)
        }
        var parts = [motivator.title, self("motivator.at", ["goal": amount(motivator.value)])]
        if let due = motivator.dueOn {
            parts.append(self("motivator.by", ["day": day(due)]))
        }
        if let reached = motivator.reachedOn {
            let value = motivator.reachedValue.map(amount) ?? ""
            parts.append(self("motivator.said.reached", ["day": day(reached), "value": value]))
        }
        if let handed = motivator.handedOverOn {
            parts.append(self("motivator.had", ["day": day(handed)]))
        }
        return parts.joined(separator: " · ")
    }
}

import Domain

/// What the teams do from day to day.
struct SampleActivity {
    /// How often a team does something, in the year of today and outside the dips.
    struct Rate {
        let team: String
        let type: String
        let period: PeriodLength
        let count: Double
    }

    static let rates: [Rate] =
        table(.week, "call", [120, 80, 150]) + table(.week, "meeting", [10, 40, 36])
        + table(.week, "email", [140, 70, 70]) + table(.week, "proposal", [6, 9, 9])
        + table(.month, "demo", [44, 28, 26])
        + [
            Rate(team: SampleStaff.marketing, type: "linkedin_update", period: .week, count: 16),
            Rate(team: SampleStaff.marketing, type: "blog", period: .month, count: 6),
            Rate(team: SampleStaff.marketing, type: "webinar", period: .month, count: 2),
            Rate(team: SampleStaff.marketing, type: "campaign", period: .month, count: 5),
        ]
    /// Busier midweek, quieter on Fridays; from Monday, 5 in all.
    private static let weekdays = [1.0, 1.02, 0.99, 1.02, 0.97]

    let span: SampleSpan
    let tempo: SampleTempo
    let staff: SampleStaff

    /// What all teams together plan for a usual week or month of this year.
    static func planned(_ types: String...) -> Double {
        rates.filter { types.contains($0.type) }.map(\.count).reduce(0, +)
    }

    /// Everything that was done, in the order of the days.
    var activities: [Activity] {
        var done: [Activity] = []
        for rate in SampleActivity.rates { done += activities(of: rate) }
        done.sort { ($0.day.number, $0.personID, $0.type) < ($1.day.number, $1.personID, $1.type) }
        for place in done.indices { done[place].id = SampleID.text("A", place + 1, digits: 5) }
        return done
    }

    private func activities(of rate: Rate) -> [Activity] {
        var chance = Randomness(seed: tempo.seed, "activity \(rate.team) \(rate.type)")
        var done: [Activity] = []
        for period in rate.period == .week ? span.weeks : span.months {
            var carried = rate.period == .week ? 0.5 : 0.9
            for day in span.workdays(of: period) {
                carried += daily(rate, period, day)
                done += shared(Int(carried), of: rate, on: day, &chance)
                carried -= carried.rounded(.down)
            }
        }
        return done
    }

    /// What is to be expected of a working day of the period.
    private func daily(_ rate: Rate, _ period: Period, _ day: Day) -> Double {
        guard rate.period == .week else {
            let workdays = span.working.count(from: period.start, upTo: period.end)
            let swing = tempo.swing(rate.type, period, width: 0.16)
            return rate.count * tempo.month(period) * swing / Double(max(1, workdays))
        }
        let isQuiet = rate.type == "call" && rate.team == SampleStaff.south && day >= span.spring
        let swing = tempo.swing(rate.team, period, width: 0.08)
        let weekday = SampleActivity.weekdays[min(day.weekday, 5) - 1]
        return rate.count / 5 * weekday * tempo.week(period) * swing * (isQuiet ? 0.64 : 1)
    }

    /// The team's work of a day, by whoever is there: a row for each person who did some.
    private func shared(
        _ count: Int, of rate: Rate, on day: Day, _ chance: inout Randomness
    ) -> [Activity] {
        let present = staff.present(rate.team, on: day)
        let weights = present.map(\.drive)
        var counts = present.map { _ in 0 }
        for _ in 0..<count { counts[chance.place(weights: weights)] += 1 }
        return zip(present, counts).filter { $1 > 0 }.map { seller, count in
            Activity(
                id: "", personID: seller.person.id, type: rate.type, day: day, quantity: count)
        }
    }

    private static func table(
        _ period: PeriodLength, _ type: String, _ counts: [Double]
    ) -> [Rate] {
        zip([SampleStaff.inside, SampleStaff.north, SampleStaff.south], counts).map {
            Rate(team: $0, type: type, period: period, count: $1)
        }
    }
}

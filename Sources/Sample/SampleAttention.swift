import Domain

/// What the director says comes first, and where the managers' minutes really go.
struct SampleAttention {
    let span: SampleSpan
    let staff: SampleStaff
    let seed: UInt64

    /// Two published rankings: result first at the start, lead flow first five months ago.
    var ranking: [RankedArea] {
        let first: [FocusArea] = [
            .result, .salesActivity, .leadFlow, .labourEfficiency, .teamMotivation,
        ]
        let second: [FocusArea] = [
            .leadFlow, .result, .salesActivity, .teamMotivation, .labourEfficiency,
        ]
        return ranked(first, from: span.start, "Omzet eerst: we willen groeien in beide regio's")
            + ranked(
                second, from: span.reranking,
                "Zonder nieuwe aanvragen droogt de omzet op; aanvragen blijven te lang liggen")
    }

    /// Minutes in the order of the days.
    var attention: [Attention] {
        var minutes: [Attention] = []
        for routine in SampleAttention.routines {
            var chance = Randomness(
                seed: seed,
                "attention \(routine.manager) \(routine.area) \(routine.kind) \(routine.weekday)")
            for day in span.workdays where day.weekday == routine.weekday {
                let isTurn = day.isoWeek.week % routine.everyWeeks == 0
                let isSkipped = chance.happens(0.06)
                let length = max(5, routine.minutes + 5 * chance.whole(-2...2))
                let place = chance.share()
                guard isTurn, !isSkipped else { continue }
                minutes.append(
                    Attention(
                        day: day, managerID: routine.manager, area: routine.area,
                        kind: routine.kind, minutes: length,
                        personID: routine.kind == .coaching
                            ? coached(by: routine.manager, on: day, place) : nil,
                        note: routine.note))
            }
        }
        return minutes.sorted {
            ($0.day.number, $0.managerID, $0.area.rawValue, $0.kind.rawValue)
                < ($1.day.number, $1.managerID, $1.area.rawValue, $1.kind.rawValue)
        }
    }

    private func coached(by manager: String, on day: Day, _ place: Double) -> String? {
        let team = staff.people.filter { $0.managerID == manager && $0.isActive(on: day) }
        return team.isEmpty ? nil : team[Int(place * Double(team.count))].id
    }

    private func ranked(_ areas: [FocusArea], from: Day, _ reason: String) -> [RankedArea] {
        areas.enumerated().map { place, area in
            RankedArea(from: from, area: area, rank: place + 1, reason: reason)
        }
    }
}

/// Something a manager does every week, or every so many weeks.
private struct Routine {
    let manager: String
    let weekday: Int
    let area: FocusArea
    let kind: AttentionKind
    let minutes: Int
    var everyWeeks = 1
    var note: String?
}

extension SampleAttention {
    private static let routines = director + leads

    /// Result gets far more than its turn, lead flow, which is to come first, far less.
    private static let director = [
        Routine(
            manager: SampleRoster.director, weekday: 1, area: .result, kind: .review, minutes: 60,
            note: "weekstart, omzet en offertes"),
        Routine(
            manager: SampleRoster.director, weekday: 3, area: .result, kind: .ownActivity,
            minutes: 45, note: "mee naar een grote klant"),
        Routine(
            manager: SampleRoster.director, weekday: 4, area: .salesActivity, kind: .coaching,
            minutes: 45),
        Routine(
            manager: SampleRoster.director, weekday: 2, area: .leadFlow, kind: .review, minutes: 40,
            everyWeeks: 2),
        Routine(
            manager: SampleRoster.director, weekday: 5, area: .teamMotivation, kind: .coaching,
            minutes: 30, everyWeeks: 2),
        Routine(
            manager: SampleRoster.director, weekday: 2, area: .labourEfficiency, kind: .ownActivity,
            minutes: 30, everyWeeks: 4, note: "cijfers met de boekhouder"),
    ]

    /// Each team lead has habits of their own; in Zuid there is little coaching on calls.
    private static let leads = [
        Routine(manager: "P02", weekday: 1, area: .leadFlow, kind: .review, minutes: 30),
        Routine(manager: "P02", weekday: 3, area: .salesActivity, kind: .coaching, minutes: 40),
        Routine(manager: "P08", weekday: 2, area: .salesActivity, kind: .coaching, minutes: 50),
        Routine(
            manager: "P08", weekday: 4, area: .teamMotivation, kind: .coaching, minutes: 30,
            everyWeeks: 2),
        Routine(manager: "P08", weekday: 5, area: .result, kind: .review, minutes: 25),
        Routine(manager: "P14", weekday: 1, area: .result, kind: .ownActivity, minutes: 60),
        Routine(
            manager: "P14", weekday: 4, area: .salesActivity, kind: .coaching, minutes: 20,
            everyWeeks: 3),
        Routine(manager: "P20", weekday: 2, area: .leadFlow, kind: .ownActivity, minutes: 45),
        Routine(
            manager: "P20", weekday: 4, area: .teamMotivation, kind: .coaching, minutes: 30,
            everyWeeks: 2),
    ]
}

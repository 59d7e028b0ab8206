import Domain

/// A deal that was won or lost on a day, and what it was about.
struct DealClosing {
    let day: Day
    let status: DealStatus
    let draft: DealDraft
    /// Won without anybody writing down for how much.
    let isAmountUnknown: Bool
}

/// Which deals are won and lost, so that revenue and win rate follow the plan.
///
/// A month's wins are dealt out so that revenue runs with the pace of its working days, and a
/// quarter's losses so that the win rate comes out; what they are about comes from a deck.
struct SampleClosings {
    /// Revenue of a usual month of this year, in cents, had nothing gone wrong.
    static let monthly = 64_000_000.0
    /// Won of the deals closed.
    static let winRate = 0.46
    /// The part of the revenue that Zuid brings, and what is left of it once calling less shows.
    static let south = (share: 0.38, left: 0.87)

    let span: SampleSpan
    let tempo: SampleTempo

    /// From this day the revenue of Zuid suffers from what was not called in the spring.
    static func shortfall(_ span: SampleSpan) -> Day { span.spring + 91 }

    /// All closings in the order of the days.
    var closings: [DealClosing] {
        var desk = ClosingDesk(seed: tempo.seed)
        for month in span.months {
            if month.start.civil.month % 3 == 1 { desk.beginQuarter() }
            let plan = planned(month)
            let losses = lossesPerWin(month)
            let workdays = span.working.count(from: month.start, upTo: month.end)
            var booked = 0.0
            for (place, day) in span.workdays(of: month).enumerated() {
                let due = plan * Double(place + 1) / Double(workdays)
                while booked < due { booked += desk.win(on: day, upTo: plan - booked) }
                desk.lose(on: day, perWin: losses)
            }
        }
        return desk.closings
    }

    private func planned(_ month: Period) -> Double {
        let lost = SampleClosings.south.share * (1 - SampleClosings.south.left)
        let isShort = month.last >= SampleClosings.shortfall(span)
        return SampleClosings.monthly * tempo.month(month)
            * tempo.swing("revenue", month, width: 0.14) * (isShort ? 1 - lost : 1)
    }

    private func lossesPerWin(_ month: Period) -> Double {
        let quarter = FiscalCalendar().period(.quarter, holding: month.start)
        let share = SampleClosings.winRate * tempo.swing("winRate", quarter, width: 0.07)
        return (1 - share) / share
    }
}

import Domain

/// The way of a deal through its pipeline: the stages it entered and when.
struct DealCourse {
    let entries: [(stage: String, day: Day)]

    /// The day the deal was opened.
    var createdOn: Day { entries[0].day }
    /// The stage it is in at the end of the day.
    func stage(on day: Day) -> String { (entries.last { $0.day <= day } ?? entries[0]).stage }

    /// The same deal, had it been in its first stage ever since.
    var stuckInIntake: DealCourse { DealCourse([entries[0]]) }

    /// The stays of a deal, in days; a deal that goes far sometimes skips a stage.
    static func stays(
        _ pipeline: SamplePipeline, reaching reached: Int, _ chance: inout Randomness
    ) -> [(stage: String, days: Int)] {
        var stays: [(stage: String, days: Int)] = []
        for (place, step) in pipeline.steps.prefix(reached).enumerated() {
            let patience = chance.share()
            let range = Double(step.stay.upperBound - step.stay.lowerBound)
            let days = step.stay.lowerBound + Int(range * patience * patience)
            let isSkipped = chance.happens(0.2) && place == 3
            if !isSkipped { stays.append((step.stage.name, days)) }
        }
        return stays
    }

    /// A deal that was closed on a day: its course is found by looking back.
    init(closedOn: Day, _ stays: [(stage: String, days: Int)], _ span: SampleSpan) {
        var days = stays.map(\.days)
        let intakeEnd = closedOn - days.dropFirst().reduce(0, +)
        if intakeEnd >= span.slowdown { days[0] *= 2 }
        let createdOn = closedOn - days.reduce(0, +)
        let entries = DealCourse.entries(from: createdOn, stays.map(\.stage), days, span)
        // Deals that ran when the span began were put in that day, in the stage they were in.
        let running = entries.lastIndex { $0.day <= span.start } ?? 0
        self.entries = Array(entries[running...])
    }

    /// A deal that was opened on a day, and the day on which it would be closed.
    static func opened(
        on createdOn: Day, _ stays: [(stage: String, days: Int)], _ span: SampleSpan
    ) -> (course: DealCourse, end: Day) {
        var days = stays.map(\.days)
        if createdOn + days[0] >= span.slowdown { days[0] *= 2 }
        let entries = DealCourse.entries(from: createdOn, stays.map(\.stage), days, span)
        let known = entries.filter { $0.day <= span.today }
        return (DealCourse(known), createdOn + days.reduce(0, +))
    }

    private init(_ entries: [(stage: String, day: Day)]) { self.entries = entries }

    private static func entries(
        from createdOn: Day, _ stages: [String], _ days: [Int], _ span: SampleSpan
    ) -> [(stage: String, day: Day)] {
        var day = createdOn
        return zip(stages, days).map { stage, days in
            defer { day = day + days }
            return (stage, day <= span.today ? span.workday(upTo: day) : day)
        }
    }
}

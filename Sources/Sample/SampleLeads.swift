import Domain

/// The people and organisations that asked for something.
struct SampleLeads {
    /// New leads in a usual month of this year.
    static let monthly = 94.0
    /// Share of leads that qualify, before and since the slowdown.
    static let qualified = (before: 0.525, since: 0.475)
    static let channels = [
        "Website", "Verwijzing", "Telefonisch", "Beurs", "LinkedIn", "Installateursnetwerk",
    ]
    private static let weights = [0.36, 0.22, 0.15, 0.11, 0.10, 0.06]

    let span: SampleSpan
    let tempo: SampleTempo
    let staff: SampleStaff

    /// All leads in the order in which they came.
    var leads: [Lead] {
        var chance = Randomness(seed: tempo.seed, "leads")
        var leads: [Lead] = []
        for month in span.months {
            let days = arrivals(in: month)
            let isGood = chance.shuffled(verdicts(days.count, in: month))
            for (day, isGood) in zip(days, isGood) where day <= span.today {
                let id = SampleID.text("L", leads.count + 1, digits: 5)
                leads.append(lead(id, day, isGood: isGood, &chance))
            }
        }
        return leads
    }

    /// The days of the leads of a whole month; on a day off a few still come in.
    private func arrivals(in month: Period) -> [Day] {
        let days = (month.start.number..<month.end.number).map(Day.init(number:))
        let weights = days.map { span.working.count(from: $0, upTo: $0 + 1) == 1 ? 1 : 0.2 }
        let perWeight =
            SampleLeads.monthly * tempo.month(month) * tempo.swing("leads", month, width: 0.15)
            / weights.reduce(0, +)
        var carried = 0.9
        return zip(days, weights).flatMap { day, weight in
            carried += perWeight * weight
            let count = Int(carried)
            carried -= Double(count)
            return Array(repeating: day, count: count)
        }
    }

    /// As many good leads as the month is to have.
    private func verdicts(_ count: Int, in month: Period) -> [Bool] {
        // The month the board judges is at least 30 days old: it and later ones keep to the plan.
        let isRecent = month.last > span.today - 75
        let swing = isRecent ? 1 : tempo.swing("qualified", month, width: 0.06)
        let share =
            month.start >= span.slowdown - 30
            ? SampleLeads.qualified.since : SampleLeads.qualified.before
        let good = Int((Double(count) * share * swing).rounded())
        return (0..<count).map { $0 < good }
    }

    private func lead(_ id: String, _ day: Day, isGood: Bool, _ chance: inout Randomness) -> Lead {
        let teams = [SampleStaff.inside, SampleStaff.north, SampleStaff.south]
        let team = teams[chance.place(weights: [0.5, 0.25, 0.25])]
        let owners = staff.team(team, on: day)
        let owner = owners[chance.place(weights: owners.map(\.drive))].person.id
        let channel = SampleLeads.channels[chance.place(weights: SampleLeads.weights)]
        var lead = Lead(
            id: id, createdOn: day, channel: chance.happens(0.02) ? nil : channel,
            ownerID: chance.happens(0.025) ? nil : owner)
        let patience = chance.share()
        let methods: [QualificationMethod?] = [.discoveryCall, .intakeForm, .other, nil]
        let method = methods[chance.place(weights: [0.62, 0.30, 0.06, 0.02])]
        let isDropped = chance.happens(0.72)
        if isGood {
            let qualifiedOn = span.workday(from: day + Int(patience * patience * 20))
            guard qualifiedOn <= span.today else { return lead }
            lead.qualifiedOn = qualifiedOn
            lead.method = method
        } else if isDropped {
            let disqualifiedOn = span.workday(from: day + 3 + Int(patience * 40))
            lead.disqualifiedOn = disqualifiedOn <= span.today ? disqualifiedOn : nil
        }
        return lead
    }
}

extension SampleSpan {
    /// The day itself when it is worked, else the first working day after it, also after today.
    func workday(from day: Day) -> Day {
        var day = day
        while working.count(from: day, upTo: day + 1) == 0 { day = day + 1 }
        return day
    }
}

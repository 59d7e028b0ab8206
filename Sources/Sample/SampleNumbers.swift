import Domain

/// The numbers that people enter by hand: mood, sick leave and hours of paperwork.
struct SampleNumbers {
    let span: SampleSpan
    let tempo: SampleTempo

    var numbers: [OwnNumber] { moods + absences + paperwork }

    /// On the last working day of a week each team lead says how the team is doing; in Zuid less
    /// well since the spring.
    private var moods: [OwnNumber] {
        var chance = Randomness(seed: tempo.seed, SampleKPIs.mood)
        let teams = [
            (SampleStaff.inside, 7.4), (SampleStaff.north, 7.6), (SampleStaff.south, 7.3),
            (SampleStaff.marketing, 7.5),
        ]
        return span.workdays.filter(isLastOfWeek).flatMap { day in
            teams.compactMap { team, usual in
                let fallen = team == SampleStaff.south && day >= span.spring ? 0.7 : 0
                let value = usual - fallen + chance.number(-0.45, 0.45)
                let isForgotten = chance.happens(0.05)
                let note = chance.happens(0.06) ? chance.one(of: SampleNumbers.notes) : nil
                guard !isForgotten else { return nil }
                return OwnNumber(
                    slug: SampleKPIs.mood, day: day, value: (value * 10).rounded() / 10,
                    note: note.map { "\(team): \($0)" } ?? team)
            }
        }
    }

    /// Per cent of the hours, known once the month is over; higher in winter.
    private var absences: [OwnNumber] {
        complete.map { month in
            let isWinter = [1, 2, 11, 12].contains(month.start.civil.month)
            let value = (isWinter ? 4.4 : 3.8) * tempo.swing(SampleKPIs.absence, month, width: 0.08)
            return OwnNumber(
                slug: SampleKPIs.absence, day: month.start, value: (value * 10).rounded() / 10)
        }
    }

    /// Hours per seller and week, slowly falling.
    private var paperwork: [OwnNumber] {
        complete.enumerated().map { place, month in
            let usual = 7.4 - 0.05 * Double(place)
            let value = usual * tempo.swing(SampleKPIs.paperwork, month, width: 0.03)
            return OwnNumber(
                slug: SampleKPIs.paperwork, day: month.start, value: (value * 10).rounded() / 10)
        }
    }

    private func isLastOfWeek(_ day: Day) -> Bool {
        span.working.count(from: day + 1, upTo: day + (8 - day.weekday)) == 0
    }

    private var complete: [Period] { span.months.filter { $0.isComplete(at: span.today) } }

    private static let notes = [
        "drukke week, goede sfeer", "twee zieken", "mooie opdracht binnen",
        "veel gedoe met planning", "nieuwe auto's zijn er", "zorgen over wachttijd bij de intake",
    ]
}

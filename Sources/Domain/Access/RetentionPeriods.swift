/// For how long data about people is kept: as the director chose, else as Koers proposes.
public struct RetentionPeriods: Hashable, Sendable {
    private let chosen: [PersonalDataKind: Int]

    /// Months by kind; kinds without any are kept for as long as Koers proposes.
    public init(_ chosen: [PersonalDataKind: Int] = [:]) { self.chosen = chosen }

    /// The months that hold for a kind; nil for one that is not kept by months.
    public func months(of kind: PersonalDataKind) -> Int? {
        let keeping = PersonalData.of(kind).keeping
        guard let proposed = keeping.proposed, let choices = keeping.choices else { return nil }
        // What an earlier Koers let one choose still lies within what this one does.
        return min(max(chosen[kind] ?? proposed, choices.lowerBound), choices.upperBound)
    }

    /// The first day of which that kind is kept, looked at on `today`; nil where days do not count.
    public func firstKept(_ kind: PersonalDataKind, on today: Day) -> Day? {
        months(of: kind).map { today.monthsEarlier($0) }
    }
}

extension PersonalData {
    /// For how many seconds a kind with a fixed period is kept; 0 for others.
    public static func seconds(of kind: PersonalDataKind) -> Int {
        if case .days(let days) = of(kind).keeping { days * 86_400 } else { 0 }
    }
}

extension Day {
    /// The same day of the month so many months earlier, or the last one that month has.
    func monthsEarlier(_ months: Int) -> Day {
        let (year, month, day) = civil
        let first = Day(year, month - months, 1)
        let wanted = first.civil
        return first + (min(day, Day.daysIn(month: wanted.month, year: wanted.year)) - 1)
    }
}

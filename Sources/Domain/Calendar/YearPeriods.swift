extension FiscalCalendar {
    /// The year that begins in that calendar year: of the organisation, or 2026 itself.
    public func year(_ year: Int) -> Period {
        period(.year, holding: Day(year, firstMonth, 1))
    }

    /// In which calendar year the organisation's year begins that holds the day.
    public func year(holding day: Day) -> Int { period(.year, holding: day).start.civil.year }

    /// The periods of that length in a year, oldest first. A week belongs to the year that holds its
    /// Thursday; of years there are some around it.
    public func periods(_ length: PeriodLength, inYear year: Int) -> [Period] {
        switch length {
        case .year: (year - 1...year + 2).map(self.year)
        case .week: periods(.week, in: self.year(year)) { $0.start + 3 }
        case .month, .quarter: periods(length, in: self.year(year)) { $0.start }
        }
    }

    private func periods(
        _ length: PeriodLength, in year: Period, by day: (Period) -> Day
    ) -> [Period] {
        var (found, next): ([Period], Period) = ([], period(length, holding: year.start))
        while day(next) < year.end {
            if year.contains(day(next)) { found.append(next) }
            next = period(length, holding: next.end)
        }
        return found
    }
}

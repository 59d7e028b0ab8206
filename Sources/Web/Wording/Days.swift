import Domain

/// Days and periods as the language writes them.
extension Wording {
    /// `23 november 2026`
    func day(_ day: Day) -> String {
        let (year, month, number) = day.civil
        return "\(number) \(Wording.item(month, of: texts.months)) \(year)"
    }

    /// `maandag 23 november 2026`
    func dayWithWeekday(_ day: Day) -> String {
        "\(Wording.item(day.weekday, of: texts.weekdays)) \(self.day(day))"
    }

    /// `maandag`, from 1 for Monday.
    func weekday(_ number: Int) -> String { Wording.item(number, of: texts.weekdays) }

    /// `23 nov 2026`
    func shortDay(_ day: Day) -> String { "\(dayAndMonth(day)) \(day.civil.year)" }

    /// `23 nov`
    func dayAndMonth(_ day: Day) -> String { "\(day.civil.day) \(shortMonth(day))" }

    /// `november 2026`
    func month(_ day: Day) -> String {
        "\(Wording.item(day.civil.month, of: texts.months)) \(day.civil.year)"
    }

    /// `wk 48 2026`, `nov 2026`, `Q4 2026`, `2026`; a fiscal year over two years is `2026/27`.
    func period(_ period: Period, _ length: PeriodLength) -> String {
        let year = length == .week ? String(period.start.isoWeek.year) : fiscalYear(of: period)
        switch length {
        case .week, .quarter: return "\(shortPeriod(period, length)) \(year)"
        case .month: return "\(shortMonth(period.start)) \(period.start.civil.year)"
        case .year: return year
        }
    }

    /// Without the year: `wk 48`, `nov`, `Q4`; a year is itself.
    func shortPeriod(_ period: Period, _ length: PeriodLength) -> String {
        switch length {
        case .week: self("period.week", ["n": String(period.start.isoWeek.week)])
        case .month: shortMonth(period.start)
        case .quarter: self("period.quarter", ["n": String(quarter(of: period))])
        case .year: fiscalYear(of: period)
        }
    }

    /// A period that still runs, up to the day: `1–23 nov`, `wk 48 t/m ma`, `Q4 t/m 23 nov`.
    func runningPeriod(_ period: Period, _ length: PeriodLength, at day: Day) -> String {
        switch length {
        case .month:
            return period.start == day ? dayAndMonth(day) : "1–\(dayAndMonth(day))"
        case .week:
            let weekday = Wording.item(day.weekday, of: texts.shortWeekdays)
            return self(
                "period.until", ["period": shortPeriod(period, length), "day": weekday])
        case .quarter, .year:
            return self(
                "period.until",
                ["period": shortPeriod(period, length), "day": dayAndMonth(day)])
        }
    }

    private func shortMonth(_ day: Day) -> String {
        Wording.item(day.civil.month, of: texts.shortMonths)
    }

    private func quarter(of period: Period) -> Int {
        (period.start.civil.month - calendar.firstMonth + 12) % 12 / 3 + 1
    }

    private func fiscalYear(of period: Period) -> String {
        let year = calendar.period(.year, holding: period.start)
        let first = year.start.civil.year
        let last = year.last.civil.year
        return first == last ? String(first) : "\(first)/\(String(last).suffix(2))"
    }

    /// The item at that place, from 1.
    static func item(_ place: Int, of items: [String]) -> String {
        items.indices.contains(place - 1) ? items[place - 1] : String(place)
    }
}

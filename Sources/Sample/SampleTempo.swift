import Domain

/// How busy it is: growth by year, the dips of the year, and the swing of chance.
///
/// Targets follow the same growth and dips, so that a dip of the season is no surprise to them.
struct SampleTempo {
    let span: SampleSpan
    let seed: UInt64

    /// Growth: 1 in the year of today, 5 % less for every year before it.
    func level(_ year: Int) -> Double { 1 - 0.05 * Double(span.year - year) }

    /// Growth and season of a month: quiet in July, August and December.
    func month(_ month: Period) -> Double {
        let (year, number, _) = month.start.civil
        let season =
            switch number {
            case 7: 0.85
            case 8: 0.70
            case 12: 0.80
            default: 1.0
            }
        return level(year) * season
    }

    /// Growth and season of a week, as a plan knows them: quiet in the summer weeks and at
    /// Christmas.
    func plannedWeek(_ week: Period) -> Double {
        let (year, number) = week.start.isoWeek
        let season =
            switch number {
            case 29...34: 0.72
            case 1, 52, 53: 0.5
            default: 1.0
            }
        return level(year) * season
    }

    /// What a week turns out to be: school holidays are a dip no plan reckons with.
    func week(_ week: Period) -> Double {
        let isSchoolHoliday = [8, 18, 43].contains(week.start.isoWeek.week)
        return plannedWeek(week) * (isSchoolHoliday ? 0.9 : 1)
    }

    /// A factor around 1 by which a period differs from the plan: at most `width` up or down, and
    /// hardly at all in the present one, so that today's board tells the story and not the noise.
    func swing(_ subject: String, _ period: Period, width: Double) -> Double {
        var chance = Randomness(seed: seed, "swing \(subject) \(period.start.number)")
        let width = period.contains(span.today) ? min(width, 0.01) : width
        return chance.number(1 - width, 1 + width)
    }
}

import Domain

/// The public holidays of the Netherlands.
enum DutchHolidays {
    /// Those of the year, in the order of the calendar.
    static func of(year: Int) -> [Holiday] {
        let easter = easterSunday(year)
        let birthday = Day.known(year, 4, 27)
        var holidays = [
            Holiday(day: .known(year, 1, 1), name: "Nieuwjaarsdag"),
            Holiday(day: easter, name: "Eerste paasdag"),
            Holiday(day: easter + 1, name: "Tweede paasdag"),
            // On a Sunday the King's birthday is kept on the Saturday before.
            Holiday(day: birthday.weekday == 7 ? birthday - 1 : birthday, name: "Koningsdag"),
            Holiday(day: easter + 39, name: "Hemelvaartsdag"),
            Holiday(day: easter + 49, name: "Eerste pinksterdag"),
            Holiday(day: easter + 50, name: "Tweede pinksterdag"),
            Holiday(day: .known(year, 12, 25), name: "Eerste kerstdag"),
            Holiday(day: .known(year, 12, 26), name: "Tweede kerstdag"),
        ]
        // Liberation day is a day off for most only once in five years.
        let liberation = Day.known(year, 5, 5)
        if year % 5 == 0, !holidays.contains(where: { $0.day == liberation }) {
            holidays.append(Holiday(day: liberation, name: "Bevrijdingsdag"))
        }
        return holidays.sorted { $0.day < $1.day }
    }

    /// Easter by the Gregorian rule of Meeus, Jones and Butcher.
    static func easterSunday(_ year: Int) -> Day {
        let a = year % 19
        let (b, c) = year.quotientAndRemainder(dividingBy: 100)
        let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
        let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let (month, day) = (h + l - 7 * m + 114).quotientAndRemainder(dividingBy: 31)
        return .known(year, month, day + 1)
    }
}

extension Day {
    /// A date that exists in every year from 1 to 9999; outside them the first day of 1970.
    static func known(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? Day(number: 0)
    }
}

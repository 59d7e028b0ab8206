import Domain

/// Dates with their month in words, Dutch or English: `3 mrt 2026`, `Mar 3, 2026`, `31-okt-26`.
enum NamedDate {
    /// The day that the whole text means; nil for anything else.
    static func day(_ start: DateScan, _ zone: Zone) -> Day? {
        guard start.holdsLetters else { return nil }
        var scan = start
        skipWeekday(&scan)
        guard let day = scan.date() else { return nil }
        if scan.isAtEnd { return day }
        skipAt(&scan)
        return scan.time().map { zone.day(day, $0) }
    }

    private static func skipWeekday(_ scan: inout DateScan) {
        var ahead = scan
        guard let word = ahead.word(), weekdays.contains(where: { isShort(word, of: $0, from: 2) })
        else { return }
        ahead.skipBetween()
        scan = ahead
    }

    /// `om` or `at` before a time.
    private static func skipAt(_ scan: inout DateScan) {
        var ahead = scan
        guard ahead.skip(0x20), let word = ahead.word(), ["om", "at"].contains(word) else { return }
        scan = ahead
    }

    /// The number of a month by its name or the beginning of it.
    fileprivate static func month(_ word: String) -> Int? {
        if word == "mrt" { return 3 }
        for names in [dutch, english] {
            if let place = names.firstIndex(where: { isShort(word, of: $0, from: 3) }) {
                return place + 1
            }
        }
        return nil
    }

    private static func isShort(_ word: String, of name: String, from least: Int) -> Bool {
        word.utf8.count >= least && name.hasPrefix(word)
    }

    private static let dutch = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december",
    ]
    private static let english = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]
    private static let weekdays = [
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
}

extension DateScan {
    /// A day, a month in words and a year; the month may come first, a year of four digits too.
    fileprivate mutating func date() -> Day? {
        if let first = digits() {
            skipOrdinal()
            guard let month = month(), let second = digits() else { return nil }
            return first.count == 4
                ? NamedDate.day(first, month, second) : NamedDate.day(second, month, first)
        }
        guard let month = month(), let day = digits() else { return nil }
        skipOrdinal()
        skipBetween()
        guard let year = digits() else { return nil }
        return NamedDate.day(year, month, day)
    }

    private mutating func month() -> Int? {
        skipBetween()
        guard let month = word().flatMap(NamedDate.month) else { return nil }
        skipBetween()
        return month
    }

    /// `3rd`, `3e`.
    private mutating func skipOrdinal() {
        var ahead = self
        if let word = ahead.word(), ["st", "nd", "rd", "th", "e", "de", "ste"].contains(word) {
            self = ahead
        }
    }
}

extension NamedDate {
    fileprivate static func day(_ year: Digits, _ month: Int, _ day: Digits) -> Day? {
        DateOrder.ymd.day(
            DateParts(first: year, second: Digits(value: month, count: 2), third: day))
    }
}

/// A day, a time or a duration that a workbook stores as a number of days.
struct SerialDate {
    private let days: Int
    /// Of the day, to the nearest.
    private let seconds: Int
    private let is1904: Bool

    /// The last day that Excel knows, 9999-12-31.
    private static let last = 2_958_465

    /// Nil for what is no number, lies before the first day or behind the last.
    init?(_ text: [UInt8], is1904: Bool) {
        guard let serial = Double(String(decoding: text, as: UTF8.self)), serial >= 0,
            serial <= Double(SerialDate.last) + 1
        else { return nil }
        let whole = serial.rounded(.down)
        let seconds = Int(((serial - whole) * 86_400).rounded())
        days = Int(whole) + (seconds == 86_400 ? 1 : 0)
        self.seconds = seconds % 86_400
        self.is1904 = is1904
        guard days <= SerialDate.last - (is1904 ? 1_462 : 0) else { return nil }
    }

    /// `2026-10-31`, or `2026-10-31 14:30` when it is not midnight; nil for what is no day.
    var day: String? {
        guard days > 0 || is1904 else { return seconds == 0 ? nil : time }
        return seconds == 0 ? date : "\(date) \(time)"
    }

    /// `14:30`; with the day before it where there is one.
    var timeOfDay: String { days == 0 ? time : day ?? time }

    /// `36:00`: hours that go on beyond a day.
    var duration: String {
        SerialDate.two(days * 24 + seconds / 3600) + ":" + SerialDate.two(seconds / 60 % 60)
    }

    private var time: String {
        SerialDate.two(seconds / 3600) + ":" + SerialDate.two(seconds / 60 % 60)
    }

    private var date: String {
        if is1904 { return SerialDate.civil(days - 24_107) }
        // Excel holds 1900 for a leap year, so that the days before its 29 February are off by one.
        if days == 60 { return "1900-02-29" }
        return SerialDate.civil(days - 25_569 + (days < 60 ? 1 : 0))
    }

    /// The date of a number of days since 1970-01-01, in the calendar of today.
    private static func civil(_ number: Int) -> String {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(year)-\(two(month))-\(two(day))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

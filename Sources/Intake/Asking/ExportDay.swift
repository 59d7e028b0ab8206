public import Domain

/// The day on which an export was made, as far as it can be seen.
public struct ExportDay: Hashable, Sendable {
    /// What shows it.
    public enum Evidence: String, CaseIterable, Hashable, Sendable {
        /// Somebody said so.
        case chosen
        /// The name of the file has it.
        case fileName
        /// No row is younger, and that is a while ago.
        case newestRow
        /// Nothing does: it is the day of today.
        case today
    }

    /// The day.
    public let day: Day
    /// What shows it.
    public let evidence: Evidence

    /// So many days an export may lie around before its rows tell when it was made.
    private static let fresh = 7

    /// The day that was chosen, else that of the file's name, else that of its newest row.
    init(chosen: Day?, file: String, newest: Day?, today: Day) {
        if let chosen {
            (day, evidence) = (chosen, .chosen)
        } else if let named = ExportDay.named(in: file, until: today) {
            (day, evidence) = (named, .fileName)
        } else if let newest, today - newest > ExportDay.fresh {
            (day, evidence) = (newest, .newestRow)
        } else {
            (day, evidence) = (today, .today)
        }
    }

    /// The last day in the name of a file, such as `deals-2026-10-31.csv`, `export_20261031.csv` or
    /// `31-10-2026.csv`; nil where there is none up to today, or where it may be two.
    static func named(in file: String, until today: Day) -> Day? {
        let runs = ExportDay.runs(in: file)
        var found: [Day] = []
        for (place, run) in runs.enumerated() {
            found += [ExportDay.whole(run.digits)].compactMap { $0 }
            guard place + 2 < runs.count, run.isTied, runs[place + 1].isTied else { continue }
            let three = runs[place...(place + 2)].map { $0.digits }
            found += [ExportDay.parted(three)].compactMap { $0 }
        }
        let first = Day(year: 2000, month: 1, day: 1) ?? today
        return found.filter { $0 >= first && $0 <= today }.max()
    }

    /// Digits in a row, and whether one mark ties them to the next.
    private static func runs(in file: String) -> [(digits: String, isTied: Bool)] {
        var runs: [(digits: String, isTied: Bool)] = []
        var between: [Character] = []
        var isOpen = false
        for sign in file {
            if sign.isASCII, sign.isNumber {
                if !isOpen {
                    if !runs.isEmpty { runs[runs.count - 1].isTied = isTie(between) }
                    runs.append(("", false))
                }
                runs[runs.count - 1].digits.append(sign)
                (isOpen, between) = (true, [])
            } else {
                isOpen = false
                between.append(sign)
            }
        }
        return runs
    }

    private static func isTie(_ between: [Character]) -> Bool {
        between.count == 1 && "-_. ".contains(between[0])
    }

    /// `20261031`, perhaps with a time behind it, or `31102026`.
    private static func whole(_ digits: String) -> Day? {
        guard [8, 12, 14].contains(digits.count) else { return nil }
        let numbers = digits.compactMap(\.wholeNumberValue)
        func number(_ range: Range<Int>) -> Int { numbers[range].reduce(0) { $0 * 10 + $1 } }
        if 2000...2100 ~= number(0..<4) {
            return Day(year: number(0..<4), month: number(4..<6), day: number(6..<8))
        }
        guard digits.count == 8 else { return nil }
        return Day(year: number(4..<8), month: number(2..<4), day: number(0..<2))
    }

    /// Year, month and day, or day and month before the year where only one order makes a day.
    private static func parted(_ texts: [String]) -> Day? {
        let numbers = texts.compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        let (one, two, three) = (numbers[0], numbers[1], numbers[2])
        if texts[0].count == 4, texts[1].count <= 2, texts[2].count <= 2 {
            return Day(year: one, month: two, day: three)
        }
        guard texts[2].count == 4, texts[0].count <= 2, texts[1].count <= 2 else { return nil }
        let days = Set(
            [Day(year: three, month: two, day: one), Day(year: three, month: one, day: two)]
                .compactMap { $0 })
        return days.count == 1 ? days.first : nil
    }
}

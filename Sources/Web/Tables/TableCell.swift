import Domain

/// What stands in a cell of a table that is saved; names of people are texts by then.
enum TableCell: Hashable, Sendable {
    case none
    case text(String)
    case whole(Int)
    /// That was computed: what is beyond four decimals says nothing.
    case number(Double)
    /// A number that was entered or imported, as it was.
    case exact(Double)
    /// 0-100.
    case percent(Double)
    case money(Money)
    /// An amount in major units, rounded to the currency's decimals where it is written.
    case major(Double)
    case day(Day)
    /// A minute of a day on the organisation's clock.
    case moment(Day, minute: Int)
}

extension TableCell {
    /// A text; nothing where there is none.
    init(_ text: String?) { self = text.map(TableCell.text) ?? .none }

    /// A day; nothing where there is none.
    init(_ day: Day?) { self = day.map(TableCell.day) ?? .none }

    /// A count; nothing where there is none.
    init(_ count: Int?) { self = count.map(TableCell.whole) ?? .none }

    /// An amount; nothing where there is none.
    init(_ money: Money?) { self = money.map(TableCell.money) ?? .none }

    /// A number without a unit; nothing where there is none.
    init(number: Double?) { self = number.map(TableCell.number) ?? .none }

    /// A percentage, 0-100; nothing where there is none.
    init(percent: Double?) { self = percent.map(TableCell.percent) ?? .none }

    /// An amount in major units; nothing where there is none.
    init(major: Double?) { self = major.map(TableCell.major) ?? .none }

    /// A number in the unit of a metric; nothing where there is none.
    init(_ number: Double?, of metric: Metric) {
        guard let number else {
            self = .none
            return
        }
        switch metric.unit {
        case .money, .moneyPerDay: self = .major(number)
        case .percent: self = .percent(number)
        // More decimals than a page shows could be turned back into answers of a few (F31).
        case .score: self = .number((number * 10).rounded() / 10)
        default: self = .number(number)
        }
    }

    /// A cell of a fact, in the reader's words.
    init(_ cell: FactCell, _ frame: Frame) {
        switch cell {
        case .none: self = .none
        case .text(let text): self = .text(text)
        case .person(let name): self = .text(frame.names(name))
        case .word(let word): self = .text(frame.wording.word(word))
        case .day(let day), .month(let day): self = .day(day)
        case .whole(let number): self = .whole(number)
        case .number(let number): self = .exact(number)
        case .money(let money): self = .money(money)
        }
    }
}

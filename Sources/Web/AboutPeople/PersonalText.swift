import Domain

/// What is known about a person, in the reader's words on a page, and as programs read it in a file.
struct PersonalText {
    let frame: Frame
    let clock: Site.Clock
    let zone: String
    private var wording: Wording { frame.wording }

    init(frame: Frame, clock: Site.Clock, zone: String) {
        self.frame = frame
        self.clock = clock
        self.zone = zone
    }

    init(_ look: Look, _ clock: Site.Clock) {
        self.init(
            frame: look.frame, clock: clock,
            zone: look.organisation?.timeZone ?? "Europe/Amsterdam")
    }

    /// The heading of a field.
    func heading(_ field: PersonalField) -> String { wording("personal.\(field.rawValue)") }

    /// A cell on a page.
    func shown(_ cell: PersonalCell) -> String {
        switch cell {
        case .none: return "–"
        case .day(let day): return wording.shortDay(day)
        case .moment(let second):
            let moment = clock.read(second, zone)
            return wording.moment(moment.day, moment.minute)
        case .whole(let number): return wording.whole(number)
        case .number(let number): return wording.number(number, upTo: 4)
        case .money(let money): return wording.money(money, cents: true)
        default: return word(cell) ?? ""
        }
    }

    /// A cell of a table that is saved.
    func cell(_ cell: PersonalCell) -> TableCell {
        switch cell {
        case .none: return .none
        case .day(let day): return .day(day)
        case .moment(let second):
            let moment = clock.read(second, zone)
            return .moment(moment.day, minute: moment.minute)
        case .whole(let number): return .whole(number)
        case .number(let number): return .number(number)
        case .money(let money): return .money(money)
        default: return TableCell(word(cell))
        }
    }

    /// A text of JSON: days and moments as programs write them.
    private func plain(_ cell: PersonalCell) -> String {
        switch cell {
        case .none: return ""
        case .day(let day): return day.description
        case .moment(let second):
            let moment = clock.read(second, zone)
            return "\(moment.day) \(Self.two(moment.minute / 60)):\(Self.two(moment.minute % 60))"
        default: return word(cell) ?? ""
        }
    }

    /// A cell as JSON.
    func json(_ cell: PersonalCell) -> JSON {
        switch cell {
        case .none: .null
        case .whole(let number): .int(number)
        case .number(let number): .number(number)
        case .money(let money):
            .number(Double(money.minor) / Double(wording.currency.minorPerMajor))
        case .flag(let isOn): .bool(isOn)
        default: .text(plain(cell))
        }
    }

    private func word(_ cell: PersonalCell) -> String? {
        switch cell {
        case .text(let text): text
        case .person(let name): frame.names(name)
        case .word(let word): wording.word(word)
        case .role(let role): wording.role(role)
        case .area(let area): wording.area(area)
        case .statement(let statement): wording.statement(statement)
        case .period(let length): wording.perLength(length)
        case .page(let page): wording("looked.\(page.rawValue)")
        case .deed(let deed): wording("audit.deed.\(deed.rawValue)")
        case .flag(let isOn): wording(isOn ? "personal.yes" : "personal.no")
        case .said(let sentence): wording.said(sentence)
        default: nil
        }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension PersonalCell {
    /// Set in a column of figures.
    var isNumber: Bool {
        switch self {
        case .whole, .number, .money: true
        default: false
        }
    }
}

import Domain

/// A query that lists something of what is known about a person.
struct PersonalListing {
    /// A field, the column it is read from, and what it holds.
    struct Column {
        let field: PersonalField
        let sql: SQL
        let holds: Holding
    }

    let columns: [Column]
    /// The tables with their conditions.
    let tables: SQL
    let order: SQL
    /// A further condition that leaves the latest rows, where that is much cheaper than to sort all.
    var lately: SQL?
    /// How many rows there are, where that is kept.
    var total: SQL?
    /// Whether a row is about them, where the condition only finds rows that may be.
    var mentions: ((any ResultRow) -> Bool)?

    init(_ columns: [(PersonalField, SQL, Holding)], from tables: SQL, by order: SQL) {
        self.columns = columns.map { Column(field: $0.0, sql: $0.1, holds: $0.2) }
        self.tables = tables
        self.order = " ORDER BY \(order)"
    }

    func select(_ condition: SQL? = nil) -> SQL {
        let more: SQL = condition.map { " AND \($0)" } ?? ""
        return "SELECT \(SQL.joined(columns.map(\.sql), ", ")) FROM \(tables)\(more)"
    }

    /// What a column holds.
    enum Holding {
        case text, person, day, moment, whole, number, money, word
        case role, area, statement, period, page, deed, flag, said
        /// Texts of a file, told apart.
        case parts
    }
}

extension PersonalListing.Column {
    /// The cell of a row; `named` knows what people are called.
    func cell(
        _ row: any ResultRow, _ index: Int, named: (String) -> PersonName
    ) -> PersonalCell {
        let (text, number) = (row.text(index) ?? "", row.int(index) ?? 0)
        return switch holds {
        case .text: .text(text)
        case .person: Person.isNameless(id: text) ? .none : .person(named(text))
        case .day: .day(Day(number: number))
        case .moment: .moment(number)
        case .whole: .whole(number)
        case .number: .number(row.double(index) ?? 0)
        case .money: .money(Money(minor: Int64(number)))
        case .word: .word(text)
        case .role: Role(rawValue: text).map(PersonalCell.role) ?? .text(text)
        case .area: FocusArea(rawValue: text).map(PersonalCell.area) ?? .text(text)
        case .statement: Statement(rawValue: number).map(PersonalCell.statement) ?? .none
        case .period: PeriodLength(rawValue: text).map(PersonalCell.period) ?? .text(text)
        case .page: .page(LookedPage(rawValue: text) ?? .other)
        case .deed: AuditEntry.Deed(rawValue: text).map(PersonalCell.deed) ?? .text(text)
        case .flag: .flag(number == 1)
        case .said: .said(text)
        case .parts: .text(Joined.parts(text).joined(separator: " · "))
        }
    }
}

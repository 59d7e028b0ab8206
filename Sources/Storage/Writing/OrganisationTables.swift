import Domain

final class OrganisationTable: BatchTable {
    private let rows: NaturalTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try NaturalTable(writer, .organisation)
    }

    func put(_ organisation: Organisation) throws -> RowOutcome {
        try rows.put(
            key: [.int(1)],
            values: [
                .text(organisation.name), .text(organisation.currency.code),
                .text(organisation.timeZone), .text(organisation.locale),
                SQLValue(organisation.fiscalYearStartMonth),
                SQLValue(organisation.revenueSource),
            ], column: "name")
    }
}

final class TeamTable: BatchTable {
    private let rows: NaturalTable
    private var parents: [String: String]

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try NaturalTable(writer, .team)
        let pairs = try writer.session.all(
            "SELECT name, parent FROM team WHERE parent IS NOT NULL"
        ) { ($0.text(0) ?? "", $0.text(1) ?? "") }
        parents = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    func put(_ team: Team) throws -> RowOutcome {
        var above = team.parent
        while let next = above {
            guard next != team.name else {
                return .rejected(
                    column: "parent", reason: "would make the team a part of itself")
            }
            above = parents[next]
        }
        let outcome = try rows.put(
            key: [.text(team.name)], values: [SQLValue(team.parent)], column: "team")
        guard outcome.isThere else { return outcome }
        parents[team.name] = team.parent
        return outcome
    }
}

final class CustomerTable: BatchTable {
    private let rows: NaturalTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try NaturalTable(writer, .customer)
    }

    func put(_ customer: Customer) throws -> RowOutcome {
        try rows.put(
            key: [.text(customer.id)],
            values: [.text(customer.name), SQLValue(customer.type)], column: "customer_id")
    }
}

final class ProductTable: BatchTable {
    private let rows: NaturalTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try NaturalTable(writer, .product)
    }

    func put(_ product: Product) throws -> RowOutcome {
        try rows.put(
            key: [.text(product.name)], values: [SQLValue(product.type)], column: "product")
    }
}

final class HolidayTable: BatchTable {
    private let rows: NaturalTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try NaturalTable(writer, .holiday)
    }

    func put(_ holiday: Holiday) throws -> RowOutcome {
        try rows.put(
            key: [SQLValue(holiday.day)], values: [SQLValue(holiday.name)], column: "date")
    }
}

final class SettingTable: BatchTable {
    private let rows: NaturalTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try NaturalTable(writer, .setting)
    }

    func put(_ setting: Setting) throws -> RowOutcome {
        try rows.put(
            key: [.text(setting.name)], values: [.text(setting.value)], column: "name")
    }
}

import Domain

final class OrganisationTable: BatchTable {
    private let rows: NaturalTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try NaturalTable(
            writer.session,
            select: """
                SELECT name, currency, time_zone, locale, fiscal_year_start_month,
                    revenue_source FROM organisation WHERE one = $1
                """,
            insert: """
                INSERT INTO organisation (one, name, currency, time_zone, locale,
                    fiscal_year_start_month, revenue_source)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
            update: """
                UPDATE organisation SET name = $2, currency = $3, time_zone = $4, locale = $5,
                    fiscal_year_start_month = $6, revenue_source = $7 WHERE one = $1
                """)
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
        rows = try NaturalTable(
            writer.session, select: "SELECT parent FROM team WHERE name = $1",
            insert: "INSERT INTO team (name, parent) VALUES ($1, $2)",
            update: "UPDATE team SET parent = $2 WHERE name = $1")
        let pairs = try writer.session.all(
            "SELECT name, parent FROM team WHERE parent IS NOT NULL"
        ) { ($0.text(0) ?? "", $0.text(1) ?? "") }
        parents = Dictionary(uniqueKeysWithValues: pairs)
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
        if case .rejected = outcome { return outcome }
        parents[team.name] = team.parent
        return outcome
    }
}

final class CustomerTable: BatchTable {
    private let rows: NaturalTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try NaturalTable(
            writer.session, select: "SELECT name, customer_type FROM customer WHERE id = $1",
            insert: "INSERT INTO customer (id, name, customer_type) VALUES ($1, $2, $3)",
            update: "UPDATE customer SET name = $2, customer_type = $3 WHERE id = $1")
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
        rows = try NaturalTable(
            writer.session, select: "SELECT product_type FROM product WHERE name = $1",
            insert: "INSERT INTO product (name, product_type) VALUES ($1, $2)",
            update: "UPDATE product SET product_type = $2 WHERE name = $1")
    }

    func put(_ product: Product) throws -> RowOutcome {
        try rows.put(
            key: [.text(product.name)], values: [SQLValue(product.type)], column: "product")
    }
}

final class HolidayTable: BatchTable {
    private let rows: NaturalTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try NaturalTable(
            writer.session, select: "SELECT name FROM holiday WHERE day = $1",
            insert: "INSERT INTO holiday (day, name) VALUES ($1, $2)",
            update: "UPDATE holiday SET name = $2 WHERE day = $1")
    }

    func put(_ holiday: Holiday) throws -> RowOutcome {
        try rows.put(
            key: [SQLValue(holiday.day)], values: [SQLValue(holiday.name)], column: "date")
    }
}

final class SettingTable: BatchTable {
    private let rows: NaturalTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try NaturalTable(
            writer.session, select: "SELECT value FROM setting WHERE name = $1",
            insert: "INSERT INTO setting (name, value) VALUES ($1, $2)",
            update: "UPDATE setting SET value = $2 WHERE name = $1")
    }

    func put(_ setting: Setting) throws -> RowOutcome {
        try rows.put(
            key: [.text(setting.name)], values: [.text(setting.value)], column: "name")
    }
}

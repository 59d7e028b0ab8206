import Domain

extension FactColumns {
    /// One condition per dimension that is narrowed (F14); unknown persons, customers and products
    /// count as having no team, function or type (formats.md).
    func conditions(_ narrowing: Narrowing) -> [SQL] {
        narrowing.values.sorted { $0.key.rawValue < $1.key.rawValue }.map { dimension, values in
            let known = values.compactMap { $0 }.sorted()
            return either(
                known.isEmpty ? nil : matches(dimension, known),
                values.contains(nil) ? lacks(dimension) : nil)
        }
    }

    private func either(_ a: SQL?, _ b: SQL?) -> SQL {
        switch (a, b) {
        case (let a?, let b?): "(\(a) OR \(b))"
        case (let one?, nil), (nil, let one?): one
        case (nil, nil): "1 = 0"
        }
    }

    /// The fact has one of these values.
    private func matches(_ dimension: Dimension, _ values: [String]) -> SQL {
        let list: SQL = "(\(SQL.joined(values.map { "\($0)" }, ", ")))"
        switch dimension {
        case .person:
            return "\(column(person)) IN (SELECT key FROM person WHERE id IN \(list))"
        case .team:
            return "\(column(person)) IN (SELECT key FROM person WHERE team IN \(list))"
        case .function:
            return "\(column(person)) IN (SELECT key FROM person WHERE function IN \(list))"
        case .type:
            return "f.type_key IN (SELECT key FROM activity_type WHERE name IN \(list))"
        case .productType:
            return """
                \(column(product)) IN (SELECT name FROM product WHERE product_type IN \(list))
                """
        case .customerType:
            return """
                \(column(customer)) IN (SELECT id FROM customer WHERE customer_type IN \(list))
                """
        case .channel: return "\(column(channel)) IN \(list)"
        case .method: return "\(column(method)) IN \(list)"
        case .revenueType: return "\(column(revenueType)) IN \(list)"
        case .product: return "\(column(product)) IN \(list)"
        case .customer: return "\(column(customer)) IN \(list)"
        case .stage: return "1 = 0"
        }
    }

    /// The fact has no value.
    private func lacks(_ dimension: Dimension) -> SQL {
        switch dimension {
        case .person:
            "(\(column(person)) IS NULL OR \(column(person)) IN (\(NamelessPeople.all)))"
        case .team:
            """
            (\(column(person)) IS NULL
                OR \(column(person)) IN (SELECT key FROM person WHERE team IS NULL))
            """
        case .function:
            """
            (\(column(person)) IS NULL
                OR \(column(person)) IN (SELECT key FROM person WHERE function IS NULL))
            """
        case .productType:
            """
            (\(column(product)) IS NULL OR \(column(product)) NOT IN
                (SELECT name FROM product WHERE product_type IS NOT NULL))
            """
        case .customerType:
            """
            (\(column(customer)) IS NULL OR \(column(customer)) NOT IN
                (SELECT id FROM customer WHERE customer_type IS NOT NULL))
            """
        case .channel: "\(column(channel)) IS NULL"
        case .method: "\(column(method)) IS NULL"
        case .revenueType: "\(column(revenueType)) IS NULL"
        case .product: "\(column(product)) IS NULL"
        case .customer: "\(column(customer)) IS NULL"
        case .type, .stage: "1 = 0"
        }
    }

    private func column(_ column: SQL?) -> SQL { column ?? "NULL" }
}

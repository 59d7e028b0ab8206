public import Domain

extension Snapshot {
    /// Rows that are looked at where what occurs in facts is gathered, the latest first.
    private static let looked = 20_000
    /// Values that are told of one dimension.
    private static let most = 5_000

    /// What occurs as a value of that dimension, by its exact value and the name it is known by.
    /// People and stages are attributes, and not told here.
    public func knownValues(of dimension: Dimension) throws -> [(value: String, name: String?)] {
        switch dimension {
        case .type: try values("SELECT name FROM activity_type ORDER BY name")
        case .channel:
            try values("SELECT DISTINCT channel FROM lead_created_total ORDER BY channel")
        case .product:
            try values(
                """
                SELECT name FROM product UNION SELECT product FROM
                    (SELECT product FROM deal ORDER BY key DESC LIMIT \(Self.looked)) latest
                ORDER BY 1
                """)
        case .productType:
            try values("SELECT DISTINCT product_type FROM product ORDER BY product_type")
        case .customerType:
            try values(
                """
                SELECT DISTINCT customer_type FROM
                    (SELECT customer_type FROM customer LIMIT \(Self.looked)) some_of_them
                ORDER BY customer_type
                """)
        case .customer: try customers()
        case .function: Function.allCases.map { ($0.rawValue, nil) }
        case .method: QualificationMethod.allCases.map { ($0.rawValue, nil) }
        case .revenueType: RevenueType.allCases.map { ($0.rawValue, nil) }
        case .team: try values("SELECT name FROM team ORDER BY name")
        // They are attributes.
        case .person, .stage: []
        }
    }

    /// The slugs of the numbers that were entered.
    public func ownNumberSlugs() throws -> [String] {
        try session.all("SELECT DISTINCT slug FROM own_number ORDER BY slug") { $0.text(0) ?? "" }
    }

    private func values(_ query: SQL) throws -> [(value: String, name: String?)] {
        try session.all("\(query) LIMIT \(Self.most)") { $0.text(0) ?? "" }
            .filter { !$0.isEmpty }.map { ($0, nil) }
    }

    private func customers() throws -> [(value: String, name: String?)] {
        let listed = try session.all(
            "SELECT id, name FROM customer ORDER BY id LIMIT \(Self.most)"
        ) { (value: $0.text(0) ?? "", name: $0.text(1)) }
        guard listed.isEmpty else { return listed }
        return try values(
            """
            SELECT DISTINCT customer_id FROM
                (SELECT customer_id FROM deal ORDER BY key DESC LIMIT \(Self.looked)) latest
            ORDER BY customer_id
            """)
    }
}

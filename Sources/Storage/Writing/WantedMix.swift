public import Domain

extension Store {
    /// Replaces the wanted mix of a dimension by these groups, in their order, at once.
    ///
    /// `WantedDraft.Flaw` when the draft makes no sense beside the groups there are; then nothing
    /// changes.
    public func keep(_ draft: WantedDraft) async throws {
        try await engine.write { session in
            let known = KnownGroups(session: session, dimension: draft.dimension)
            let rows = try draft.checked(ids: known.ids, nearest: known.nearest)
            let dimension = draft.dimension.rawValue
            try session.execute("DELETE FROM wanted_group WHERE dimension = \(dimension)")
            let last = try session.number("SELECT MAX(place) FROM wanted_group") ?? 0
            for (place, row) in rows.enumerated() {
                try session.execute(
                    """
                    INSERT INTO wanted_group (dimension, group_name, place, share)
                    VALUES (\(dimension), \(row.group ?? ""), \(last + 1 + place),
                        \(row.share))
                    """)
            }
            try session.mark([.attributes])
        }
    }
}

extension Snapshot {
    /// What customers are called, by id; those without a listing are left out.
    public func customerNames(_ ids: [String]) throws -> [String: String] {
        guard !ids.isEmpty else { return [:] }
        let list: SQL = "(\(SQL.joined(ids.map { "\($0)" }, ", ")))"
        let pairs = try session.all("SELECT id, name FROM customer WHERE id IN \(list)") {
            ($0.text(0) ?? "", $0.text(1) ?? "")
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}

/// The groups of a dimension that facts and lists have.
private struct KnownGroups {
    let session: any Session
    let dimension: WantedDimension

    /// Every group: the id, and the name people know it by.
    private var all: SQL {
        switch dimension {
        case .product:
            """
            SELECT name AS id, name FROM product UNION SELECT product, product FROM deal
            UNION SELECT product, product FROM invoice_line
            """
        case .productType: "SELECT DISTINCT product_type AS id, product_type AS name FROM product"
        case .customer: "SELECT id, name FROM customer"
        case .customerType:
            "SELECT DISTINCT customer_type AS id, customer_type AS name FROM customer"
        }
    }

    /// The ids a text may mean: an id itself, else those of that name; `unknown` is the facts
    /// without one.
    func ids(_ text: String) throws -> [String] {
        if text == "unknown" { return [text] }
        let found = try session.all(
            "SELECT id, name FROM (\(all)) AS known WHERE id = \(text) OR name = \(text)"
        ) { $0.text(0) ?? "" }
        return found.contains(text) ? [text] : Array(Set(found)).sorted()
    }

    /// The name most like a text.
    func nearest(_ text: String) throws -> String? {
        let names = try session.all(
            "SELECT name FROM (\(all)) AS known WHERE name IS NOT NULL ORDER BY name"
        ) { $0.text(0) ?? "" }
        return NearestNames.to(text, among: names, most: 1).first
    }
}

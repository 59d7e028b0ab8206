public import Domain

extension Snapshot: NameSource {
    /// Everything of that kind that can be pointed at by name.
    public func references(_ kind: ReferenceKind) throws -> [NamedReference] {
        try session.all(listed(kind)) {
            NamedReference(id: $0.text(0) ?? "", name: $0.text(1) ?? "")
        }
    }

    /// How many facts point at that person, customer, product or team.
    public func uses(of id: String, _ kind: ReferenceKind) throws -> Int {
        let count: SQL =
            switch kind {
            case .person:
                """
                SELECT (SELECT COUNT(*) FROM deal WHERE owner_key = p.key)
                    + (SELECT COUNT(*) FROM lead WHERE owner_key = p.key)
                    + (SELECT COUNT(*) FROM invoice_line WHERE owner_key = p.key)
                FROM person p WHERE p.id = \(id)
                """
            case .customer:
                """
                SELECT (SELECT COUNT(*) FROM deal WHERE customer_id = \(id))
                    + (SELECT COUNT(*) FROM invoice_line WHERE customer_id = \(id))
                """
            case .product:
                """
                SELECT (SELECT COUNT(*) FROM deal WHERE product = \(id))
                    + (SELECT COUNT(*) FROM invoice_line WHERE product = \(id))
                """
            case .team: "SELECT COUNT(*) FROM person WHERE team = \(id)"
            case .stage: "SELECT COUNT(*) FROM deal WHERE stage = \(id)"
            case .channel: "SELECT COUNT(*) FROM lead WHERE channel = \(id)"
            case .closing: "SELECT 0"
            }
        return try session.number(count) ?? 0
    }

    /// The names once said to mean the same.
    public func sameNames(_ kind: ReferenceKind) throws -> [String: String] {
        let pairs = try session.all(
            "SELECT from_name, to_name FROM same_name WHERE kind = \(kind.rawValue)"
        ) { ($0.text(0) ?? "", $0.text(1) ?? "") }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// Whether that is an id, an address or a name of somebody who was erased.
    public func isErased(_ text: String) throws -> Bool {
        let erased = try erasedPeople ?? ErasedPeople(session)
        erasedPeople = erased
        return erased.nameless(text) != nil
    }

    private func listed(_ kind: ReferenceKind) -> SQL {
        switch kind {
        case .person: "SELECT id, name FROM person WHERE listed = 1"
        case .customer: "SELECT id, name FROM customer"
        case .product: "SELECT name, name FROM product"
        case .team: "SELECT name, name FROM team"
        case .stage: "SELECT DISTINCT name, name FROM stage"
        case .channel:
            "SELECT DISTINCT channel, channel FROM lead_created_total WHERE channel <> ''"
        case .closing: "SELECT name, name FROM product WHERE 1 = 0"
        }
    }
}

extension FactWriter {
    /// Everything of that kind that can be pointed at by name.
    public func references(_ kind: ReferenceKind) throws -> [NamedReference] {
        try Snapshot(session: session).references(kind)
    }

    /// How many facts point at that person, customer, product, team, stage or channel.
    public func uses(of id: String, _ kind: ReferenceKind) throws -> Int {
        try Snapshot(session: session).uses(of: id, kind)
    }

    /// The names once said to mean the same.
    public func sameNames(_ kind: ReferenceKind) throws -> [String: String] {
        try Snapshot(session: session).sameNames(kind)
    }

    /// Ids that nothing of that kind is listed under.
    public func unlisted(_ kind: ReferenceKind, among ids: Set<String>) throws -> Set<String> {
        ids.subtracting(try references(kind).map(\.id))
    }

    /// Keeps that `from` means `to` from now on.
    public func keepSameName(_ from: String, as to: String, _ kind: ReferenceKind) throws {
        // How somebody was spelled who was erased is not kept.
        guard try kind != .person || !(isErased(from) || isErased(to)) else { return }
        touch(.attributes)
        try session.execute(
            """
            INSERT INTO same_name (kind, from_name, to_name)
            VALUES (\(kind.rawValue), \(from), \(to))
            ON CONFLICT (kind, from_name) DO UPDATE SET to_name = \(to)
            """)
    }
}

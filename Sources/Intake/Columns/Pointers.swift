import Domain

extension Header {
    /// The columns of this file that point at a person, customer, product or team, or that name a
    /// stage or channel.
    var pointers: [Pointer] {
        layout.kind.columns.compactMap { column in
            Header.target(of: column.name, layout.kind).map { pointer(column.name, $0) }
        }.filter { $0.field.position != nil }
    }

    /// The kinds of thing that this file names, instead of giving their ids.
    var namedKinds: Set<ReferenceKind> {
        var kinds = Set(pointers.filter(\.isName).map(\.kind))
        guard layout.isMapped else { return kinds }
        if !entries.isEmpty { kinds.insert(.stage) }
        if layout.kind == .people, self["person_id"].position == nil { kinds.insert(.person) }
        let isNamed = self["customer_id"].position == nil
        if layout.kind == .customers, isNamed { kinds.insert(.customer) }
        return kinds
    }

    private static func target(of column: String, _ kind: FactKind) -> ReferenceKind? {
        switch (column, kind) {
        case ("person_id", .people), ("customer_id", .customers), ("product", .products),
            ("team", .teams):
            nil
        case ("person_id", _), ("owner_id", _), ("manager_id", _): .person
        case ("customer_id", _): .customer
        case ("product", _): .product
        case ("team", _): .team
        case ("stage", .deals), ("to_stage", .stageChanges), ("from_stage", .stageChanges): .stage
        case ("channel", .leads): .channel
        default: nil
        }
    }
}

import Domain

extension Sheet {
    /// What the value points at, nil when empty. To be read last, when the row is known to be good.
    mutating func pointer(_ pointer: Pointer) throws(RowFlaw) -> String? {
        guard let text = text(pointer.field) else { return nil }
        guard pointer.isName else {
            references.use(text, pointer.kind)
            return text
        }
        switch references.meaning(of: text, pointer.kind) {
        case .id(let id), .unknown(let id): return id
        case .several(let count):
            throw flaw(
                pointer.field,
                "is the name of \(count) \(pointer.kind.plural); choose which, or use ids")
        }
    }

    /// What the value points at; empty is a flaw.
    mutating func requiredPointer(_ pointer: Pointer) throws(RowFlaw) -> String {
        guard let id = try self.pointer(pointer) else { throw empty(pointer.field) }
        return id
    }

    /// The id of a row that may have no other than its name: then the id of who bears it already.
    mutating func ownID(
        _ id: Field, orName name: Field, _ kind: ReferenceKind
    ) throws(RowFlaw) -> String {
        if !isMapped || id.position != nil { return try required(id) }
        switch references.ownMeaning(of: try required(name), kind) {
        case .id(let id), .unknown(let id): return id
        case .several(let count):
            throw flaw(name, "is the name of \(count) \(kind.plural); use ids")
        }
    }
}

extension ReferenceKind {
    fileprivate var plural: String {
        switch self {
        case .person: "people"
        case .customer: "customers"
        case .product: "products"
        case .team: "teams"
        case .stage: "stages"
        case .channel: "channels"
        case .closing: "words"
        }
    }
}

/// What became of one row that was given to the store.
public enum RowOutcome: Hashable, Sendable {
    /// It was not known before.
    case added
    /// It was known with other values.
    case updated
    /// It was known just so.
    case unchanged
    /// It was known and stays as it is, or was not and stays out: the import does only the other.
    case leftAlone
    /// It cannot stand beside what is there, such as a repeated id in one file.
    case rejected(column: String, reason: String)
}

/// A person, customer or product that facts can point at by name.
public struct NamedReference: Hashable, Sendable {
    /// What facts store: the id of a person or customer, the name of a product.
    public let id: String
    /// The name people write.
    public let name: String

    /// A reference known by `id`, written as `name`.
    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

/// The kinds of thing that a foreign file may point at by name instead of by id.
public enum ReferenceKind: String, CaseIterable, Codable, Sendable, Hashable {
    case person, customer, product, team
    /// Only spelt: a file does not bring one into being.
    case stage, channel
    /// The words for won and lost: a name is another program's word, what it means a `DealStatus`.
    case closing
}

/// What is known by name, and what names were said to mean before.
public protocol NameSource {
    /// Everything of that kind that can be pointed at by name.
    func references(_ kind: ReferenceKind) throws -> [NamedReference]
    /// How many facts point at that person, customer, product, team, stage or channel.
    func uses(of id: String, _ kind: ReferenceKind) throws -> Int
    /// The names once said to mean the same, by what kind of thing: from -> to.
    func sameNames(_ kind: ReferenceKind) throws -> [String: String]
    /// Whether that is an id, an address or a name of somebody who was erased.
    func isErased(_ text: String) throws -> Bool
}

/// Where the facts of one file go, within one transaction.
///
/// Storage keeps them; a test may collect them. A thrown error means that nothing of the file
/// stays.
public protocol FactSink: NameSource {
    /// The organisation as it is now: its currency and zone decide how values are read.
    var organisation: Organisation { get throws }
    /// Keeps the rows, in their order, and says for each what became of it.
    mutating func append(_ batch: Batch) throws -> [RowOutcome]
    /// Ids in `ids` that nothing of that kind is listed under; facts may still point at them.
    func unlisted(_ kind: ReferenceKind, among ids: Set<String>) throws -> Set<String>
    /// Keeps that `from` means `to` from now on.
    mutating func keepSameName(_ from: String, as to: String, _ kind: ReferenceKind) throws
    /// Where those of the deals are that are known and open: what a newer export is compared with.
    func standings(of deals: [String]) throws -> [String: DealStanding]
    /// What is odd about the facts that are kept, once a file of that kind is in.
    func findings(_ kind: FactKind) throws -> [Finding]
}

extension FactSink {
    /// None: a sink that looks nothing up knows of no deal where it is.
    public func standings(of deals: [String]) throws -> [String: DealStanding] { [:] }
}

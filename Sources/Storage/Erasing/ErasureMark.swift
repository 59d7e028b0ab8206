/// How somebody who was erased is known again, without keeping who they were: by a salted hash of
/// what they were called.
public struct ErasureMark: Hashable, Sendable {
    /// Of this database, so that a hash says nothing elsewhere.
    let salt: String

    /// Marks of that salt.
    init(salt: String) { self.salt = salt }

    /// The salt and the hash of an id, an address or a name.
    public func hash(of text: String) -> String {
        "\(salt).\(Hexadecimal.sha256("\(salt)/\(text)"))"
    }

    /// The salt that a hash begins with.
    init?(ofHash hash: String) {
        guard let end = hash.firstIndex(of: ".") else { return nil }
        salt = String(hash[..<end])
    }
}

extension Snapshot {
    /// The mark of this database; one with a salt that nobody can guess while nobody was erased.
    public func erasureMark(fresh salt: String) throws -> ErasureMark {
        let known = try session.first("SELECT id_hash FROM erased_person LIMIT 1") {
            $0.text(0) ?? ""
        }
        return known.flatMap(ErasureMark.init(ofHash:)) ?? ErasureMark(salt: salt)
    }
}

import Domain
import HTTPTypes
import Hummingbird
import Storage

extension Arrival {
    /// The key that a program shows where programs ask; elsewhere it counts for nothing.
    var shownKey: String? {
        guard request.uri.path.hasPrefix("/api/"),
            let field = request.headers[.authorization],
            field.prefix(7).lowercased() == "bearer "
        else { return nil }
        return String(field.dropFirst(7))
    }

    /// Who stands behind a key; throws when it opens nothing (any more).
    func reader(ofKey shown: String) async throws -> Reader {
        let second = site.clock.second()
        let hash = Secret(shown: shown)?.hash
        let found = try await site.store.read(.latest) { snapshot in
            try hash.flatMap { try snapshot.holder(ofKey: $0, at: second) }
        }
        guard let found else { throw Mistake.wrongKey }
        site.noteUse(of: found.key, at: second)
        return Reader(found)
    }
}

extension Site {
    /// The secret of a new key; by its beginning it is found where it does not belong.
    func keySecret() -> Secret? { Secret(shown: "koers_\(secret().text)") }
}

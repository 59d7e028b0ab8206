import Domain
import Hummingbird
import Storage

/// What Koers knows about oneself.
enum AboutRoutes {
    static let all: [Route] = [
        .get("/about-me", .board, show),
        .get("/about-me/:file", .board, save),
    ]

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        guard let account = visit.reader.account else { return .toFirstAccount }
        let clock = visit.site.clock
        return try await visit.show(.aboutMe) { look in
            let record = try look.record(of: account)
            return AboutPage(
                frame: look.frame,
                model: try AboutModel(record, .oneself, look, PersonalText(look, clock)))
        }
    }

    @Sendable private static func save(_ visit: Visit) async throws -> Response {
        guard let account = visit.reader.account else { return .toFirstAccount }
        let name = try visit.parameter("file")
        return try await visit.save(name, as: .oneself, at: .aboutMeFile(name)) { look in
            try look.record(of: account)
        }
    }
}

extension Look {
    /// What is known about whoever an account is of.
    fileprivate func record(of account: Account) throws -> PersonalRecord {
        try PersonalRecord(snapshot, of: try snapshot.personalSubject(of: account))
    }
}

extension Visit {
    /// What is known about a person as a file. That it was taken out is noted.
    func save(
        _ name: String, as onlooker: Onlooker, at here: Link,
        _ record: @escaping @Sendable (Look) throws -> PersonalRecord
    ) async throws -> Response {
        guard let file = PersonalFile(name, for: onlooker) else { throw Mistake.unknownAddress }
        let clock = site.clock
        let (bytes, id) = try await read(at: here) { look in
            let record = try record(look)
            // Also a list that names nobody is about them.
            look.frame.names.note(personID: record.subject.personID ?? "")
            let text = PersonalText(look, clock)
            return (try file.bytes(record, onlooker, text), record.subject.personID)
        }
        try await note(
            .personExported, "\(id ?? reader.account?.email.text ?? "") \(name)")
        return Response(
            file: bytes, type: file.type,
            name: "\(TableFile.safeName(id ?? "account"))-\(name)")
    }
}

import Domain
import HTTPTypes
import Hummingbird
import Storage

/// People one by one, for the director and for managers.
enum PersonRoutes {
    static let all: [Route] =
        [
            .get("/persons", .persons, list),
            .get("/persons/:id", .persons, show),
            .get("/persons/:id/files/:file", .persons, save),
            .get("/persons/:id/erasure", .everything) { try await confirm($0) },
            .post("/persons/:id/erasure", .everything, erase),
        ] + Route.tables("/persons", [.page], .persons, list)

    /// Characters of what is searched for.
    private static let longestText = 100

    @Sendable private static func list(_ visit: Visit) async throws -> Response {
        let (page, rows) = (try visit.page(), try visit.rows(PersonsPage.size))
        let text = String((visit.query(PersonsPage.field) ?? "").tidied.prefix(longestText))
        let isDone = visit.query("done") != nil
        return try await visit.show(.persons(text, page: page)) { look in
            let found = try look.snapshot.listedPeople(
                text, seenBy: look.access.rows, limit: rows.limit, offset: rows.offset)
            guard page == 1 || !found.people.isEmpty else { throw Mistake.unknownAddress }
            return PersonsPage(
                frame: look.frame, people: found.people, total: found.total, text: text,
                page: page, isDone: isDone)
        }
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let id = try visit.parameter("id")
        guard id != visit.ownPersonID else {
            return Response(status: .seeOther, headers: [.location: Link.aboutMe.path])
        }
        let clock = visit.site.clock
        return try await visit.show(.person(id)) { look in
            let (record, onlooker) = try look.record(of: id)
            return AboutPage(
                frame: look.frame,
                model: try AboutModel(record, onlooker, look, PersonalText(look, clock)))
        }
    }

    @Sendable private static func save(_ visit: Visit) async throws -> Response {
        let (id, name) = (try visit.parameter("id"), try visit.parameter("file"))
        let onlooker = try await visit.read { look in try look.record(of: id).onlooker }
        return try await visit.save(name, as: onlooker, at: .personFile(id, name)) { look in
            try look.record(of: id).record
        }
    }

    private static func confirm(
        _ visit: Visit, typed: String = "", mistake: ErasurePage.Mistake? = nil
    ) async throws -> Response {
        let id = try visit.parameter("id")
        return try await visit.show(.erasure(id), status: mistake?.status ?? .ok) { look in
            guard let subject = try look.snapshot.personalSubject(id) else {
                throw Mistake.unknownAddress
            }
            return ErasurePage(
                frame: look.frame, name: subject.name, typed: typed, mistake: mistake)
        }
    }

    @Sendable private static func erase(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        let id = try visit.parameter("id")
        let typed = form[ErasurePage.field].tidied
        let salt = String(visit.site.secret().hash.prefix(32))
        let (isNamed, mark) = try await visit.read { look in
            guard let subject = try look.snapshot.personalSubject(id) else {
                throw Mistake.unknownAddress
            }
            return (
                subject.isCalled(typed), try look.snapshot.erasureMark(fresh: salt)
            )
        }
        guard id != visit.ownPersonID else {
            return try await confirm(visit, typed: typed, mistake: .oneself)
        }
        guard isNamed else { return try await confirm(visit, typed: typed, mistake: .otherName) }
        do {
            try await visit.store(noting: .personErased, mark.hash(of: id))
                .erase(id, as: mark, at: visit.site.clock.second())
        } catch ErasureRefusal.lastDirector {
            return try await confirm(visit, typed: typed, mistake: .lastDirector)
        } catch ErasureRefusal.unknownPerson {
            throw Mistake.unknownAddress
        } catch let error as StorageError where error.isPassing {
            return try await confirm(visit, typed: typed, mistake: .busy)
        }
        return Response(
            status: .seeOther, headers: [.location: "\(Link.persons().path)?done=yes"])
    }
}

extension ErasurePage.Mistake {
    /// The status of the answer.
    fileprivate var status: HTTPResponse.Status {
        self == .busy ? .serviceUnavailable : .unprocessableContent
    }
}

extension Visit {
    /// Who the reader is in people.csv.
    fileprivate var ownPersonID: String? { reader.account?.personID }
}

extension Look {
    /// What is known about a person, and as who the reader may see it. Somebody whom they may not
    /// see is as unknown as somebody who is not there.
    fileprivate func record(
        of id: String
    ) throws -> (record: PersonalRecord, onlooker: Onlooker) {
        let own = frame.reader?.account?.personID
        guard let subject = try snapshot.personalSubject(id),
            let onlooker = access.onlooker(at: id, team: subject.team, own: own)
        else { throw Mistake.unknownAddress }
        return (try PersonalRecord(snapshot, of: subject), onlooker)
    }
}

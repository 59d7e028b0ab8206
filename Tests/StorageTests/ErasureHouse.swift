import Domain
import Foundation
import TestSupport

@testable import Storage

/// A random organisation in which everything tells of a few people: facts, targets, accounts, looks,
/// rejected rows, remarks and files that wait.
struct ErasureHouse {
    let store: Store
    let erased: [Person]
    let stays: Person
    private let batches: [Batch]

    init(seed: UInt64) async throws {
        store = try await emptyStore()
        var chance = SteadyChance(seed: seed)
        let people = (0..<4).map { place in
            Person(
                id: "pers-\(seed)\(place)x",
                name: ["Éva d'Ocho", "Bo 100%_Vis", "Cy@Ster", "Dé Vier"][place],
                email: "Eva.\(place)@Voorbeeld.nl", team: ["Noord", "Zuid", nil, "Noord"][place],
                function: [.sales, .marketing, nil, .sales][place],
                managerID: place == 3 ? nil : "pers-\(seed)3x")
        }
        (erased, stays) = (Array(people.dropFirst(seed % 2 == 0 ? 0 : 1).prefix(2)), people[3])
        batches = Self.batches(&chance, people)
        for batch in batches { try await store.keep(batch) }
        for person in people { try await account(of: person) }
        for person in erased { try await traces(left: person) }
    }

    private static func batches(_ chance: inout SteadyChance, _ people: [Person]) -> [Batch] {
        let (ids, on) = (people.map(\.id), day("2026-02-01"))
        let attention = (0..<30).map { place in
            Attention(
                day: on + place % 3, managerID: ids[place % 2 == 0 ? 3 : 1], area: .result,
                kind: .coaching, minutes: 10, personID: place % 5 == 0 ? nil : ids[place % 3],
                note: place % 4 == 0 && place % 5 > 0
                    ? "praatte met \(people[place % 3].name)" : nil)
        }
        return [.teams(Cast.teams), .people(people)]
            + RandomFacts.batches(&chance, persons: ids) + [
                .attention(attention),
                .kpis([
                    KPI(
                        slug: "k", area: .result, rank: 1, metric: "revenue.total",
                        filters: ids.map { Filter(.person, $0) })
                ]),
                .targets(
                    ids.map { Target(kpi: "k", from: on, value: 3, scope: .person($0)) }),
                .plan(
                    ids.enumerated().map { place, id in
                        PlanItem(
                            year: 2026, area: .result, kind: .tactic, key: "t\(place)", title: "x",
                            ownerID: id)
                    }),
            ]
    }

    /// The same files once more; what was odd about them.
    func importAgain() async throws -> [Finding] {
        var found: [Finding] = []
        for batch in batches {
            found += try await store.write { writer in
                let outcomes = try writer.append(batch)
                for case .rejected(_, let reason) in outcomes where reason != Duplicate.reason {
                    throw Unexpected(reason: reason)
                }
                try writer.keep([bad(erased[0]), bad(erased[1])], from: 0)
                try writer.keep(record(writer, []))
                return try writer.findings(.leads)
            }
        }
        return found
    }

    private struct Unexpected: Error { let reason: String }

    private func bad(_ person: Person) -> Rejection {
        Rejection(
            line: 2, column: "date", value: "ooit", reason: "date \"ooit\" is not a date",
            fields: ["a", person.id, person.name, " \(person.email ?? "") "])
    }

    private func account(of person: Person) async throws {
        guard let email = EmailAddress(person.email ?? "") else { return }
        try await store.add(
            NewAccount(
                id: Self.accountID(person), email: email, name: person.name, role: .director,
                personID: person.id), password: "x", at: 5)
    }

    /// Everything else that may tell of somebody.
    private func traces(left person: Person) async throws {
        let account = try await store.read { try $0.personalSubject(person.id) }?.accounts.first
        guard let account else { return }
        let (id, stays) = (account.id, stays)
        try await store.note(
            [
                PersonLook(
                    personID: person.id, day: day("2026-02-02"), page: .facts, accountID: "wie",
                    actor: "Wie"),
                PersonLook(
                    personID: stays.id, day: day("2026-02-02"), page: .facts, accountID: id,
                    actor: person.name),
            ], at: 7)
        try await store.engine.write { session in
            try session.execute(
                """
                INSERT INTO sign_in (token_hash, account_id, begun_second, seen_second, address,
                    browser) VALUES (\(id), \(id), 1, 1, \("1.2.3.4"), \("b"))
                """)
            for table in [
                "known_browser (token_hash, account_id, seen_second)",
                "account_link (token_hash, account_id, ends_second)",
                "half_sign_in (token_hash, account_id, ends_second)",
            ] as [SQL] {
                try session.execute("INSERT INTO \(table) VALUES (\(id), \(id), 9)")
            }
            try session.execute(
                "INSERT INTO recovery_code (account_id, code_hash) VALUES (\(id), \("c"))")
            try session.execute(
                """
                INSERT INTO second_factor (account_id, secret, begun_second, latest_step)
                VALUES (\(id), \("s"), 1, 1)
                """)
            try session.execute(
                """
                INSERT INTO program_key (id, account_id, name, token_hash, made_second,
                    ends_second, seen_second)
                VALUES (\(id), \(id), \("van \(person.name)"), \(id), 1, 2, 1)
                """)
            try session.execute(
                """
                INSERT INTO company_identity (issuer, subject, account_id, seen_second)
                VALUES (\("https://x"), \(person.email), \(id), 1)
                """)
            try session.execute(
                """
                INSERT INTO person_ranking (from_second, is_on, reason, account_id, actor)
                VALUES (\(id.utf8.reduce(0) { $0 &+ Int($1) }), 1, \("omdat"), \(id), \(person.name))
                """)
        }
        try await store.ask(
            Job(
                id: "job-\(id)", kind: .importFile, subject: "x.csv",
                content: Array("id;wie\r\n7;\"\(person.name)\"\r\n".utf8), askedSecond: 1))
        try await store.write { writer in
            try writer.keepSameName("Verschreven \(person.id)", as: person.id, .person)
            try writer.keep([bad(person)], from: 0)
            try writer.keep(
                record(
                    writer,
                    [
                        "2 ids of a person that is not listed, in 3 rows, kept: pers, \(person.id)",
                        "person made up from names: 1: \(person.name)", "iets anders",
                    ]))
        }
    }

    private func record(_ writer: FactWriter, _ remarks: [String]) -> ImportRecord {
        ImportRecord(
            key: writer.key, file: "a.csv", kind: .leads, atSecond: 1, state: .kept, read: 1,
            added: 0, updated: 0, unchanged: 0, rejected: 1, remarks: remarks, header: [])
    }

    /// Every column in which a text names a person, but for the log, as `table.column`.
    func traces(of person: Person) async throws -> [String] {
        let words = [person.id, person.name, person.email ?? "?"].map { $0.lowercased() }
        let content = person.name
        return try await store.engine.read { session in
            var found: [String] = []
            for table in try TableShape.all(in: session, path: "x")
            where table.name != "audit_entry" {
                var columns: Set<String> = []
                try session.query(table.rows) { row in
                    for (place, column) in table.columns.enumerated() {
                        guard let text = row.text(place) else { continue }
                        let isIn =
                            words.contains { text.lowercased().contains($0) }
                            || table.name == "job" && column == "content"
                                && ErasureHouse.decoded(text).contains(content)
                        if isIn { columns.insert("\(table.name).\(column)") }
                    }
                }
                found += columns.sorted()
            }
            return found
        }
    }

    /// The tables in which an account of theirs still is, but for the log.
    func tablesWithAccount(of person: Person) async throws -> [String] {
        let id = Self.accountID(person)
        return try await store.engine.read { session in
            try TableShape.all(in: session, path: "x").filter { table in
                guard let place = table.columns.firstIndex(of: "account_id") else { return false }
                var isIn = false
                try session.query(table.rows) { if $0.text(place) == id { isIn = true } }
                return isIn
            }.map(\.name).sorted()
        }
    }

    private static func accountID(_ person: Person) -> String {
        "acc-\(person.id.utf8.reduce(0) { $0 &+ Int($1) })"
    }

    private static func decoded(_ base64: String) -> String {
        String(decoding: Data(base64Encoded: base64) ?? Data(), as: UTF8.self)
    }
}

import Domain
import TestSupport

@testable import Storage

/// An organisation of fourteen who are asked: six in Noord, five in Zuid, two in Klein below Noord and
/// one without a team; and a director who is not.
struct SurveyHouse {
    let store: Store
    static let today = day("2026-03-02")
    static let round = "r1"
    static let days = Period(start: today, end: today + 14)

    init() async throws {
        store = try await emptyStore()
        try await store.keep(
            .teams([
                Team(name: "Noord"), Team(name: "Zuid"), Team(name: "Klein", parent: "Noord"),
            ]),
            .people(
                [Person(id: "dir", name: "Dina", role: .director)]
                    + Self.people.map { Person(id: $0.id, name: $0.id.uppercased(), team: $0.team) }
            ))
    }

    /// Everybody who is asked, by their team.
    static let people: [(id: String, team: String?)] =
        (1...6).map { ("n\($0)", "Noord") } + (1...5).map { ("z\($0)", "Zuid") }
        + (1...2).map { ("k\($0)", "Klein") } + [("los", nil)]

    func plan(
        _ id: String = round, _ name: String = "Maart", _ days: Period = days,
        teams: [String] = [], on today: Day = today
    ) async throws {
        try await store.plan(
            RoundPlan(id: id, name: name, days: days, teams: teams), on: today, at: 1_000)
    }

    /// A whole answer, everything that mark.
    static func sheet(_ mark: Int, remark: String = "") -> SurveySheet {
        SurveySheet(
            answers: Dictionary(uniqueKeysWithValues: Statement.allCases.map { ($0, mark) }),
            enps: mark * 2, remark: remark)
    }

    @discardableResult
    func answer(
        _ person: String, _ mark: Int = 4, token: String? = nil, remark: String = "",
        in round: String = round, on day: Day = today
    ) async throws -> AnswerOutcome {
        try await store.begin(
            Self.sheet(mark, remark: remark), isSent: true, in: round, by: person,
            token: token ?? Self.token(), on: day)
    }

    static func token() -> String {
        String(UInt64.random(in: .min ... .max), radix: 36)
            + String(UInt64.random(in: .min ... .max), radix: 36)
    }

    func close(_ round: String = round, on day: Day = today) async throws {
        try await store.close(round: round, on: day, token: { Self.token() })
    }

    func closeDue(_ round: String = round, on day: Day) async throws {
        try await store.closeDue(round: round, on: day, token: { Self.token() })
    }

    /// Every row of every table, as texts: what somebody with a copy of the database has.
    func everything() async throws -> [(table: String, row: [String])] {
        try await store.read { snapshot in
            let tables = try snapshot.session.all(snapshot.session.dialect.tables) {
                $0.text(0) ?? ""
            }
            return try tables.flatMap { table -> [(String, [String])] in
                guard let name = SQL(nameInSchema: table) else { return [] }
                let columns = try snapshot.session.all(snapshot.session.dialect.columns(of: table))
                { _ in 0 }.count
                return try snapshot.session.all("SELECT * FROM \(name)") { row in
                    (table, (0..<columns).map { Self.text(row.value($0)) })
                }
            }
        }
    }

    private static func text(_ value: SQLValue) -> String {
        switch value {
        case .text(let text): text
        case .null: ""
        case .int(let number): "\(number)"
        case .real(let number): "\(number)"
        }
    }
}

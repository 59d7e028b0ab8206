import Domain
import TestSupport
import Testing

@testable import Storage
@testable import Web

/// After answering nothing that is stored leads from somebody to what they answered.
@Suite struct UntraceableTests {
    /// Every value of every table, a row each, but for the answers themselves.
    private func rows(_ store: Store) async throws -> [(table: String, row: String)] {
        try await store.read { snapshot in
            try TableShape.all(in: snapshot.session, path: "x").flatMap { table in
                try snapshot.session.all(table.rows) { row in
                    (table.name, table.values(row).map { "\($0)" }.joined(separator: "|"))
                }
            }
        }
    }

    @Test("no row knows both somebody and their answer; the browser's secret is nowhere")
    func tables() async throws {
        let house = try await SurveyHouse()
        let member = try await house.member(house.house.firstBrowser())
        let sheet = "/surveys/r1/answer"
        try await member.get(sheet)
        let before = try await rows(house.store)
        try await member.post(sheet, SurveyHouse.fields(2, remark: "Alleen hier", deed: "save"))
        try await member.post(sheet, SurveyHouse.fields(2, remark: "Alleen hier"))
        try await member.get(sheet)
        try await member.post("/surveys/r1/top-three", [1, 2, 3].map { ("t\($0)", "yes") })
        try await member.get("/today")
        let secret = try #require(member.answerSecret.flatMap { Secret(shown: $0) })
        let after = try await rows(house.store)
        #expect(!after.contains { $0.row.contains(secret.text) })
        let withHash = after.filter { $0.row.contains(secret.hash) }
        #expect(withHash.map(\.table) == ["survey_answer"])
        let mine = ["member-an@voorbeeld.nl", "text(\"an\")", "An"]
        for (_, row) in withHash {
            #expect(!mine.contains(where: row.contains), "\(row)")
            #expect(row.contains("Alleen hier"))
        }
        #expect(after.filter { $0.row.contains("Alleen hier") }.count == 1)
        // What answering changed, besides the answer, is that the ballot is used and what matters
        // most: no entry in a log, and no look at somebody.
        let known = Set(before.map { "\($0.table) \($0.row)" })
        let changed = Set(
            after.filter { !known.contains("\($0.table) \($0.row)") }.map(\.table))
        #expect(
            changed.isSubset(of: [
                "survey_answer", "survey_ballot", "top_choice", "sign_in", "person_look",
            ]))
    }
}

import ArgumentParser
import Domain
import Storage
import TestSupport
import Testing

@testable import Koers

/// A report for somebody tells what they would see in the browser, and nothing more.
@Suite struct ReaderOptionTests {
    private let store: Store

    init() async throws {
        store = try await SmallCompany.store()
        for (email, role, personID) in [
            ("dir", Role.director, nil), ("leider", .manager, "man-z"), ("lid", .member, "cy"),
            ("gast", .viewer, nil),
        ] as [(String, Role, String?)] {
            try await store.add(
                NewAccount(
                    id: email, email: try #require(EmailAddress("\(email)@x.nl")), name: email,
                    role: role, personID: personID),
                password: "kept", at: 1)
        }
    }

    private func output(_ arguments: [String], as who: String? = nil) async throws -> String {
        let reader = who.map { ["--as", "\($0)@x.nl"] } ?? []
        let all = ["metric"] + arguments + reader + ["--on", "2026-03-30", "--json"]
        let command = try #require(try Koers.parseAsRoot(all) as? MetricCommand)
        return try await command.output(from: store)
    }

    @Test("a manager's and a member's numbers are those of their team")
    func sums() async throws {
        let year = ["activity.count", "--period", "year"]
        let all = try await output(year)
        let south = try await output(year + ["--where", "team=Zuid"])
        #expect(all != south)
        for (who, expected) in [("dir", all), ("leider", south), ("lid", south)] {
            let found = try await output(year, as: who)
            #expect(found == expected, "\(who)")
        }
    }

    @Test(
        "what is not theirs is refused: costs, the whole, a ranking, and strangers",
        arguments: [
            ("gast", ["activity.count"]), ("leider", ["efficiency.ratio"]),
            ("lid", ["whatif.revenue"]), ("lid", ["activity.impact"]),
            ("leider", ["activity.count", "--by", "person"]), ("niemand", ["activity.count"]),
        ])
    func refusals(who: String, arguments: [String]) async throws {
        _ = try await output(arguments)
        await #expect(throws: ValidationError.self) {
            _ = try await self.output(arguments, as: who)
        }
    }

    @Test("of persons a member is told their own only, whatever is filtered on")
    func persons() async throws {
        let of = { (id: String) in
            ["activity.count", "--period", "year", "--where", "person=\(id)"]
        }
        let own = try await output(of("cy"), as: "lid")
        #expect(try await output(of("cy")) == own)
        let colleague = try await output(of("an"), as: "lid")
        let nobody = try await output(of("niemand"))
        #expect(colleague == nobody && colleague != own)
    }
}

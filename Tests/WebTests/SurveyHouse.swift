import Domain
import TestSupport

@testable import Storage
@testable import Web

/// A Koers with accounts, in which a round asks the five who work there and do not direct.
struct SurveyHouse {
    static let round = "r1"
    let house: SignInHouse
    var store: Store { house.store }

    /// With a round that opened so many days ago, and is open for that many days.
    init(openedDaysAgo days: Int = 0, for length: Int = 8) async throws {
        house = SignInHouse(try await SmallCompany.store())
        try await plan(Self.round, "Najaar", openedDaysAgo: days, for: length)
    }

    func plan(_ id: String, _ name: String, openedDaysAgo days: Int, for length: Int) async throws {
        let first = SmallCompany.today - days
        try await store.plan(
            RoundPlan(id: id, name: name, days: Period(start: first, end: first + length)),
            on: min(first, SmallCompany.today), at: house.second)
    }

    /// A browser with which a member is signed in; the account may be in use elsewhere.
    func member(_ first: TestBrowser, _ id: String = "an") async throws -> TestBrowser {
        try await house.browser(.member, id, first)
    }

    /// Another browser of the same member.
    func otherBrowser(of id: String = "an") async throws -> TestBrowser {
        let browser = house.browser()
        try await browser.signIn("member-\(id)@voorbeeld.nl", "een wachtwoord van vier woorden")
        return browser
    }

    /// A sheet as a form sends it: every statement gets the same mark.
    static func fields(
        _ mark: Int = 4, enps: Int? = 9, remark: String = "", without: Set<Int> = [],
        deed: String = "send"
    ) -> [(String, String)] {
        (1...12).filter { !without.contains($0) }.map { ("s\($0)", "\(mark)") }
            + (enps.map { [("enps", "\($0)")] } ?? []) + [("remark", remark), ("do", deed)]
    }

    /// What is kept, without knowing of whom.
    func answers() async throws -> [(sheet: SurveySheet, isSent: Bool)] {
        try await store.read { snapshot in
            try snapshot.session.all(
                "SELECT token FROM survey_answer WHERE round_id = \(Self.round)"
            ) { $0.text(0) ?? "" }
            .compactMap { token in
                try snapshot.sheet(in: Self.round, token: token).map { ($0.sheet, $0.isSent) }
            }
        }
    }

    /// A personal link of somebody, as its address has it.
    func link(of id: String) async throws -> String {
        let secret = house.site().secret()
        try await store.keep(
            ballotLinks: [id: secret.hash], in: Self.round, on: SmallCompany.today)
        return secret.text
    }
}

extension TestBrowser {
    /// The secret of the answer that this browser holds.
    var answerSecret: String? {
        cookies.first { $0.key.hasPrefix("koers_answer_") }?.value
    }
}

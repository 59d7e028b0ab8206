import Domain
import Testing

@testable import Web

/// What is sent for one thing, and the things that are not of one person.
extension AccessMatrixTests {
    /// The same for what is sent; nobody who leads no team of it may send what is of a review.
    static let sentThings = ["POST /actions/{id}": "/actions/of-an"]

    /// Addresses of one thing that is of a whole team, of two people alone, or of whoever is asked in
    /// a round: their own tests ask who sees it.
    static let teamThings: Set = [
        "GET /reviews/{id}", "GET /reviews/{id}/recap.csv", "GET /reviews/{id}/recap.xlsx",
        "POST /reviews/{id}", "GET /reviews/{id}/items/{kpi}",
        "POST /reviews/{id}/items/{kpi}", "GET /reviews/{id}/end", "POST /reviews/{id}/end",
        "POST /one-on-ones/{id}", "POST /one-on-ones/{id}/lines", "POST /one-on-ones/{id}/talks",
        "POST /one-on-ones/{id}/agreements",
        "GET /surveys/{id}/answer", "POST /surveys/{id}/answer", "POST /surveys/{id}/code",
        "GET /surveys/{id}/top-three", "POST /surveys/{id}/top-three", "GET /ballots/{id}",
        "POST /ballots/{id}", "GET /ballots/{id}/answer", "POST /ballots/{id}/answer",
        "POST /ballots/{id}/code",
    ]

    @Test(
        "what is sent for a thing that is not one's own is for nobody", arguments: askers)
    func sentScopes(role: Role, personID: String?, sees: Bool) async throws {
        let browser = try await house.browser(role, personID, house.firstBrowser())
        for (route, path) in Self.sentThings {
            try await browser.get("/account")
            let isFor = AccessMatrixTests.table[route]?.holds(for: role) ?? false
            let status = try await browser.post(path).status
            #expect(sees && isFor ? status != 404 : status == (isFor ? 404 : 403), "\(route)")
            let foreign = try await browser.post("\(path)-elders-7").status
            #expect(foreign == (isFor ? 404 : 403), "\(role) \(route)")
        }
    }
}

import Domain
import HTTPTypes
import Hummingbird
import Storage

/// The what-if, and those that were kept under a name.
enum WhatIfRoutes {
    static let all: [Route] =
        [
            .get("/what-if", .everything) { try await show($0) },
            .post("/what-if/scenarios", .everything, keep),
            .post("/what-if/scenarios/forget", .everything, forget),
        ] + Route.tables("/what-if", [.months, .scenarios], .everything) { try await show($0) }

    /// How many kept what-ifs the page lists.
    private static let listed = 100

    /// The page of the scenario in the address, also after a name that was not taken.
    private static func show(
        _ visit: Visit, naming: NameEntry = NameEntry()
    ) async throws -> Response {
        let entry = ScenarioEntry { visit.query($0) }
        let scenario = entry.scenario ?? .same
        let status = entry.scenario == nil ? .badRequest : naming.status
        return try await visit.show(.whatIf(scenario), .recent, status: status) { look in
            WhatIfPage(
                frame: look.frame, entry: entry,
                answer: try look.measurement().whatIf(on: look.on, scenario),
                saved: try look.snapshot.scenarios(limit: look.most(listed)), naming: naming)
        }
    }

    @Sendable private static func keep(_ visit: Visit) async throws -> Response {
        let form = try await form(visit)
        guard let scenario = ScenarioEntry({ visit.query($0) }).scenario else {
            return try await show(visit)
        }
        var naming = NameEntry(form?[NameEntry.field] ?? "")
        guard naming.mistake == nil else { return try await show(visit, naming: naming) }
        do {
            naming.inTheWay = try await visit.store(noting: .scenarioKept, naming.text)
                .keepScenario(
                    SavedScenario(
                        name: naming.text, scenario: scenario,
                        savedSecond: visit.site.clock.second()),
                    replacing: form?[NameEntry.replace] != nil)
        } catch let error as StorageError where error.isPassing {
            naming.mistake = .busy
        }
        guard naming.status == .ok else { return try await show(visit, naming: naming) }
        return try back(visit, scenario)
    }

    @Sendable private static func forget(_ visit: Visit) async throws -> Response {
        if let name = try await form(visit)?[NameEntry.field] {
            try await visit.store(noting: .scenarioForgotten, name).forgetScenario(name)
        }
        return try back(visit, ScenarioEntry { visit.query($0) }.scenario ?? .same)
    }

    /// To the list of kept what-ifs, on the page as it was.
    private static func back(_ visit: Visit, _ scenario: Scenario) throws -> Response {
        let address = Link.whatIf(scenario).href(on: try visit.day("on")) + "#saved"
        return Response(status: .seeOther, headers: [.location: address])
    }

    /// The fields of a form as text; nil when it did not arrive whole.
    private static func form(_ visit: Visit) async throws -> [String: String]? {
        let bytes = try await visit.bytes()
        let type = visit.request.headers[.contentType] ?? ""
        let form = try? MultipartForm(bytes, contentType: type)
        let fields = Dictionary(
            try (form?.parts ?? []).map { ($0.name, try String(sent: $0.content)) },
            uniquingKeysWith: { first, _ in first })
        try visit.require(formToken: fields[FormToken.field] ?? "")
        return form == nil ? nil : fields
    }
}

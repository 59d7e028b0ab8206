import Domain
import HTTPTypes
import Hummingbird
import Storage

/// The costs of a month, entered by hand.
enum CostRoutes {
    static let all: [Route] =
        [
            .get("/costs/:month", .everything, show),
            .post("/costs/:month", .everything, keep),
        ] + Route.tables("/costs/:month", [.costs], .everything, show)

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let month = try month(visit)
        let done = visit.query("done").flatMap(CostsPage.Done.init(rawValue:))
        return try await visit.show(.costs(month: month)) { look in
            CostsPage(
                frame: look.frame, month: month, costs: try look.snapshot.costs(of: month),
                done: done)
        }
    }

    @Sendable private static func keep(_ visit: Visit) async throws -> Response {
        let month = try month(visit)
        let form = try await FormFields(visit)
        let draft = CostDraft(form)
        do {
            let isRemoving = form[CostDraft.Field.action] == "remove"
            try await isRemoving ? remove(draft, month, visit) : keep(draft, month, visit)
            let done: CostsPage.Done = isRemoving ? .removed : .kept
            let page = "\(Link.costs(month: month).path)?done=\(done.rawValue)"
            return Response(status: .seeOther, headers: [.location: page])
        } catch let mistake as CostMistake {
            return try await refuse(draft, mistake, month, visit)
        } catch let error as StorageError where error.isPassing {
            return try await refuse(draft, .busy, month, visit)
        }
    }

    private static func keep(_ draft: CostDraft, _ month: Day, _ visit: Visit) async throws {
        let (currency, language) = try await visit.read { look in
            (look.frame.wording.currency, look.frame.wording.language)
        }
        let cost = try draft.cost(month: month, currency, language)
        let outcome = try await visit.store(noting: .costKept, cost.audited)
            .keep(cost, isNew: draft.isNew)
        if case .alreadyThere(let money) = outcome { throw CostMistake.alreadyThere(money) }
    }

    private static func remove(_ draft: CostDraft, _ month: Day, _ visit: Visit) async throws {
        guard let kind = CostKind(rawValue: draft.kind) else { throw CostMistake.noKind }
        let label = draft.label.isEmpty ? nil : draft.label
        let cost = Cost(month: month, kind: kind, amount: Money(minor: 0), label: label)
        try await visit.store(noting: .costRemoved, cost.audited)
            .removeCost(month: month, kind: kind, label: label)
    }

    /// The same page with what was typed in, so that nothing is lost.
    private static func refuse(
        _ draft: CostDraft, _ mistake: CostMistake, _ month: Day, _ visit: Visit
    ) async throws -> Response {
        let status: HTTPResponse.Status =
            mistake == .busy ? .serviceUnavailable : .unprocessableContent
        return try await visit.show(.costs(month: month), status: status) { look in
            CostsPage(
                frame: look.frame, month: month, costs: try look.snapshot.costs(of: month),
                refused: (draft, mistake))
        }
    }

    /// The month of the address, `2026-10`.
    private static func month(_ visit: Visit) throws -> Day {
        let text = try visit.parameter("month")
        guard text.utf8.count == 7, let month = Day("\(text)-01"), month.civil.year >= 1900 else {
            throw Mistake.unknownAddress
        }
        return month
    }
}

extension Cost {
    /// Which cost the log speaks of; amounts are in the table of costs.
    fileprivate var audited: String {
        [String("\(month)".prefix(7)), kind.rawValue, label].compactMap { $0 }
            .joined(separator: " ")
    }
}

import Domain
import HTTPTypes
import Hummingbird
import Storage

/// Lines of the plan that are added, changed, taken out or moved; and how far a tactic is.
enum PlanEntryRoutes {
    static let all: [Route] = [
        .post("/plan/:year/lines", .everything, keep),
        .post("/plan/:year/order", .everything, arrange),
        .post("/plan/:year/states", .board, keepState),
    ]

    private typealias Field = PlanLineDraft.Field

    @Sendable private static func keep(_ visit: Visit) async throws -> Response {
        let (form, year) = (try await FormFields(visit), try PlanRoutes.year(visit))
        let shown = try await visit.read { try $0.plan(of: year) }
        let isNew = form[Field.isNew] == "yes"
        let known = isNew ? nil : shown.plan.item(form[Field.key])
        if form[Field.action] == "remove" { return try await remove(known, form, visit) }
        guard var draft = PlanLineDraft(form, year, known) else { throw Mistake.unknownAddress }
        draft.flaws = draft.item.flaws(
            was: known, in: shown.plan, shown.attributes, on: shown.today)
        guard draft.isRight else {
            return try await refuse(.line(draft), year, visit)
        }
        do {
            _ = try await visit.store(noting: .planLineKept, "\(year) \(draft.item.title)")
                .keep(draft.item, seen: isNew ? nil : draft.seen, by: Chooser(visit))
            return redirect(.kept, year, draft.item.area)
        } catch is ChangedMeanwhile {
            draft.meanwhile = .removed
            return try await refuse(.line(draft), year, visit, isOvertaken: true)
        }
    }

    private static func remove(
        _ item: PlanItem?, _ form: FormFields, _ visit: Visit
    ) async throws -> Response {
        let year = try PlanRoutes.year(visit)
        // Gone is gone, whoever did it.
        guard let item else { return redirect(.removed, year, nil) }
        try await require(year, visit)
        do {
            _ = try await visit.store(noting: .planLineRemoved, "\(year) \(item.title)")
                .removePlanItem(
                    item.key, of: year, seen: form[Field.seen], by: Chooser(visit))
            return redirect(.removed, year, item.area)
        } catch is ChangedMeanwhile {
            return try await refuse(
                .removal(item, isOvertaken: true), year, visit, isOvertaken: true)
        }
    }

    @Sendable private static func arrange(_ visit: Visit) async throws -> Response {
        let (form, year) = (try await FormFields(visit), try PlanRoutes.year(visit))
        guard let area = FocusArea(rawValue: form[PlanOrderField.area]) else {
            throw Mistake.unknownAddress
        }
        try await require(year, visit)
        let places = try await visit.read { try $0.plan(of: year).plan.places(area, form) }
        do {
            _ = try await visit.store(noting: .planOrdered, "\(year) \(area.rawValue)")
                .arrange(area, of: year, places, seen: form[Field.seen], by: Chooser(visit))
            return redirect(.arranged, year, area)
        } catch is ChangedMeanwhile {
            return try await refuse(.order(area, places), year, visit, isOvertaken: true)
        }
    }

    /// The owner of a tactic, and the director, say how far it is.
    @Sendable private static func keepState(_ visit: Visit) async throws -> Response {
        let (form, year) = (try await FormFields(visit), try PlanRoutes.year(visit))
        let shown = try await visit.read { try $0.plan(of: year) }
        guard let item = shown.plan.item(form[Field.key]) else { throw Mistake.unknownAddress }
        guard shown.isOwn(item) || shown.isEditable else {
            throw Mistake.notForRole(visit.reader.access.role)
        }
        var changed = item
        let word = form[Field.state]
        changed.state = word.isEmpty ? nil : word
        guard word.isEmpty || word == item.state || PlanState(rawValue: word) != nil else {
            return try await refuse(.state(item, isOvertaken: false), year, visit)
        }
        do {
            _ = try await visit.store(noting: .planLineKept, "\(year) \(item.title)")
                .keep(changed, seen: form[Field.seen], by: Chooser(visit))
            return redirect(.kept, year, item.area)
        } catch is ChangedMeanwhile {
            return try await refuse(
                .state(item, isOvertaken: true), year, visit, isOvertaken: true)
        }
    }

    /// Throws unless that year is one that is planned.
    private static func require(_ year: Int, _ visit: Visit) async throws {
        let today = try await visit.read { $0.frame.today }
        guard Plan.editable(on: today).contains(year) else { throw Mistake.unknownAddress }
    }

    private static func redirect(
        _ done: PlanPage.Done, _ year: Int, _ area: FocusArea?
    ) -> Response {
        Response(status: .seeOther, headers: [.location: PlanLink.done(done, year, area)])
    }

    /// The same page with what was typed in, so that nothing is lost.
    private static func refuse(
        _ opening: PlanOpening, _ year: Int, _ visit: Visit, isOvertaken: Bool = false
    ) async throws -> Response {
        try await PlanRoutes.show(
            visit, year,
            refused: PlanRoutes.Refused(opening: opening, isOvertaken: isOvertaken))
    }
}

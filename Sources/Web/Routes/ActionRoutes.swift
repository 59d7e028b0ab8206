import Domain
import HTTPTypes
import Hummingbird
import Storage

/// What is to be done, by whom and when.
enum ActionRoutes {
    static let all: [Route] =
        [
            .get("/actions", .teamFigures) { try await show($0) },
            .post("/actions", .teamFigures, make),
            .post("/actions/:id", .teamFigures, change),
        ] + Route.tables("/actions", [.page], .teamFigures) { try await show($0) }

    private static func show(
        _ visit: Visit, status: HTTPResponse.Status = .ok, draft: ActionDraft? = nil,
        refused: ActionRefused? = nil
    ) async throws -> Response {
        let own = visit.reader.account?.personID
        let (newID, slug) = (visit.site.token(), visit.query(ActionDraft.Field.kpi))
        let done = visit.query("done").flatMap(ActionsPage.Done.init(rawValue:))
        return try await visit.show(.talk(.actions(about: slug)), status: status) { look in
            ActionsPage(
                frame: look.frame,
                model: try ActionsModel(
                    look, own: own, newID: newID, about: slug, draft: draft, refused: refused),
                done: draft == nil && refused == nil ? done : nil)
        }
    }

    @Sendable private static func make(_ visit: Visit) async throws -> Response {
        var draft = ActionDraft(try await FormFields(visit))
        let (today, area) = try await visit.read { [kpi = draft.kpi] look in
            let known = try look.snapshot.attributes().proposingKPIs().kpis
            return (look.frame.today, known.first { $0.slug == kpi }?.area)
        }
        if area == nil { draft.kpi = "" }
        let source = ActionItem.Source(area == nil ? .page : .board)
        guard let item = draft.item(area: area, from: source) else {
            return try await show(visit, status: .unprocessableContent, draft: draft)
        }
        do {
            try await visit.store(noting: .actionMade, item.kpi ?? "")
                .keep(item, on: today, as: visit.actionSight, by: Chooser(visit))
            return visit.see(.talk(.actions()), ["done": "made"])
        } catch let refusal as ActionRefusal {
            draft.mistakes.insert(refusal == .ownerLeft ? .ownerLeft : .unknownOwner)
            return try await show(visit, status: .unprocessableContent, draft: draft)
        }
    }

    @Sendable private static func change(_ visit: Visit) async throws -> Response {
        let id = try visit.parameter("id")
        let form = try await FormFields(visit)
        let due = form[ActionDraft.Field.due].tidied
        let owner = form[ActionDraft.Field.owner]
        func refuse(_ why: ActionRefused.Why) async throws -> Response {
            try await show(
                visit, status: why == .changed ? .conflict : .unprocessableContent,
                refused: ActionRefused(id: id, ownerID: owner, due: due, why: why))
        }
        do {
            guard form.deed != .kept || due.isEmpty || Day(due) != nil else {
                return try await refuse(.notADay)
            }
            try await change(id, form, owner: owner.isEmpty ? nil : owner, due: Day(due), visit)
            return visit.see(.talk(.actions()), ["done": form.deed.rawValue])
        } catch ActionRefusal.unknown {
            throw Mistake.unknownAddress
        } catch is ChangedMeanwhile {
            return try await refuse(.changed)
        } catch let refusal as ActionRefusal {
            return try await refuse(refusal == .ownerLeft ? .ownerLeft : .unknownOwner)
        }
    }

    /// Ticking off and opening leave the rest as it is.
    private static func change(
        _ id: String, _ form: FormFields, owner: String?, due: Day?, _ visit: Visit
    ) async throws {
        let sight = visit.actionSight
        let (found, today) = try await visit.read { look in
            (try look.snapshot.action(id, sight), look.frame.today)
        }
        guard let item = found else { throw ActionRefusal.unknown }
        let change: ActionChange =
            switch form.deed {
            case .kept: ActionChange(ownerID: owner, dueOn: due, doneOn: item.doneOn)
            case .ticked:
                ActionChange(ownerID: nil, dueOn: item.dueOn, doneOn: item.doneOn ?? today)
            default: ActionChange(ownerID: nil, dueOn: item.dueOn, doneOn: nil)
            }
        try await visit.store(noting: .actionChanged, item.kpi ?? "")
            .change(
                action: id, to: change, seen: form[ActionDraft.Field.seen], on: today, as: sight)
    }
}

extension FormFields {
    /// What a form about one action item does.
    fileprivate var deed: ActionsPage.Done {
        switch self[ActionDraft.Field.deed] {
        case "done": .ticked
        case "open": .opened
        default: .kept
        }
    }
}

extension Visit {
    /// Whose action items they see.
    var actionSight: ActionSight {
        reader.access.actionSight(own: reader.account?.personID)
    }

    /// Leads on to a page after a form was kept, with what it is to say.
    func see(_ link: Link, _ said: [String: String] = [:], at place: String = "") -> Response {
        let query = said.sorted { $0.key < $1.key }.map { "\($0.key)=\(Link.encoded($0.value))" }
        let base = link.href()
        let mark = query.isEmpty ? "" : base.contains("?") ? "&" : "?"
        return Response(
            status: .seeOther,
            headers: [
                .location: base + mark + query.joined(separator: "&")
                    + (place.isEmpty ? "" : "#\(place)")
            ])
    }
}

import Domain
import HTTPTypes
import Hummingbird
import Storage

/// The page of the result, and the wanted mix that is edited on it.
enum ResultRoutes {
    static let all: [Route] = [.post("/areas/:area/wanted", .everything, keep)]

    /// The page; after a wanted mix that was not kept with what was filled in.
    static func show(
        _ visit: Visit, draft: WantedDraft? = nil, mistake: WantedMistake? = nil
    ) async throws -> Response {
        let view = try view(visit)
        let isEdited = draft != nil || mistake != nil
        // Right after a change the replica may not have it yet: the database itself answers.
        return try await BoardRoutes.show(
            .result, to: visit, at: .result(view), mistake == nil ? .recent : .latest,
            status: isEdited ? .unprocessableContent : .ok
        ) { look, measurement, area in
            ResultParts(
                frame: look.frame,
                model: try ResultModel(
                    view, look, measurement, area, draft: draft, mistake: mistake))
        }
    }

    @Sendable private static func keep(_ visit: Visit) async throws -> Response {
        guard try visit.parameter("area") == FocusArea.result.rawValue else {
            throw Mistake.unknownAddress
        }
        let view = try view(visit)
        var draft: WantedDraft?
        do {
            let filled = try await WantedFields.draft(visit, of: view.by)
            draft = filled
            try await visit.store(noting: .wantedMixKept, view.by.rawValue).keep(filled)
            let day = try visit.day("on")
            return Response(
                status: .seeOther,
                headers: [.location: Link.result(view).href(on: day) + "#wanted"])
        } catch let flaw as WantedDraft.Flaw {
            return try await show(visit, draft: draft, mistake: .flaw(flaw))
        } catch let mistake as WantedMistake {
            return try await show(visit, draft: draft, mistake: mistake)
        } catch StorageError.locked {
            return try await show(visit, draft: draft, mistake: .busy)
        }
    }

    /// What the query chooses; what it does not say is as usual.
    private static func view(_ visit: Visit) throws -> ResultView {
        var view = ResultView(page: try visit.page())
        if let text = visit.query("by"), !text.isEmpty {
            guard let by = WantedDimension(rawValue: text) else { throw Mistake.unknownAddress }
            view.by = by
        }
        if let text = visit.query("period"), !text.isEmpty {
            guard let length = PeriodLength(rawValue: text), ResultView.lengths.contains(length)
            else { throw Mistake.unknownAddress }
            view.length = length
        }
        return view
    }
}

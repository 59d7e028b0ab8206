import Domain
import HTTPTypes
import Hummingbird
import Storage

/// The targets of KPIs, a year at a time.
enum TargetRoutes {
    static let all: [Route] =
        [
            .get("/focus/targets", .everything, showAll),
            .get("/kpis/:kpi/targets", .everything, show),
            .post("/kpis/:kpi/targets", .everything, keep).with(.sheet),
        ]
        + Route.tables("/focus/targets", [.page], .everything, showAll)
        + Route.tables("/kpis/:kpi/targets", [.targets, .changes], .everything, show)

    @Sendable private static func showAll(_ visit: Visit) async throws -> Response {
        try await visit.show(.focus(.targets)) { look in
            let today = look.frame.today
            let board = try look.boardMeasurement().board(on: today, grouped: false)
            let targets = try look.snapshot.attributes().targets
            var ofOthers: [String: Set<TargetScope>] = [:]
            for target in targets where target.scope != .everyone {
                ofOthers[target.kpi, default: []].insert(target.scope)
            }
            return AllTargetsPage(
                frame: look.frame,
                areas: board.areas.map { area in
                    FocusedArea(
                        area: area.area, rank: area.rank,
                        kpis: area.kpis.map { kpi in
                            FocusedKPI(
                                reading: KPIReading(kpi, look.frame.wording), owner: nil,
                                motivators: [])
                        })
                }, ofOthers: ofOthers.mapValues(\.count),
                isProposal: try !look.snapshot.hasKPIs())
        }
    }

    /// What of the sheet the address asks for.
    private struct Asked: Sendable {
        let slug: String
        let year: Int?
        let rows: FocusLink.TargetRows

        init(_ visit: Visit) throws {
            slug = try visit.parameter("kpi")
            year = visit.query("year").flatMap { Int($0) }
            rows = visit.query("rows").flatMap(FocusLink.TargetRows.init(rawValue:)) ?? .some
        }

        var here: Link { .focus(.kpiTargets(slug, year: year, rows: rows)) }

        func sheet(_ look: Look, also: [TargetScope] = []) throws -> TargetSheet {
            try TargetSheet(look.chosenKPI(slug), year: year, rows: rows, also: also, look)
        }
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let asked = try Asked(visit)
        let (isDone, clock) = (visit.query("done") != nil, visit.site.clock)
        return try await visit.show(asked.here) { look in
            let sheet = try asked.sheet(look)
            var page = try TargetsPage(
                sheet, TargetDraft(sheet, look.frame.wording), asked.rows, look, clock)
            page.isDone = isDone
            return page
        }
    }

    @Sendable private static func keep(_ visit: Visit) async throws -> Response {
        let asked = try Asked(visit)
        let form = try await FormFields(visit, atMost: RequestLimits.sheet.mostBytes)
        let isSpreading = form[TargetDraft.Field.todo] == "spread"
        let scopes = TargetDraft.scopes(form)
        let (draft, changes, sheet, wording) = try await visit.read { look in
            let sheet = try asked.sheet(look, also: scopes)
            var draft = TargetDraft(form, sheet)
            if isSpreading { draft.spread(form, sheet) }
            let changes = draft.changes(sheet, look.frame.wording, today: look.frame.today)
            return (draft, changes, sheet, look.frame.wording)
        }
        if isSpreading { return try await again(draft, asked, scopes, visit, .ok) }
        guard let changes else {
            return try await again(draft, asked, scopes, visit, .unprocessableContent)
        }
        do {
            let subject = wording.name(of: sheet.kpi)
            if !changes.isEmpty {
                try await visit.store(noting: .targetsKept, subject).keep(
                    changes, of: sheet.kpi.slug, per: sheet.kpi.period, reason: draft.reason,
                    said: { wording.said($0, $1, sheet) }, by: Chooser(visit))
            }
            let page = asked.here.href()
            let done = page + (page.contains("?") ? "&" : "?") + "done=yes"
            return Response(status: .seeOther, headers: [.location: done])
        } catch is ChangedMeanwhile {
            return try await again(draft, asked, scopes, visit, .conflict)
        }
    }

    /// The sheet again with all that was typed.
    private static func again(
        _ draft: TargetDraft, _ asked: Asked, _ scopes: [TargetScope], _ visit: Visit,
        _ status: HTTPResponse.Status
    ) async throws -> Response {
        try await visit.show(asked.here, status: status) { [clock = visit.site.clock] look in
            let sheet = try asked.sheet(look, also: scopes)
            var shown = draft
            if status == .ok { shown.isReasonMissing = false }
            if status == .conflict { shown.meet(sheet, look.frame.wording) }
            var page = try TargetsPage(sheet, shown, asked.rows, look, clock)
            page.isSpread = status == .ok
            page.isMeanwhile = status == .conflict
            return page
        }
    }
}

extension RequestLimits {
    /// A sheet of cells: a year of weeks for many people.
    static let sheet = RequestLimits(mostBytes: 2_097_152, patience: .seconds(60))
}

extension TargetsPage {
    /// The page of a sheet, with what is told beside it.
    fileprivate init(
        _ sheet: TargetSheet, _ draft: TargetDraft, _ rows: FocusLink.TargetRows, _ look: Look,
        _ clock: Site.Clock
    ) throws {
        self.init(
            frame: look.frame, sheet: sheet, draft: draft, shown: rows,
            others: OtherTargets(try look.snapshot.attributes().targets, besides: sheet.kpi),
            history: try look.changes(of: [.target], sheet.kpi.slug, clock))
    }
}

extension Wording {
    /// A cell in words, for the history: whoever it is for stands last.
    fileprivate func said(
        _ cell: TargetCell, _ change: TargetChange, _ sheet: TargetSheet
    ) -> String {
        var text = shortAmount(cell.value, of: sheet.metric)
        if let stretch = cell.stretch {
            let more = shortAmount(stretch, of: sheet.metric)
            text += " (" + self("definition.target.stretch", ["stretch": more]) + ")"
        }
        let scope =
            switch change.scope {
            case .everyone: self("targets.everyone")
            case .team(let name): name
            case .person(let id): PersonMark.of(id)
            }
        return "\(text) · \(period(change.period, sheet.kpi.period)) · \(scope)"
    }
}

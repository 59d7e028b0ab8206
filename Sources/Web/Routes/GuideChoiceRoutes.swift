import Domain
import HTML
import HTTPTypes
import Hummingbird
import Storage

/// What the director chooses in the guide: KPIs, the order of the areas, and who comes in.
enum GuideChoiceRoutes {
    static let all: [Route] = [
        .get("/start/kpis", .everything) { try await showKPIs($0) },
        .post("/start/kpis", .everything, chooseKPIs),
        .get("/start/ranking", .everything) { try await showRanking($0) },
        .post("/start/ranking", .everything, rank),
        .get("/start/people", .everything) { try await showPeople($0) },
        .post("/start/people", .everything, invite),
    ]

    private static func showKPIs(
        _ visit: Visit, _ refused: [KPIAreaDraft]? = nil
    ) async throws -> Response {
        try await GuideRoutes.show(
            .kpis, to: visit, status: refused == nil ? .ok : .unprocessableContent
        ) { look, _ in
            let measurement = try look.measurement()
            let areas = try (refused ?? drafts(look)).map { draft in
                KPIsTask.Area(
                    draft: draft,
                    readings: readings(draft.candidates.map(\.kpi), measurement, look))
            }
            let isWrong = refused?.contains { $0.mistake != nil } ?? true
            return KPIsTask(frame: look.frame, areas: areas, isNothing: !isWrong)
        }
    }

    private static func drafts(_ look: Look) throws -> [KPIAreaDraft] {
        let there = try look.snapshot.attributes().kpis.filter { $0.isOnBoard(on: look.on) }
        return FocusArea.allCases.map { area in
            KPIAreaDraft(area, there: there.filter { $0.area == area }, isFirst: there.isEmpty)
        }
    }

    /// What KPIs say today; a KPI that cannot be answered says nothing.
    private static func readings(
        _ kpis: [KPI], _ measurement: Measurement, _ look: Look
    ) -> [String: KPIReading] {
        var readings: [String: KPIReading] = [:]
        for kpi in kpis {
            guard let question = try? Question(kpi, on: look.on, periods: 2),
                let answer = try? measurement.answer(question, grouped: false)
            else { continue }
            readings[kpi.slug] = KPIReading(
                BoardKPI(kpi: kpi, answer: answer), look.frame.wording)
        }
        return readings
    }

    @Sendable private static func chooseKPIs(_ visit: Visit) async throws -> Response {
        let form = try await FormFields(visit)
        if let first = try await GuideRoutes.toFirst(before: .kpis, visit) { return first }
        var (drafts, day) = try await visit.read { look in (try Self.drafts(look), look.frame.today)
        }
        for place in drafts.indices { drafts[place].read(form) }
        let isNothing = drafts.allSatisfy { $0.chosenCount == 0 }
        guard !isNothing, drafts.allSatisfy({ $0.mistake == nil }) else {
            return try await showKPIs(visit, drafts)
        }
        let (coming, leaving) = (drafts.flatMap(\.coming), Set(drafts.flatMap(\.leaving)))
        let chosen = drafts.flatMap(\.candidates).filter(\.isChosen).map(\.kpi.slug)
        do {
            _ = try await visit.store(noting: .kpisChosen, chosen.joined(separator: ", ")).keep(
                kpis: coming, insteadOf: leaving, on: day, guideAt: visit.site.clock.second())
            return try await GuideRoutes.goOn(visit, after: .kpis)
        } catch ChoiceRefusal.areaFull(let area) {
            for place in drafts.indices where drafts[place].area == area {
                drafts[place].mistake = .full
            }
            return try await showKPIs(visit, drafts)
        }
    }

    private static func showRanking(
        _ visit: Visit, _ refused: RankingDraft? = nil
    ) async throws -> Response {
        try await GuideRoutes.show(
            .ranking, to: visit, status: refused == nil ? .ok : .unprocessableContent
        ) { look, _ in
            let published = try look.snapshot.attributes().rankings
            let ranking = Ranking(published: published, on: look.on)
            let reason =
                published.first { $0.from == look.frame.today }?.reason
                ?? look.frame.wording("guide.ranking.first")
            return RankingTask(
                frame: look.frame, draft: refused ?? RankingDraft(ranking.areas, reason: reason))
        }
    }

    @Sendable private static func rank(_ visit: Visit) async throws -> Response {
        let draft = RankingDraft(try await FormFields(visit))
        if let first = try await GuideRoutes.toFirst(before: .ranking, visit) { return first }
        let day = try await visit.read { $0.frame.today }
        guard let ranking = draft.ranking(from: day) else {
            return try await showRanking(visit, draft)
        }
        let order = ranking.areas.map(\.rawValue).joined(separator: ", ")
        _ = try await visit.store(noting: .rankingKept, order)
            .keep(ranking, guideAt: visit.site.clock.second(), by: Chooser(visit))
        return try await GuideRoutes.goOn(visit, after: .ranking)
    }

    private static func showPeople(
        _ visit: Visit, _ draft: InvitationsDraft = InvitationsDraft(), links: [ShownLink] = []
    ) async throws -> Response {
        try await GuideRoutes.show(
            .people, to: visit, status: draft.isWrong ? .unprocessableContent : .ok
        ) { look, _ in
            PeopleTask(
                frame: look.frame, accounts: try look.snapshot.accounts(), draft: draft,
                links: links)
        }
    }

    /// Each has a link of their own. Where one cannot be invited, the others are all the same: what
    /// was wrong stays to be mended.
    @Sendable private static func invite(_ visit: Visit) async throws -> Response {
        var draft = InvitationsDraft(try await FormFields(visit))
        if let first = try await GuideRoutes.toFirst(before: .people, visit) { return first }
        guard !draft.isWrong, !draft.isEmpty else { return try await showPeople(visit, draft) }
        let site = visit.site
        var links: [ShownLink] = []
        for place in draft.rows.indices {
            guard let email = EmailAddress(draft.rows[place].email) else { continue }
            let link = site.newLink()
            let new = NewAccount(
                id: site.newID(), email: email, name: nil, role: draft.rows[place].role)
            do {
                let account = try await visit.store(noting: .invited, email.text).invite(
                    new, link: link.kept, at: site.clock.second())
                links.append(visit.shown(link.path, account))
                draft.rows[place] = InvitationsDraft.Row()
            } catch is AccountRefusal {
                draft.rows[place].mistake = .taken
            }
        }
        return try await showPeople(visit, draft, links: links)
    }
}

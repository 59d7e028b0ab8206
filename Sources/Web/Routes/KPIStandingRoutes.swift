import Domain
import HTTPTypes
import Hummingbird
import Storage

/// KPIs that leave the board and come back on it.
enum KPIStandingRoutes {
    static let all: [Route] = [
        .get("/focus/kpis/:kpi/leave", .everything) { try await show($0, isComing: false) },
        .post("/focus/kpis/:kpi/leave", .everything, takeOff),
        .get("/focus/kpis/:kpi/return", .everything) { try await show($0, isComing: true) },
        .post("/focus/kpis/:kpi/return", .everything, bringBack),
    ]

    private static func show(
        _ visit: Visit, isComing: Bool, chosen: String = "", isWrong: Bool = false
    ) async throws -> Response {
        let slug = try visit.parameter("kpi")
        let here = Link.focus(isComing ? .kpiReturn(slug) : .kpiLeave(slug))
        let status: HTTPResponse.Status = isWrong ? .unprocessableContent : .ok
        return try await visit.show(here, status: status) { look in
            let kpi = try look.chosenKPI(slug)
            return KPIStandingPage(
                frame: look.frame, kpi: kpi, isComing: isComing,
                full: isComing ? try look.full(kpi.area, besides: slug) : [], chosen: chosen,
                isWrong: isWrong)
        }
    }

    @Sendable private static func takeOff(_ visit: Visit) async throws -> Response {
        let slug = try visit.parameter("kpi")
        let form = try await FormFields(visit)
        let (kpi, today, wording) = try await visit.read { look in
            (try look.chosenKPI(slug), look.frame.today, look.frame.wording)
        }
        let reason = String(form[KPIField.reason.name].tidied.prefix(500))
        try await visit.store(noting: .kpiLeft, wording.name(of: kpi)).takeOff(
            slug, on: today, reason: reason, said: { wording.said($0) }, by: Chooser(visit))
        return FocusRoutes.done(.left)
    }

    @Sendable private static func bringBack(_ visit: Visit) async throws -> Response {
        let slug = try visit.parameter("kpi")
        let leaving = try await FormFields(visit)[KPIField.leaving.name]
        let (kpi, today, wording) = try await visit.read { look in
            (try look.chosenKPI(slug), look.frame.today, look.frame.wording)
        }
        do {
            try await visit.store(noting: .kpiReturned, wording.name(of: kpi)).bringBack(
                slug, insteadOf: leaving.isEmpty ? nil : leaving, on: today,
                said: { wording.said($0) }, by: Chooser(visit))
            return FocusRoutes.done(.back)
        } catch FocusRefusal.areaFull {
            return try await show(visit, isComing: true, chosen: leaving, isWrong: true)
        }
    }
}

import Domain
import HTML

/// A page for what went wrong, in the product's own clothes.
struct ErrorPage: Page {
    let frame: Frame
    let problem: Problem
    /// One line for the reader, such as which value could not be read.
    let detail: String?
    /// Where the reader may have wanted to go.
    var ways: [WayOut] = []

    /// An address that may have been meant.
    enum WayOut: Sendable {
        case day(Day, path: String)
        case kpi(KPI)
        case ownCompany
    }

    /// What went wrong, by its HTTP status.
    enum Problem: Int, CaseIterable, Sendable {
        case badRequest = 400
        case unauthorized = 401
        case forbidden = 403
        case notFound = 404
        case conflict = 409
        case tooLarge = 413
        case foreignType = 415
        case internalError = 500
        case unavailable = 503
    }

    /// Whoever waits for the database sees the page by itself once it is back.
    var refreshAfter: Int? { problem == .unavailable ? 5 : nil }

    var title: String { wording("error.\(problem.rawValue).title") }

    var content: some HTML {
        div(.class("empty")) {
            p(.class("error-status")) { String(problem.rawValue) }
            h1 { title }
            p { wording("error.\(problem.rawValue).text") }
            if let detail { p(.class("error-detail")) { detail } }
            ul(.class("actions")) {
                ForEach(ways) { way in li { link(way) } }
                li { a(.href(frame.href(frame.board))) { wording("error.toBoard") } }
                li { a(.href(frame.href(.help))) { wording("nav.help") } }
            }
        }
    }

    private func link(_ way: WayOut) -> some HTML {
        switch way {
        case .day(let day, let path):
            a(.href("\(HouseRoutes.ownAddress(path))?on=\(day)")) { wording.day(day) }
        case .kpi(let kpi): a(.href(frame.href(.kpi(kpi.slug)))) { wording.name(of: kpi) }
        case .ownCompany: a(.href(Link.sampleRemoval.path)) { wording("guide.invented.own") }
        }
    }
}

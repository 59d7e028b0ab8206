import HTML

/// A page for what went wrong, in the product's own clothes.
struct ErrorPage: Page {
    let frame: Frame
    let problem: Problem
    /// One line for the reader, such as which value could not be read.
    let detail: String?

    /// What went wrong, by its HTTP status.
    enum Problem: Int, CaseIterable, Sendable {
        case badRequest = 400
        case forbidden = 403
        case notFound = 404
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
                li { a(.href(frame.href(.board))) { wording("error.toBoard") } }
                li { a(.href(frame.href(.help))) { wording("nav.help") } }
            }
        }
    }
}

import Domain
import HTML

/// How something stands: a sign of its own shape, the word, and a colour.
struct HealthSign: HTML {
    let health: Health
    let wording: Wording

    var body: some HTML {
        span(.class("health \(health.cssClass)")) {
            HealthShape(health: health)
            span(.class("health-word")) { wording.health(health) }
        }
    }
}

/// Only the shape: a circle, a triangle, a square, a ring, a dash. Colour is never the only sign.
struct HealthShape: HTML {
    let health: Health

    var body: some HTML {
        svg(
            .class("health-shape \(health.cssClass)"), .viewBox(16, 16),
            .aria("hidden", value: "true")
        ) {
            path(.d(outline)) {}
        }
    }

    private var outline: String {
        switch health {
        case .onTrack: "M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13Z"
        case .atRisk: "M8 1.5 15.3 14.2H.7Z"
        case .offTrack: "M1.8 1.8h12.4v12.4H1.8Z"
        case .noTarget: "M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Z"
        case .noData: "M2.5 8h11"
        }
    }
}

extension Health {
    /// The class that gives the colour.
    var cssClass: String {
        switch self {
        case .onTrack: "is-on-track"
        case .atRisk: "is-at-risk"
        case .offTrack: "is-off-track"
        case .noTarget: "is-no-target"
        case .noData: "is-no-data"
        }
    }
}

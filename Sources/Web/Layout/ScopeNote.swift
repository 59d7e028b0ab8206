import Domain
import HTML

/// Says whose figures a page shows, to whoever does not see everyone's.
struct ScopeNote: HTML {
    let frame: Frame
    /// What the page shows of them.
    let shown: Shown

    /// Numbers or the facts behind them.
    enum Shown { case sums, rows }

    var body: some HTML {
        if let sentence { p(.class("muted"), .id("scope")) { sentence } }
    }

    private var sentence: String? {
        guard let access = frame.reader?.access else { return nil }
        return switch shown == .sums ? access.sums : access.rows {
        case .everyone, .nobody: nil
        case .team(let name, _): frame.wording("scope.team", ["team": name])
        case .person: frame.wording("scope.own")
        }
    }
}

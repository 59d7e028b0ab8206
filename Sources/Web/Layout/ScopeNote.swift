import Domain
import HTML

/// Says whose figures a page shows, to whoever does not see everyone's.
struct ScopeNote: HTML {
    let frame: Frame
    /// What the page shows of them.
    let shown: Shown

    /// What it is known by on the page.
    var name = "scope"

    /// Numbers, the facts behind a number, or facts that stand for themselves.
    enum Shown { case sums, rows, listed }

    var body: some HTML {
        if let sentence { p(.class("muted"), .id(name)) { sentence } }
    }

    private var sentence: String? {
        guard let access = frame.reader?.access else { return nil }
        return switch shown == .sums ? access.sums : access.rows {
        case .everyone, .nobody: nil
        case .team(let name, _): frame.wording("scope.team", ["team": name])
        case .person: frame.wording(shown == .listed ? "scope.ownOnly" : "scope.own")
        }
    }
}

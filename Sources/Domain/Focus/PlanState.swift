/// How far a tactic is. Koers' own words are these four; an import may say it otherwise, and what it
/// says is shown as it is.
public enum PlanState: String, CaseIterable, Hashable, Sendable {
    case open, busy, done, dropped

    /// What a word of a file means, in either language and however it is written; nil for one that
    /// is not known, which counts as unfinished.
    public init?(word: String?) {
        guard let word else { return nil }
        let plain = word.lowercased().filter { $0.isLetter }
        guard let found = PlanState.words.first(where: { $0.value.contains(plain) }) else {
            return nil
        }
        self = found.key
    }

    /// Whether nothing more is to be done for it.
    public var isFinished: Bool { self == .done || self == .dropped }

    private static let words: [PlanState: Set<String>] = [
        .open: [
            "open", "todo", "tedoen", "nogtedoen", "planned", "gepland", "notstarted",
            "nietgestart",
            "nieuw", "new",
        ],
        .busy: [
            "busy", "bezig", "inprogress", "started", "gestart", "lopend", "looptnog", "loopt",
            "doing", "onderhanden", "inuitvoering", "ongoing",
        ],
        .done: [
            "done", "gedaan", "klaar", "gereed", "afgerond", "voltooid", "behaald", "gehaald",
            "completed", "complete", "finished", "achieved", "closed", "gesloten",
        ],
        .dropped: [
            "dropped", "vervallen", "gestopt", "gestaakt", "geschrapt", "geannuleerd", "cancelled",
            "canceled", "stopped", "abandoned", "afgevoerd",
        ],
    ]
}

extension PlanItem {
    /// Whether nothing more is to be done for it.
    public var isFinished: Bool { PlanState(word: state)?.isFinished ?? false }

    /// Whether it was to be done before that day, and is not.
    public func isLate(on day: Day) -> Bool {
        kind == .tactic && !isFinished && (dueOn.map { $0 < day } ?? false)
    }
}

import Domain
import HTML

/// The five areas as they were put in order.
struct RankingDraft: Sendable {
    /// The rank typed for each area.
    var ranks: [FocusArea: String]
    var reason: String
    var mistakes: [FocusArea: Mistake] = [:]
    var isReasonTooLong = false

    /// What is wrong with a rank.
    enum Mistake: Hashable, Sendable {
        case missing
        /// Another area has it.
        case taken
    }

    /// The names of the fields.
    enum Field {
        static func rank(_ area: FocusArea) -> String { "rank-\(area.rawValue)" }
        static let reason = "reason"
    }

    /// Characters of a reason.
    static let longestReason = 500

    /// The order that is in force.
    init(_ areas: [FocusArea], reason: String) {
        let rest = FocusArea.allCases.filter { !areas.contains($0) }
        ranks = Dictionary(
            uniqueKeysWithValues: (areas + rest).enumerated().map { ($1, String($0 + 1)) })
        self.reason = reason
    }

    /// What a form says, and what is wrong with it.
    init(_ form: FormFields) {
        ranks = Dictionary(
            uniqueKeysWithValues: FocusArea.allCases.map { ($0, form[Field.rank($0)]) })
        reason = form[Field.reason].tidied
        isReasonTooLong = reason.count > RankingDraft.longestReason
        for area in FocusArea.allCases {
            guard let rank = rank(area) else {
                mistakes[area] = .missing
                continue
            }
            let isTaken = FocusArea.allCases.contains { $0 != area && self.rank($0) == rank }
            if isTaken { mistakes[area] = .taken }
        }
    }

    /// The rank of an area, nil when none of 1 to 5 was typed.
    func rank(_ area: FocusArea) -> Int? {
        ranks[area].flatMap { Int($0) }.flatMap {
            (1...FocusArea.allCases.count).contains($0) ? $0 : nil
        }
    }

    /// The areas in the order that it says, nil when something is wrong with a rank.
    var areas: [FocusArea]? {
        guard mistakes.isEmpty else { return nil }
        return FocusArea.allCases.sorted { (rank($0) ?? 0) < (rank($1) ?? 0) }
    }

    /// The ranking that it says, from that day; nil when something is wrong with it.
    func ranking(from day: Day) -> RankingVersion? {
        guard let areas, !isReasonTooLong else { return nil }
        return RankingVersion(from: day, areas: areas, reason: reason.isEmpty ? nil : reason)
    }

    /// As they were ranked; those without a rank last.
    var inOrder: [FocusArea] {
        let last = FocusArea.allCases.count + 1
        return FocusArea.allCases.enumerated().sorted {
            (rank($0.element) ?? last, $0.offset) < (rank($1.element) ?? last, $1.offset)
        }.map(\.element)
    }
}

/// Puts the five areas in order: what is on top is looked at first.
struct RankingTask: HTML, Sendable {
    let frame: Frame
    let draft: RankingDraft
    private var wording: Wording { frame.wording }

    var body: some HTML {
        form(.class("entry-form guide-ranking"), .method("post"), .action(address)) {
            FormToken(frame: frame)
            ol { ForEach(draft.inOrder) { area in row(area) } }
            EntryField(
                name: RankingDraft.Field.reason, words: wording("guide.ranking.reason"),
                value: draft.reason, hint: wording("guide.ranking.reason.hint"),
                mistake: draft.isReasonTooLong ? wording("guide.ranking.reason.tooLong") : nil,
                isRequired: false)
            button(.type("submit")) { wording("guide.keepAndGoOn") }
        }
    }

    private var address: String { Link.guideStep(.ranking).path }

    private func row(_ area: FocusArea) -> some HTML {
        let name = RankingDraft.Field.rank(area)
        let mistake = draft.mistakes[area]
        return li {
            div {
                label(.for(name)) {
                    span(.class("visually-hidden")) { wording("area.rank") + ": " }
                    wording.area(area)
                }
                p(.class("muted")) { wording.description(area) }
                if let mistake {
                    p(.class("entry-mistake"), .id("\(name)-mistake")) {
                        wording(
                            mistake == .taken ? "guide.ranking.taken" : "guide.ranking.missing")
                    }
                }
            }
            select(.id(name), .name(name)) {
                if draft.rank(area) == nil { option(.value("")) { "–" } }
                ForEach(1...FocusArea.allCases.count) { rank in
                    option(.value(String(rank))) { String(rank) }
                        .attributes(
                            .custom(name: "selected", value: "selected"),
                            when: draft.rank(area) == rank)
                }
            }
            .attributes(
                .aria("invalid", value: "true"), .aria("describedby", value: "\(name)-mistake"),
                when: mistake != nil)
        }
    }
}

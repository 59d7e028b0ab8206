import Domain
import HTML
import Storage

/// The end of a review: how long each KPI took, who led it, and then it is held.
struct ReviewEndPage: Page {
    let frame: Frame
    let model: ReviewModel
    /// The minutes that were typed, by the place of the KPI; as they are where nothing was.
    var typed: [Int: String] = [:]
    var leaderID: String?
    /// Places where no minutes stand.
    var wrong: Set<Int> = []
    /// Somebody else noted minutes meanwhile: they stand beside what was typed.
    var isChanged = false

    /// The names of the fields.
    enum Field {
        static func minutes(_ place: Int) -> String { "spent-\(place)" }
        static let leader = "leader"
        static let seen = "seen"
    }

    var title: String { wording("review.end.title") }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording("reviews.title"), .talk(.reviews))])
        ReviewSteps(frame: frame, model: model, now: nil, isAtEnd: true)
        h1 { title }
        p(.class("lead")) { wording("review.end.text") }
        if isChanged {
            p(.class("notice error-detail"), .role("alert")) { wording("review.end.changed") }
        }
        form(
            .class("entry-form review-end"), .method("post"),
            .action(Link.talk(.reviewEnd(model.review.id)).path)
        ) {
            FormToken(frame: frame)
            input(
                .type("hidden"), .name(Field.seen),
                .value(model.items.map(\.item).spentFingerprint))
            ForEach(model.items.enumerated()) { place, one in
                EntryField(
                    name: Field.minutes(place), words: one.name(wording),
                    value: typed[place] ?? one.item.spent.map(String.init) ?? "",
                    hint: isChanged
                        ? one.item.spent.map { wording("review.end.now", ["n": String($0)]) } : nil,
                    mistake: wrong.contains(place) ? wording("review.spent.wrong") : nil,
                    isRequired: false, keys: "numeric")
            }
            if !model.leaders.isEmpty {
                ChoiceField(
                    name: Field.leader, words: wording("reviews.leader"), options: leaders,
                    chosen: leaderID ?? model.review.leaderID ?? "",
                    hint: wording("reviews.leader.hint"))
            }
            button(.type("submit")) { wording("review.end.button") }
        }
    }

    private var leaders: [(value: String, title: String)] {
        var known = model.leaders.map { (value: $0.id, title: frame.names($0.name)) }
        if let id = model.review.leaderID, !known.contains(where: { $0.value == id }) {
            known.insert((value: id, title: model.leader.map { frame.names($0) } ?? id), at: 0)
        }
        return model.review.leaderID == nil
            ? [(value: "", title: wording("review.nobodyLed"))] + known : known
    }
}

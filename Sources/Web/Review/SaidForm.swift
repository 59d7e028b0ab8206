import Domain
import HTML
import Storage

/// What was typed about a KPI while a review is held.
struct SaidDraft: Sendable {
    var saw = ""
    var why = ""
    var decided = ""
    var spent = ""
    var action: ActionDraft
    var mistakes: Set<Mistake> = []

    /// What is wrong with it.
    enum Mistake: Hashable, Sendable { case tooLong, minutes, action }

    /// The names of the fields.
    enum Field {
        static let saw = "saw"
        static let why = "why"
        static let decided = "decided"
        static let spent = "spent"
        static let seen = "seen-said"
        static let deed = "do"
    }

    /// As it is kept, with room for an action item.
    init(_ item: ReviewItem, action: ActionDraft) {
        (saw, why, decided) = (item.saw, item.why, item.decided)
        spent = item.spent.map(String.init) ?? ""
        self.action = action
    }

    /// What a form says; a part that is left empty asks for no action item.
    init(_ form: FormFields) {
        saw = form[Field.saw].lines
        why = form[Field.why].lines
        decided = form[Field.decided].lines
        spent = form[Field.spent].tidied
        action = ActionDraft(form)
        if hasAction {
            if !action.mistakes.isEmpty { mistakes.insert(.action) }
        } else {
            action.mistakes = []
        }
        let longest = ReviewItem.longestText
        if [saw, why, decided].contains(where: { $0.count > longest }) {
            mistakes.insert(.tooLong)
        }
        if !spent.isEmpty, minutes == nil { mistakes.insert(.minutes) }
    }

    /// Whether an action item was typed in as well.
    var hasAction: Bool { !action.title.isEmpty }

    private var minutes: Int? {
        Int(spent).flatMap { (0...Review.minutesAllowed.upperBound).contains($0) ? $0 : nil }
    }

    /// What it says of the KPI.
    var said: SaidOfItem { SaidOfItem(saw: saw, why: why, decided: decided, spent: minutes) }
}

extension String {
    /// With lines that end as they do here, and nothing around it.
    fileprivate var lines: String {
        let text = replacing("\r\n", with: "\n")
        let start = text.drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}

/// What we see, why, and what we decide; who does what about it; and the ways on.
struct SaidForm: HTML {
    let frame: Frame
    let model: ReviewItemModel
    let draft: SaidDraft
    let isChanged: Bool
    private var wording: Wording { frame.wording }
    private var item: ReviewItem { model.shown.item }

    var body: some HTML {
        form(
            .class("entry-form said-form"), .method("post"),
            .action(Link.talk(.reviewItem(model.review.review.id, item.kpi)).path)
        ) {
            FormToken(frame: frame)
            input(.type("hidden"), .name(SaidDraft.Field.seen), .value(item.saidFingerprint))
            if isChanged { changed }
            if draft.mistakes.contains(.tooLong) {
                p(.class("entry-mistake"), .role("alert")) {
                    wording(
                        "review.tooLong", ["n": wording.whole(ReviewItem.longestText)])
                }
            }
            text(SaidDraft.Field.saw, "review.saw", draft.saw)
            text(SaidDraft.Field.why, "review.why", draft.why)
            text(SaidDraft.Field.decided, "review.decided", draft.decided)
            fieldset
            EntryField(
                name: SaidDraft.Field.spent, words: wording("review.spent"), value: draft.spent,
                hint: wording("review.spent.hint"),
                mistake: draft.mistakes.contains(.minutes) ? wording("review.spent.wrong") : nil,
                isRequired: false, keys: "numeric")
            ways
        }
    }

    /// What stands there now, beside what was typed.
    private var changed: some HTML {
        div(.class("notice"), .role("alert")) {
            p(.class("error-detail")) { wording("review.changed") }
            ForEach([
                ("review.saw", item.saw), ("review.why", item.why),
                ("review.decided", item.decided),
            ]) {
                key, now in
                p(.class("said")) { "\(wording(key)) \(now.isEmpty ? "–" : now)" }
            }
        }
    }

    private func text(_ name: String, _ key: String, _ value: String) -> some HTML {
        div(.class("entry-field")) {
            label(.for(name)) { wording(key) }
            textarea(.id(name), .name(name), .custom(name: "rows", value: "2")) { value }
        }
    }

    private var fieldset: some HTML {
        div(.class("said-action"), .role("group"), .aria("labelledby", value: "said-action")) {
            p(.id("said-action")) { strong { wording("actions.new") } }
            ActionFields(frame: frame, draft: draft.action, owners: model.owners, isRequired: false)
            button(
                .type("submit"), .name(SaidDraft.Field.deed), .value("stay"), .class("is-quiet")
            ) { wording("review.addAction") }
        }
    }

    private var ways: some HTML {
        div(.class("review-ways")) {
            button(.type("submit"), .name(SaidDraft.Field.deed), .value("next")) {
                wording(model.next == nil ? "review.toEnd" : "review.next")
            }
            if model.previous != nil {
                button(
                    .type("submit"), .name(SaidDraft.Field.deed), .value("back"), .class("is-quiet")
                ) { wording("review.previous") }
            }
        }
    }
}

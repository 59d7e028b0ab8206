import Domain
import HTML

/// What is to be done, by whom and when: on its own, and as a part of other forms.
struct ActionFields: HTML {
    let frame: Frame
    let draft: ActionDraft
    let owners: [ActionOwner]
    /// Whether it has to be filled in: a part of a larger form may stay empty.
    var isRequired = true
    private var wording: Wording { frame.wording }

    var body: some HTML {
        input(.type("hidden"), .name(ActionDraft.Field.id), .value(draft.id))
        EntryField(
            name: ActionDraft.Field.title, words: wording("action.title"), value: draft.title,
            mistake: titleMistake, isRequired: isRequired)
        div(.class("action-when")) {
            ChoiceField(
                name: ActionDraft.Field.owner, words: wording("action.owner"),
                options: options, chosen: draft.ownerID, mistake: ownerMistake)
            EntryField(
                name: ActionDraft.Field.due, words: wording("action.due"), value: draft.due,
                type: "date",
                mistake: draft.mistakes.contains(.notADay) ? wording("action.notADay") : nil,
                isRequired: false)
        }
    }

    private var options: [(value: String, title: String)] {
        let known = owners.map { (value: $0.id, title: frame.names($0.name)) }
        guard owners.contains(where: { $0.id == draft.ownerID }) else {
            return [(value: "", title: wording("action.owner.choose"))] + known
        }
        return known
    }

    private var titleMistake: String? {
        if draft.mistakes.contains(.noTitle) { return wording("action.noTitle") }
        return draft.mistakes.contains(.titleTooLong)
            ? wording("action.titleTooLong", ["n": wording.whole(ActionItem.longestTitle)]) : nil
    }

    private var ownerMistake: String? {
        if draft.mistakes.contains(.ownerLeft) { return wording("action.ownerLeft") }
        return draft.mistakes.contains(.unknownOwner) ? wording("action.unknownOwner") : nil
    }
}

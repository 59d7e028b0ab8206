import Domain
import HTML

/// The name, the days and who is asked, of a round that is new or not open yet.
struct RoundForm: HTML {
    let frame: Frame
    let draft: RoundDraft
    /// The teams that can be chosen.
    let teams: [String]
    /// Where it is sent.
    let address: Link
    /// What the round is like now; nil for a new one.
    var seen: String?
    private var wording: Wording { frame.wording }
    private typealias Field = RoundDraft.Field

    var body: some HTML {
        form(.class("entry-form round-form"), .method("post"), .action(address.path)) {
            FormToken(frame: frame)
            input(.type("hidden"), .name(RoundDraft.Key.id), .value(draft.id))
            if let seen { input(.type("hidden"), .name(RoundDraft.Key.seen), .value(seen)) }
            EntryField(
                name: Field.name.rawValue, words: wording("round.name"), value: draft.name,
                hint: wording("round.name.hint"), mistake: mistake(.name))
            div(.class("action-when")) {
                EntryField(
                    name: Field.first.rawValue, words: wording("round.first"), value: draft.first,
                    type: "date", mistake: mistake(.first))
                EntryField(
                    name: Field.last.rawValue, words: wording("round.last"), value: draft.last,
                    type: "date", mistake: mistake(.last))
            }
            who
            button(
                .type("submit"), .name(RoundDraft.Key.deed), .value("plan")
            ) { wording(seen == nil ? "rounds.plan" : "action.keep") }
        }
    }

    private var who: some HTML {
        div(.class("round-who"), .role("group"), .aria("labelledby", value: "who-title")) {
            p(.id("who-title")) { strong { wording("round.who") } }
            if let mistake = mistake(.who) {
                p(.class("entry-mistake"), .id("who-mistake")) { mistake }
            }
            choice("everyone", "round.everyone", isChosen: !draft.isOfTeams)
            if !teams.isEmpty {
                choice("teams", "round.teams", isChosen: draft.isOfTeams)
                ul(.class("round-teams"), .aria("label", value: wording("round.teams"))) {
                    ForEach(teams.enumerated()) { place, team in li { box(place, team) } }
                }
            }
        }
        .attributes(.aria("describedby", value: "who-mistake"), when: mistake(.who) != nil)
    }

    private func choice(_ value: String, _ key: String, isChosen: Bool) -> some HTML {
        label(.class("round-choice")) {
            input(
                .type("radio"), .name(Field.who.rawValue), .value(value), .id("who-\(value)")
            )
            .attributes(.custom(name: "checked", value: "checked"), when: isChosen)
            span { wording(key) }
        }
    }

    private func box(_ place: Int, _ team: String) -> some HTML {
        label(.class("round-choice")) {
            input(.type("checkbox"), .name(RoundDraft.Key.team(place)), .value(team))
                .attributes(
                    .custom(name: "checked", value: "checked"), when: draft.teams.contains(team))
            span { team }
        }
    }

    private func mistake(_ field: Field) -> String? {
        draft.mistakes[field].map { wording.mistake($0) }
    }
}

import Domain
import HTML

/// What the team says of its work: the outcome of a closed round.
struct OutcomePage: Page {
    let frame: Frame
    /// Nil as long as no round was closed.
    let model: OutcomeModel?
    /// What the director typed in and could not be kept.
    var draft: PriorityDraft?
    /// What was just done.
    var isDone = false

    var title: String { wording("outcome.title") }

    var content: some HTML {
        if let model {
            div(.class("outcome")) {
                heading(model)
                OutcomeHead(frame: frame, model: model)
                if model.tellsStatements { LeverSection(frame: frame, model: model) }
                PrioritiesSection(frame: frame, model: model, draft: draft, isDone: isDone)
                StatementTable(frame: frame, model: model)
                if !model.teams.isEmpty {
                    TeamOutcomes(frame: frame, model: model)
                } else if model.isAskedHere, model.team == nil {
                    section(.class("part")) {
                        h2 { wording("outcome.teams") }
                        p(.class("muted")) { wording("outcome.teams.none") }
                    }
                }
                RoundCourse(frame: frame, model: model)
                if model.team == nil, let remarks = model.remarks {
                    RemarkList(frame: frame, remarks: remarks, model: model)
                }
            }
        } else {
            empty
        }
    }

    @HTMLBuilder private func heading(_ model: OutcomeModel) -> some HTML {
        if let team = model.team {
            p {
                a(.href(frame.href(.motivation(.results(round: asked(model)))))) {
                    wording("outcome.toEveryone")
                }
            }
            h1 { wording("outcome.ofTeam", ["team": team]) }
        } else {
            h1 { title }
        }
        RoundChoice(frame: frame, model: model)
    }

    private func asked(_ model: OutcomeModel) -> String? {
        model.rounds.first == model.shown.round ? nil : model.shown.round.name
    }

    private var empty: some HTML {
        div(.class("empty")) {
            h1 { title }
            p(.class("lead")) { wording("outcome.none") }
            if frame.sees(.survey(.rounds)) {
                p { wording("outcome.none.director") }
                ul(.class("actions")) {
                    li { a(.href(Link.survey(.rounds).path)) { wording("outcome.toRounds") } }
                    li { a(.href(Link.imports.path)) { wording("outcome.toImports") } }
                }
            }
        }
    }
}

/// Which round is shown, and the way to earlier ones.
struct RoundChoice: HTML {
    let frame: Frame
    let model: OutcomeModel
    private var wording: Wording { frame.wording }

    var body: some HTML {
        p(.class("muted")) {
            wording(
                "outcome.closed",
                [
                    "round": model.shown.round.name,
                    "day": wording.day(model.shown.round.closedOn),
                ])
        }
        if model.rounds.count > 1 {
            form(
                .class("outcome-choice"), .method("get"),
                .action(Link.motivation(.results()).path)
            ) {
                if frame.on != frame.today {
                    input(.type("hidden"), .name("on"), .value(frame.on.description))
                }
                ChoiceField(
                    name: "round", words: wording("outcome.round"),
                    options: model.rounds.map { ($0.name, $0.name) },
                    chosen: model.shown.round.name)
                button(.type("submit")) { wording("outcome.round.show") }
            }
        }
    }
}

/// What people added in their own words, for the director only.
struct RemarkList: HTML {
    let frame: Frame
    let remarks: [String]
    let model: OutcomeModel
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.class("part")) {
            h2 { wording("outcome.remarks") }
            p(.class("part-note")) { wording("outcome.remarks.text") }
            if remarks.isEmpty {
                p(.class("muted")) { wording("outcome.remarks.none") }
            } else {
                ul(.class("outcome-remarks")) { ForEach(remarks) { remark in li { remark } } }
            }
        }
    }
}

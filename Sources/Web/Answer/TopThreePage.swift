import Domain
import HTML
import Storage

/// Where somebody says which three statements matter most to them.
struct TopThreePage: Page {
    let frame: Frame
    let way: AnswerWay
    let chooses: Chooses
    /// What was chosen, where that is not three.
    let wrong: Set<Statement>?
    let isKept: Bool

    var title: String { wording("topThree.title") }

    /// Whoever has the link, such as who made it, does not see what was chosen with it before.
    private var shown: Set<Statement> {
        if let wrong { return wrong }
        if case .signedIn = way { return chooses.chosen }
        return []
    }

    var content: some HTML {
        h1 { title }
        p(.class("answer-privacy")) {
            if let leader = chooses.leader {
                wording("topThree.privacy", ["name": frame.names(leader)])
            } else {
                wording("topThree.privacy.nobody")
            }
        }
        if case .link = way { p { wording("topThree.byLink") } }
        AnswerDue(frame: frame, round: chooses.round)
        if let wrong {
            p(.class("notice error-detail"), .role("alert")) {
                wording.counted("topThree.wrong", wrong.count)
            }
        } else if isKept {
            kept
        }
        statements
        if case .link = way {
            ul(.class("actions")) {
                li { a(.href(way.sheet.path)) { wording("topThree.skip") } }
            }
        }
    }

    private var kept: some HTML {
        div(.class("notice"), .role("status")) {
            p { wording("topThree.kept") }
            ul(.class("actions")) {
                if !chooses.hasBegun {
                    li { a(.href(way.sheet.path)) { wording("topThree.toSheet") } }
                }
                li { a(.href(Link.today(.home()).path)) { wording("topThree.toToday") } }
            }
        }
    }

    private var statements: some HTML {
        form(.class("answer-form"), .method("post"), .action(way.topThree.path)) {
            FormToken(frame: frame)
            fieldset(.class("top-three")) {
                legend { wording("topThree.text") }
                ForEach(Statement.allCases) { statement in
                    label {
                        input(
                            .type("checkbox"), .name(TopThreeDraft.field(statement)),
                            .value("yes")
                        )
                        .attributes(
                            .custom(name: "checked", value: "checked"),
                            when: shown.contains(statement))
                        span { wording.statement(statement, own: chooses.own) }
                    }
                }
            }
            div(.class("answer-ways")) {
                button(.type("submit")) {
                    if case .link = way {
                        wording("topThree.keepAndGoOn")
                    } else {
                        wording("topThree.keep")
                    }
                }
            }
        }
    }
}

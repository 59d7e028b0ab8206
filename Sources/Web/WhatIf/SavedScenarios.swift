import Domain
import HTML
import Storage

/// The what-ifs that were kept, and a form that keeps this one.
struct SavedScenarios: HTML {
    let frame: Frame
    let entry: ScenarioEntry
    let saved: [SavedScenario]
    let naming: NameEntry
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.id("saved"), .class("saved")) {
            h2 { wording("whatIf.saved") }
            if saved.isEmpty {
                p(.class("muted")) { wording("whatIf.saved.none") }
            } else {
                ul(.class("saved-list")) { ForEach(saved) { one in row(one) } }
                TableLinks(frame, .scenarios)
            }
            if let scenario = entry.scenario { keep(scenario) }
        }
    }

    private func row(_ one: SavedScenario) -> some HTML {
        li {
            div {
                a(.href(frame.href(.whatIf(one.scenario)))) { one.name }
                    .attributes(
                        .aria("current", value: "true"), when: one.scenario == entry.scenario)
                p(.class("muted")) { wording.factors(one.scenario) }
            }
            form(
                .method("post"), .enctype("multipart/form-data"),
                .action(frame.href(.forgetScenario(entry.scenario ?? .same)))
            ) {
                FormToken(frame: frame)
                input(.type("hidden"), .name(NameEntry.field), .value(one.name))
                button(
                    .type("submit"), .class("quiet"),
                    .aria("label", value: wording("whatIf.forget.named", ["name": one.name]))
                ) { wording("whatIf.forget") }
            }
        }
    }

    private func keep(_ scenario: Scenario) -> some HTML {
        form(
            .class("keep"), .id("keep"), .method("post"), .enctype("multipart/form-data"),
            .action(frame.href(.scenarios(scenario)))
        ) {
            FormToken(frame: frame)
            if let mistake = naming.mistake {
                p(.class("scenario-wrong"), .role("alert"), .id("name-wrong")) {
                    switch mistake {
                    case .length:
                        wording("whatIf.name.length", ["n": wording.whole(NameEntry.longest)])
                    case .busy: wording("whatIf.name.busy")
                    }
                }
            }
            label(.for("name")) { wording("whatIf.name") }
            input(
                .type("text"), .id("name"), .name(NameEntry.field), .value(naming.text),
                .custom(name: "maxlength", value: String(NameEntry.longest)), .required,
                .custom(name: "autocomplete", value: "off")
            )
            .attributes(
                .aria("invalid", value: "true"), .aria("describedby", value: "name-wrong"),
                when: naming.mistake != nil)
            button(.type("submit")) { wording("whatIf.keep") }
            // Behind the other button, which Enter presses.
            if let one = naming.inTheWay { question(one) }
        }
    }

    /// Another one has the name: it goes only when that is said.
    private func question(_ one: SavedScenario) -> some HTML {
        div(.class("notice"), .role("alert")) {
            p {
                wording(
                    "whatIf.name.taken",
                    ["name": one.name, "factors": wording.factors(one.scenario)])
            }
            p {
                button(
                    .type("submit"), .name(NameEntry.replace), .value("yes"), .class("quiet")
                ) { wording("whatIf.replace") }
            }
        }
    }
}

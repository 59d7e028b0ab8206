import Domain
import HTML
import Intake

/// Which names in the file are of somebody or something that is known, and which words close a deal.
struct NamesStep: HTML {
    let model: AskingModel
    let inspection: Inspection
    let wording: Wording

    private var names: [NameQuestion] {
        // What closes a deal is no stage, and is asked below.
        let closing = Set(inspection.closings.filter { $0.meaning != .open }.map(\.word))
        return Array(
            inspection.names.filter { $0.kind != .stage || !closing.contains($0.name) }
                .prefix(AskingFields.mostNames))
    }
    private var open: Int { names.count(where: \.isOpen) }
    /// Names that are read as another one.
    private var taken: Int { names.count { ($0.answer ?? $0.proposed ?? $0.name) != $0.name } }
    /// Names that nobody knows and that are no other one.
    private var fresh: Int {
        inspection.namesLeftOut
            + names.count {
                !$0.isKnown && !$0.isOpen && ($0.answer ?? $0.proposed ?? $0.name) == $0.name
            }
    }
    /// Names that two bear, of which nothing goes in before somebody says which.
    private var borneTwice: Int { names.count { !$0.bearers.isEmpty && $0.answer == nil } }

    var body: some HTML {
        AskingStep(
            id: "names", title: wording("asking.names"), answer: answer,
            isAsking: borneTwice > 0, wording: wording
        ) {
            if names.isEmpty {
                p(.class("muted")) { wording("asking.names.none") }
            } else {
                p(.class("muted")) { wording("asking.names.text") }
                table
            }
            if inspection.namesLeftOut > 0 {
                p(.class("muted")) {
                    wording.counted("asking.names.more", inspection.namesLeftOut)
                }
            }
            if !inspection.closings.isEmpty { words }
        }
    }

    private var answer: String {
        let parts = [
            ("asking.names.twice", borneTwice), ("asking.names.alike", open - borneTwice),
            ("asking.names.proposed", taken), ("asking.names.new", fresh),
        ].filter { $0.1 > 0 }
        guard !parts.isEmpty else { return wording.counted("asking.names.new", 0) }
        return parts.map { wording.counted($0.0, $0.1) }.joined(separator: " · ")
    }

    private var table: some HTML {
        div(
            .class("scroll"), .tabindex(0), .role("region"),
            .aria("label", value: wording("asking.names"))
        ) {
            HTMLElement<HTMLTag.table, _>(.class("asking-names")) {
                thead {
                    tr {
                        th(.scope("col")) { wording("asking.names.name") }
                        th(.scope("col")) { wording("asking.names.kind") }
                        th(.scope("col"), .class("number")) { wording("asking.names.rows") }
                        th(.scope("col")) { wording("asking.names.meaning") }
                    }
                }
                tbody { ForEach(Array(names.enumerated())) { one in row(one.element, one.offset) } }
            }
        }
    }

    private func row(_ question: NameQuestion, _ place: Int) -> some HTML {
        let id = AskingFields.Name.meaning(place)
        return tr {
            th(.scope("row")) {
                label(.for(id)) { question.name }
                input(
                    .type("hidden"), .name(AskingFields.Name.name(place)),
                    .value("\(question.kind.rawValue):\(question.name)"))
            }
            td { wording("asking.names.\(question.kind.rawValue)") }
            td(.class("number"), .data("label", value: wording("asking.names.rows"))) {
                wording.whole(question.rows)
            }
            td { meanings(question, id) }
        }
        .attributes(.class("asking-near"), when: question.isOpen)
    }

    private func meanings(_ question: NameQuestion, _ id: String) -> some HTML {
        let near = question.near.filter { $0.name != question.name }
        let others = model.known(question.kind).filter { name in
            name != question.name && !near.contains { $0.name == name }
        }
        let chosen = question.answer ?? question.proposed
        return select(.id(id), .name(id)) {
            // What is proposed is chosen already, so that sending the form says so.
            if question.proposed == nil {
                option(.value(AskingFields.recognised)) { unanswered(question) }
            }
            if !near.isEmpty { meaning(question.name, wording("asking.names.apart"), chosen) }
            ForEach(question.bearers) { one in
                meaning(one.id, bearer(one), chosen)
            }
            ForEach(near) { one in
                meaning(
                    one.name,
                    wording(
                        "asking.names.near",
                        ["name": one.name, "uses": wording.whole(one.uses)]), chosen)
            }
            ForEach(others) { name in
                meaning(name, wording("asking.names.is", ["name": name]), chosen)
            }
            if let answer = question.answer, isElsewhere(answer, question) {
                meaning(answer, wording("asking.names.is", ["name": answer]), chosen)
            }
        }
    }

    private func meaning(_ value: String, _ text: String, _ chosen: String?) -> some HTML {
        option(.value(value)) { text }
            .attributes(.custom(name: "selected", value: "selected"), when: chosen == value)
    }

    /// Whether an answer of before is none of those that can be chosen.
    private func isElsewhere(_ answer: String, _ question: NameQuestion) -> Bool {
        answer != question.name && !question.near.contains { $0.name == answer }
            && !question.bearers.contains { $0.id == answer }
            && !model.known(question.kind).contains(answer)
    }

    /// What stands when nobody says anything.
    private func unanswered(_ question: NameQuestion) -> String {
        if !question.bearers.isEmpty { return wording("asking.choose") }
        return wording(question.isKnown ? "asking.names.same" : "asking.names.isNew")
    }

    private func bearer(_ one: NameQuestion.Bearer) -> String {
        wording(
            "asking.names.near",
            ["name": model.bearers[one.id] ?? one.id, "uses": wording.whole(one.uses)])
    }

    @HTMLBuilder private var words: some HTML {
        h3 { wording("asking.closings") }
        p(.class("muted")) { wording("asking.closings.text") }
        div(.class("asking-fields")) {
            ForEach(Array(inspection.closings.prefix(AskingFields.mostNames).enumerated())) { one in
                div(.class("entry-field")) {
                    label(.for(AskingFields.Name.standing(one.offset))) {
                        "\(one.element.word) (\(wording.counted("asking.rows", one.element.rows)))"
                    }
                    input(
                        .type("hidden"), .name(AskingFields.Name.word(one.offset)),
                        .value(one.element.word))
                    select(
                        .id(AskingFields.Name.standing(one.offset)),
                        .name(AskingFields.Name.standing(one.offset))
                    ) {
                        ForEach(DealStatus.allCases) { status in
                            option(.value(status.rawValue)) { wording.word(status.rawValue) }
                                .attributes(
                                    .custom(name: "selected", value: "selected"),
                                    when: status == one.element.meaning)
                        }
                    }
                }
            }
        }
    }
}

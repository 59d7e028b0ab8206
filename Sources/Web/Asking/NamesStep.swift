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
    private var open: Int { names.count { !$0.near.isEmpty && $0.answer == nil } }

    var body: some HTML {
        AskingStep(
            id: "names", title: wording("asking.names"), answer: answer, isAsking: false,
            wording: wording
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
        open > 0
            ? wording.counted("asking.names.alike", open)
            : wording.counted("asking.names.new", names.count { !$0.isKnown && $0.answer == nil })
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
            td(.class("number")) { wording.whole(question.rows) }
            td { meanings(question, id) }
        }
        .attributes(.class("asking-near"), when: !question.near.isEmpty && question.answer == nil)
    }

    private func meanings(_ question: NameQuestion, _ id: String) -> some HTML {
        let near = question.near.filter { $0.name != question.name }
        let others = model.known(question.kind).filter { name in
            name != question.name && !near.contains { $0.name == name }
        }
        return select(.id(id), .name(id)) {
            option(.value(AskingFields.recognised)) {
                wording(question.isKnown ? "asking.names.same" : "asking.names.isNew")
            }
            if !near.isEmpty {
                option(.value(question.name)) { wording("asking.names.apart") }
                    .attributes(
                        .custom(name: "selected", value: "selected"),
                        when: question.answer == question.name)
            }
            ForEach(near) { one in
                option(.value(one.name)) {
                    wording(
                        "asking.names.near",
                        ["name": one.name, "uses": wording.whole(one.uses)])
                }
                .attributes(
                    .custom(name: "selected", value: "selected"), when: question.answer == one.name)
            }
            ForEach(others) { name in
                option(.value(name)) { wording("asking.names.is", ["name": name]) }
                    .attributes(
                        .custom(name: "selected", value: "selected"), when: question.answer == name)
            }
        }
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

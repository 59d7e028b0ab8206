import Domain
import HTML

/// The sheet of a round: twelve statements, a mark, and room for a remark.
struct AnswerForm: HTML {
    let frame: Frame
    let way: AnswerWay
    let open: OpenSheet
    /// What stands in it.
    let sheet: SurveySheet
    let flaw: AnswerFlaw?
    private var wording: Wording { frame.wording }

    var body: some HTML {
        form(
            .class("answer-form"), .method("post"), .action(way.sheet.path),
            .data("answer", value: open.isSent ? "sent" : "draft")
        ) {
            FormToken(frame: frame)
            if flaw == .begunElsewhere { codeField }
            ForEach(AnswerPlace.all.enumerated()) { at, place in
                AnswerQuestion(
                    wording: wording, place: place, number: at + 1, words: words(place),
                    mark: sheet[place], mistake: mistake(place))
            }
            remark
            ways
        }
    }

    private func words(_ place: AnswerPlace) -> String {
        switch place {
        case .statement(let statement): wording.statement(statement, own: open.own)
        case .recommendation: wording("surveyAnswer.recommend")
        }
    }

    private func mistake(_ place: AnswerPlace) -> String? {
        switch flaw {
        case .missing where sheet[place] == nil: wording("surveyAnswer.missing.here")
        case .offScale(let strays) where strays.contains(place):
            wording("surveyAnswer.offScale.here")
        default: nil
        }
    }

    private var codeField: some HTML {
        EntryField(
            name: AnswerDraft.Field.code, words: wording("surveyAnswer.code"),
            hint: wording("surveyAnswer.code.hint"), isRequired: false)
    }

    private var remark: some HTML {
        let name = AnswerDraft.Field.remark
        let isTooLong = flaw == .tooLong
        return div(.class("entry-field")) {
            label(.for(name)) { wording("surveyAnswer.remark") }
            p(.class("entry-hint"), .id("\(name)-hint")) { wording("surveyAnswer.remark.hint") }
            textarea(
                .id(name), .name(name), .custom(name: "rows", value: "3"),
                .custom(name: "maxlength", value: String(SurveySheet.longestRemark)),
                .aria("describedby", value: isTooLong ? "\(name)-mistake" : "\(name)-hint")
            ) { sheet.remark }
            .attributes(.aria("invalid", value: "true"), when: isTooLong)
            if isTooLong {
                p(.class("entry-mistake"), .id("\(name)-mistake")) {
                    wording(
                        "surveyAnswer.tooLong",
                        [
                            "most": wording.whole(SurveySheet.longestRemark),
                            "n": wording.whole(sheet.remark.count),
                        ])
                }
            }
        }
    }

    /// Keeping comes first: it is what the key Enter does.
    private var ways: some HTML {
        div(.class("answer-ways")) {
            if !open.isSent {
                button(
                    .class("is-quiet"), .type("submit"), .name(AnswerDraft.Field.deed),
                    .value(AnswerDraft.Deed.save.rawValue)
                ) { wording("surveyAnswer.save") }
            }
            button(
                .type("submit"), .name(AnswerDraft.Field.deed),
                .value(AnswerDraft.Deed.send.rawValue)
            ) { wording(open.isSent ? "surveyAnswer.sendAgain" : "surveyAnswer.send") }
            p(
                .class("answer-progress"), .hidden, .data("progress", value: ""),
                .data("text", value: wording("surveyAnswer.progress")),
                .data("saved", value: wording("surveyAnswer.savedQuietly")),
                .data("failed", value: wording("surveyAnswer.notSavedQuietly"))
            ) {
                span(.data("count", value: "")) {}
                span(.class("muted"), .role("status"), .data("note", value: "")) {}
            }
        }
    }
}

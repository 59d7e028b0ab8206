import HTML

/// Where a code is filled in, to go on with what was begun in another browser.
struct AnswerCodeForm: HTML {
    let frame: Frame
    let way: AnswerWay
    /// What was filled in that leads nowhere.
    var wrongCode: String?
    private var wording: Wording { frame.wording }

    var body: some HTML {
        form(.class("entry-form"), .method("post"), .action(way.code.path)) {
            FormToken(frame: frame)
            EntryField(
                name: AnswerDraft.Field.code, words: wording("surveyAnswer.code"),
                value: wrongCode ?? "", hint: wording("surveyAnswer.code.hint"),
                mistake: wrongCode.map { _ in wording("surveyAnswer.code.wrong") })
            button(.type("submit")) { wording("surveyAnswer.code.button") }
        }
    }
}

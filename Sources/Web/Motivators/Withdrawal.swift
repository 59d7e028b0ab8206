import HTML

/// Takes back that something was reached or passed, with the reason: figures may have been wrong.
struct Withdrawal: HTML {
    let frame: Frame
    let address: String
    /// What the form names it by.
    let field: String
    let value: String
    /// What it is, for those who hear the page.
    let name: String
    private var wording: Wording { frame.wording }

    /// The name of the field.
    static let reason = "reason"
    /// Characters of a reason.
    static let length = 5...400

    var body: some HTML {
        details(.class("more")) {
            summary { wording("withdrawal.title") }
            form(.class("entry-form"), .method("post"), .action(address)) {
                FormToken(frame: frame)
                input(.type("hidden"), .name(field), .value(value))
                EntryField(
                    name: Withdrawal.reason, words: wording("withdrawal.reason"),
                    hint: wording("withdrawal.hint"), id: "withdrawal-\(value)")
                button(.type("submit")) {
                    wording("withdrawal.button")
                    span(.class("visually-hidden")) { ": \(name)" }
                }
            }
        }
    }
}

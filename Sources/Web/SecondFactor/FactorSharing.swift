import Domain
import HTML

/// The secret, to be taken over by an app on a phone, and room for the first code that shows it was.
struct FactorSharing: HTML {
    let page: SecondFactorPage
    let factor: SecondFactor
    private var wording: Wording { page.wording }

    var body: some HTML {
        section {
            h2 { wording("secondStep.share") }
            p { wording("secondStep.share.scan") }
            if let squares = QRSquares(address) {
                QRDrawing(squares: squares, words: wording("secondStep.share.picture"))
            }
            p { wording("secondStep.share.type") }
            div(.class("command shared")) {
                pre(.tabindex(0)) { code { Base32.grouped(factor.secret, by: " ") } }
            }
            ul(.class("actions")) {
                li { a(.href(address)) { wording("secondStep.share.open") } }
            }
        }
        section(.id("confirm")) {
            h2 { wording("secondStep.confirm") }
            form(
                .class("entry-form"), .method("post"),
                .action(Link.secondFactorConfirmation.path)
            ) {
                FormToken(frame: page.frame)
                input(
                    .type("hidden"), .name(SecondFactorPage.Field.secret), .value(factor.secret))
                EntryField(
                    name: SecondFactorPage.Field.code, words: wording("code.field"),
                    filledBy: "one-time-code", hint: wording("secondStep.confirm.hint"),
                    mistake: page.mistakes?.code.map { _ in wording("secondStep.confirm.wrong") },
                    keys: "numeric")
                button(.type("submit")) { wording("secondStep.confirm.button") }
            }
        }
    }

    private var address: String { factor.address(of: page.account) }
}

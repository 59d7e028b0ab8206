import Domain
import HTML
import Storage

/// What a trial told, with the way to let the file in.
struct TrialSection: HTML {
    let frame: Frame
    let model: AskingModel
    let trial: DraftTrial
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.class("asking-trial"), .id("trial")) {
            h2 { wording("asking.trial") }
            p {
                trial.isWorthKeeping
                    ? wording("asking.trial.text") : wording("asking.trial.nothing")
            }
            if trial.receipts.count > 1 {
                SeveralReceipts(
                    frame: frame, receipts: trial.receipts, board: trial.board, kpis: model.kpis)
            } else {
                ForEach(trial.receipts) { receipt in
                    ReceiptParts(receipt: receipt, frame: frame, kpis: model.kpis, isTrial: true)
                }
            }
            if trial.isWorthKeeping {
                form(.method("post"), .action(Link.asking(.entry(model.draft.id)).path)) {
                    FormToken(frame: frame)
                    input(
                        .type("hidden"), .name(AskingFields.Name.shown),
                        .value(DraftJob.mark(model.draft.choices)))
                    button(.type("submit"), .class("primary")) { wording("asking.enter") }
                }
            }
        }
    }
}

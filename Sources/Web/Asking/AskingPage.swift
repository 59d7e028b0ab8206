import Domain
import HTML
import Intake
import Storage

/// What Koers sees in a file that was handed over, everything that can be chosen about it, and what
/// a trial told. Nothing is stored before somebody says so.
struct AskingPage: Page {
    let frame: Frame
    let model: AskingModel
    /// How far a trial is; nil where this server does not work on one.
    var progress: RunningWork.Progress?

    var title: String { wording("asking.title", ["file": model.draft.file]) }
    var refreshAfter: Int? { model.isWaiting ? 2 : nil }
    var scripts: [ServedAsset] { [.unsaved] }
    private var id: String { model.draft.id }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording("nav.imports"), .imports)])
        h1 { title }
        p(.class("lead")) { wording("asking.lead") }
        if let refusal = model.refusal {
            div(.class("notice"), .role("alert")) {
                p(.class("error-detail")) { "\(model.draft.file): \(wording.said(refusal))" }
            }
        }
        if model.hasNoRows {
            div(.class("notice"), .role("alert")) {
                p(.class("error-detail")) {
                    "\(model.draft.file): \(wording.said(Refusal.noRows.description))"
                }
            }
        }
        if let earlier = model.earlier { again(earlier) }
        if let standing = model.standing {
            StandingNotice(standing: standing, frame: frame, progress: progress)
        }
        if let trial = model.trial, !model.isWaiting {
            TrialSection(frame: frame, model: model, trial: trial)
        }
        if let inspection = model.inspection {
            questions(inspection)
        } else if !model.members.isEmpty {
            members
        } else if model.sheets.count > 1 {
            sheetsOnly
        }
        removal
    }

    private func again(_ earlier: AskingModel.Earlier) -> some HTML {
        div(.class("notice")) {
            p {
                wording(
                    "asking.again",
                    [
                        "when": wording.moment(earlier.day, earlier.minute),
                        "n": wording.counted("asking.rows", earlier.record.read),
                    ])
                " "
                a(.href(frame.href(.importReceipt(String(earlier.record.key))))) {
                    wording("asking.again.receipt")
                }
            }
        }
    }

    private func questions(_ inspection: Inspection) -> some HTML {
        form(.class("asking"), .method("post"), .action(Link.asking(.draft(id)).path)) {
            FormToken(frame: frame)
            h2 { wording("asking.questions") }
            ol(.class("asking-steps")) {
                WhatStep(model: model, wording: wording)
                if inspection.kind != nil {
                    FormStep(model: model, inspection: inspection, wording: wording)
                    ColumnsStep(model: model, inspection: inspection, wording: wording)
                    NamesStep(model: model, inspection: inspection, wording: wording)
                    DecisionStep(model: model, inspection: inspection, wording: wording)
                }
            }
            div(.class("asking-go")) {
                // Without a row there is nothing to try; another line may be the header.
                if !model.hasNoRows {
                    button(
                        .type("submit"),
                        .custom(name: "formaction", value: Link.asking(.trial(id)).path)
                    ) { wording("asking.try") }
                    .attributes(.class("primary"), when: model.trial == nil)
                }
                button(.type("submit")) { wording("asking.look") }
                if !model.hasNoRows { p(.class("muted")) { wording("asking.try.text") } }
            }
        }
    }

    /// An organisation of Koers in a zip: there is nothing to ask about it.
    private var members: some HTML {
        form(.class("asking"), .method("post"), .action(Link.asking(.trial(id)).path)) {
            FormToken(frame: frame)
            h2 { wording("asking.members") }
            p { wording("asking.members.text") }
            details(.class("remark")) {
                summary { wording.counted("imports.zip", model.members.count) }
                p { model.members.joined(separator: ", ") }
            }
            if !model.foreign.isEmpty {
                p { wording("asking.members.foreign", ["files": wording.list(model.foreign)]) }
            }
            div(.class("asking-go")) {
                button(.type("submit"), .class("primary")) { wording("asking.try") }
                p(.class("muted")) { wording("asking.try.text") }
            }
        }
    }

    /// A workbook whose first sheet cannot be read may have another that can.
    private var sheetsOnly: some HTML {
        form(.class("asking"), .method("post"), .action(Link.asking(.draft(id)).path)) {
            FormToken(frame: frame)
            ol(.class("asking-steps")) { WhatStep(model: model, wording: wording) }
            button(.type("submit"), .class("primary")) { wording("asking.look") }
        }
    }

    private var removal: some HTML {
        form(.class("asking-removal"), .method("post"), .action(Link.asking(.removal(id)).path)) {
            FormToken(frame: frame)
            button(.type("submit"), .class("quiet")) { wording("asking.drop") }
            span(.class("muted")) { wording("asking.drop.text") }
        }
    }
}

/// That a trial or the import is under way, or failed.
struct StandingNotice: HTML {
    let standing: AskingModel.Standing
    let frame: Frame
    var progress: RunningWork.Progress?
    private var wording: Wording { frame.wording }

    var body: some HTML {
        div(.class("notice job"), .role("status")) {
            switch standing {
            case .trying:
                p(.class("job-standing")) { wording("asking.trying") }
                if let progress { JobProgress(progress: progress, wording: wording) }
                p { wording("asking.trying.text") }
            case .failedTrial(let reason):
                p(.class("job-standing")) { wording("asking.trial.failed") }
                p { wording.saidAsSentence(reason) }
            case .importing(let job):
                p(.class("job-standing")) { wording("job.running") }
                p { a(.href(frame.href(.importJob(job)))) { wording("asking.toJob") } }
            case .failedImport(let reason):
                p(.class("job-standing")) { wording("job.failed") }
                p { wording.saidAsSentence(reason) }
            }
        }
    }
}

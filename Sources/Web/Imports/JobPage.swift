import HTML
import Storage

/// How it stands with a file that was handed over, until it has a receipt.
struct JobPage: Page {
    let frame: Frame
    let job: JobSummary

    var title: String {
        wording(job.isReversal ? "reversal.title" : "import.title", ["file": job.file])
    }
    var refreshAfter: Int? {
        if case .failed = job.standing { nil } else { 2 }
    }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording("nav.imports"), .imports)])
        h1 { title }
        p(.class("lead")) {
            wording("job.lead", ["when": wording.moment(job.day, job.minute)])
        }
        div(.class("notice job"), .role("status")) {
            p(.class("job-standing")) {
                job.isReversal && job.standing == .running
                    ? wording("job.running.reversal") : wording.standing(job.standing)
            }
            standing
        }
        if refreshAfter != nil { stop }
        ul(.class("actions")) {
            if refreshAfter != nil {
                li { a(.href(frame.href(.importJob(job.id)))) { wording("job.again") } }
            }
            li { a(.href(frame.href(.imports))) { wording("job.toImports") } }
        }
    }

    private var stop: some HTML {
        form(.method("post"), .action(Link.importStop(job.id).path), .class("import-way")) {
            FormToken(frame: frame)
            button(.type("submit"), .class("is-quiet")) { wording("job.stop") }
        }
    }

    @HTMLBuilder private var standing: some HTML {
        switch job.standing {
        case .waiting:
            p { wording(job.isReversal ? "job.waiting.reversal" : "job.waiting.text") }
        case .running:
            if let progress = job.progress { JobProgress(progress: progress, wording: wording) }
            p { wording(job.isReversal ? "job.running.reversal.text" : "job.running.text") }
        case .failed(let reason):
            p { wording.saidAsSentence(reason) }
            p { wording(afterwards(reason)) }
        }
    }
}

extension JobPage {
    /// What to do after a job that came to nothing.
    private func afterwards(_ reason: String) -> String {
        if RunningWork.isStop(reason) { return "job.cancelled.text" }
        if reason == JobRefusal.noRoom, !job.isReversal { return "job.failed.room" }
        return job.isReversal ? "job.failed.reversal" : "job.failed.text"
    }
}

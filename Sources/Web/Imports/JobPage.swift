import HTML

/// How it stands with a file that was handed over, until it has a receipt.
struct JobPage: Page {
    let frame: Frame
    let job: JobSummary

    var title: String { wording("import.title", ["file": job.file]) }
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
            p(.class("job-standing")) { wording.standing(job.standing) }
            standing
        }
        ul(.class("actions")) {
            if refreshAfter != nil {
                li { a(.href(frame.href(.importJob(job.id)))) { wording("job.again") } }
            }
            li { a(.href(frame.href(.imports))) { wording("job.toImports") } }
        }
    }

    @HTMLBuilder private var standing: some HTML {
        switch job.standing {
        case .waiting: p { wording("job.waiting.text") }
        case .running: p { wording("job.running.text") }
        case .failed(let reason):
            p { wording.saidAsSentence(reason) }
            p { wording("job.failed.text") }
        }
    }
}

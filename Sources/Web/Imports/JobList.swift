import HTML

/// Files that were handed over and are not in: they wait, or failed lately.
struct JobList: HTML {
    let frame: Frame
    /// The latest first.
    let jobs: [JobSummary]
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section {
            h2(.id("jobs-title")) { wording("jobs.title") }
            div(
                .class("scroll"), .tabindex(0), .role("region"),
                .aria("labelledby", value: "jobs-title")
            ) {
                table {
                    thead {
                        tr {
                            th(.scope("col")) { wording("import.file") }
                            th(.scope("col")) { wording("job.standing") }
                        }
                    }
                    tbody { ForEach(jobs) { job in row(job) } }
                }
            }
            TableLinks(frame, .jobs, of: .imports)
        }
    }

    private func row(_ job: JobSummary) -> some HTML {
        tr {
            th(.scope("row")) {
                a(.href(frame.href(.importJob(job.id)))) { job.file }
                small(.class("job-moment")) { wording.moment(job.day, job.minute) }
            }
            td { standing(job.standing) }
        }
    }

    @HTMLBuilder private func standing(_ standing: JobSummary.Standing) -> some HTML {
        if case .failed(let reason) = standing {
            span(.class("has-rejected")) { wording.standing(standing) }
            ": \(wording.said(reason))"
        } else {
            wording.standing(standing)
        }
    }
}

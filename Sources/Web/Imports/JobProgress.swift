import HTML

/// How far a job is, in words and as a bar.
struct JobProgress: HTML {
    let progress: RunningWork.Progress
    let wording: Wording

    var body: some HTML {
        if let share = progress.share, isBegun {
            HTMLElement<HTMLTag.progress, _>(
                .class("job-progress"), .max("100"), .value("\(Int(share * 100))"),
                .aria("label", value: wording("job.progress"))
            ) { wording.percent(share * 100) }
        }
        p { words.joined(separator: " · ") }
    }

    /// Before the first row a file is opened and its columns are looked at.
    private var isBegun: Bool { progress.rows > 0 || progress.bytes > 0 }

    private var words: [String] {
        guard isBegun else { return [wording("job.opening")] }
        return [
            progress.rows > 0 ? wording.counted("job.rows", progress.rows) : nil, bytes,
            progress.rowsPerSecond.map { wording.counted("job.pace", $0) },
            progress.secondsLeft.map(left),
        ].compactMap { $0 }
    }

    /// How much of a large file is read.
    private var bytes: String? {
        guard progress.size >= 1_000_000 else { return nil }
        return wording(
            "job.bytes",
            [
                "done": wording.number(Double(progress.bytes) / 1e6, decimals: 1),
                "all": wording.number(Double(progress.size) / 1e6, decimals: 1),
            ])
    }

    private func left(_ seconds: Int) -> String {
        seconds < 90
            ? wording.counted("job.left.seconds", seconds)
            : wording.counted("job.left.minutes", (seconds + 59) / 60)
    }
}

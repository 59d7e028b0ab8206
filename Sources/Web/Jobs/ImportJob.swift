internal import Domain
internal import Intake
internal import Storage

/// A file that is to be imported by whichever server comes first.
struct ImportJob {
    /// The most bytes a file may have; the command line knows no limit.
    static let mostBytes = 64_000_000

    /// A file that was handed over, as a job; throws when its name does not say what is in it.
    static func asking(
        for file: UploadedFile, id: String, by asker: Job.Asker?, at second: Int
    ) throws(UploadMistake) -> Job {
        switch KoersFile(named: file.name) {
        case .facts: break
        case .foreign:
            throw .unreadable(
                file: file.name,
                reason: "is not named as a file of the Koers CSV form, such as deals.csv; the page "
                    + "of imports and the command line read other files")
        }
        guard file.isText else {
            throw .unreadable(
                file: file.name, reason: "is not text; save the sheet as CSV (UTF-8) and send that")
        }
        return Job(
            id: id, kind: .importFile, subject: file.name, content: file.content,
            askedSecond: second, asker: asker)
    }

    /// Reads the file of a job, within the transaction in which it is marked as done.
    static func perform(
        _ job: Job, _ writer: FactWriter, at second: Int, boardDay: Day? = nil,
        progress: (ImportProgress) throws -> Void = { _ in }
    ) throws {
        guard case .facts(let kind) = KoersFile(named: job.subject) else {
            throw JobRefusal("this version of Koers does not know what is in \(job.subject)")
        }
        let run = ImportRun(
            MemorySource(job.content), named: job.subject, as: .canonical(kind),
            from: ImportOrigin(
                accountID: job.asker?.accountID, actor: job.asker?.name ?? ""),
            boardDay: boardDay, at: second)
        do {
            let done = try run.run(in: writer, progress: progress)
            guard done.receipt.state != .noRows else { throw Refusal.noRows }
        } catch let refusal as Refusal {
            throw JobRefusal(refusal.description)
        } catch is SampleRefusal {
            throw JobRefusal(SampleJob.isIn)
        }
    }
}

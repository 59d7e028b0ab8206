import Domain
import Foundation
import Intake
import Storage
import Workbooks

/// A file that was asked about, to be tried or imported by whichever server comes first.
struct DraftJob: Codable {
    /// The file.
    let draft: String
    /// What was chosen about it when this was asked for.
    let choices: String
    /// Whose import it is.
    let accountID: String?
    let actor: String

    /// Asks for a trial of a draft, or for its import. The same choices are one trial.
    func job(_ kind: Job.Kind, file: String, at second: Int) throws -> Job {
        Job(
            id: DraftJob.id(kind, draft: draft, choices: choices), kind: kind, subject: file,
            content: Array(try JSONEncoder().encode(self)), askedSecond: second)
    }

    /// The id of such a job.
    static func id(_ kind: Job.Kind, draft: String, choices: String) -> String {
        "\(draft.prefix(44))-\(kind == .tryDraft ? "t" : "i")\(mark(choices))"
    }

    /// Tells choices from other choices.
    static func mark(_ choices: String) -> String { Fingerprint.of(Array(choices.utf8)) }

    /// Does what a job asks for, within the transaction in which it is marked as done. A trial throws
    /// `JobRehearsal`, so that nothing of it stays but what it told.
    static func perform(
        _ job: Job, _ writer: FactWriter, at second: Int, clock: Site.Clock,
        progress: (ImportProgress) throws -> Void = { _ in }
    ) throws {
        guard let asked = try? JSONDecoder().decode(DraftJob.self, from: Data(job.content)) else {
            throw JobRefusal("this version of Koers cannot read what was asked for")
        }
        guard let (draft, content) = try writer.draft(asked.draft) else {
            throw JobRefusal(gone)
        }
        do {
            let run = DraftRun(
                draft, content, FileChoices(text: asked.choices), job: asked, at: second,
                clock: clock)
            let done = try run.run(in: writer, progress: progress)
            let trial = DraftTrial(done.receipts)
            guard job.kind == .tryDraft else {
                if trial.isWorthKeeping { try done.remembered.map(writer.keepMapping) }
                return try writer.forgetDraft(asked.draft)
            }
            throw JobRehearsal { writer in
                try writer.keepTrial(
                    trial.text, of: asked.choices, draft: asked.draft)
            }
        } catch let refusal as Refusal {
            throw JobRefusal(refusal.description)
        } catch let refusal as PackageRefusal {
            throw JobRefusal(refusal.description)
        } catch is SampleRefusal {
            throw JobRefusal(SampleJob.isIn)
        }
    }

    /// Why a file is not read that is not there any more.
    static let gone = "the file is no longer kept; hand it over again"
}

extension DraftJob {
    /// What somebody asks for about a draft.
    init(_ draft: ImportDraft, _ choices: String, _ reader: Reader) {
        self.init(
            draft: draft.id, choices: choices, accountID: reader.account?.id,
            actor: reader.account?.audited ?? "")
    }
}

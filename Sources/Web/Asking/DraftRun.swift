import Domain
import Intake
import Storage

/// Everything that is read from a file that was asked about, within one transaction.
struct DraftRun {
    private let draft: ImportDraft
    private let content: [UInt8]
    private let choices: FileChoices
    private let job: DraftJob
    private let second: Int
    private let clock: Site.Clock

    init(
        _ draft: ImportDraft, _ content: [UInt8], _ choices: FileChoices, job: DraftJob,
        at second: Int, clock: Site.Clock
    ) {
        self.draft = draft
        self.content = content
        self.choices = choices
        self.job = job
        self.second = second
        self.clock = clock
    }

    /// One file that is read once.
    private struct Part {
        let source: any ByteSource
        let name: String
        let layout: Intake.Layout
        let options: ImportOptions
        let readAs: String
    }

    /// What came of it.
    struct Done {
        /// What became of the rows of each reading.
        let receipts: [StoredReceipt]
        /// What was said about the file, for others with the same columns; nil where nothing was.
        let remembered: SavedMapping?
    }

    /// Reads it. Throws `Refusal` when the file cannot be read with these choices.
    func run(
        in writer: FactWriter, progress: (ImportProgress) throws -> Void
    ) throws -> Done {
        let reading = try DraftReading(content, of: draft, choices)
        let today = clock.read(second, try writer.organisation.timeZone).day
        let (parts, remembered) = try parts(reading, writer, today)
        // How far it is, is told of all files of a zip together.
        let size = parts.reduce(0) { $0 + $1.source.size }
        var done = ImportProgress(rows: 0, bytes: 0, size: size)
        let receipts = try parts.map { part in
            let before = done
            defer {
                done = ImportProgress(
                    rows: done.rows, bytes: before.bytes + part.source.size, size: size)
            }
            return try writer.anotherFile { writer in
                let run = ImportRun(
                    part.source, named: part.name, as: part.layout, options: part.options,
                    from: origin(part), boardDay: today, at: second)
                return StoredReceipt(
                    try run.run(in: writer) { step in
                        done = step.after(before, of: size)
                        try progress(done)
                    })
            }
        }
        return Done(receipts: receipts, remembered: remembered)
    }

    private func parts(
        _ reading: DraftReading, _ writer: FactWriter, _ today: Day
    ) throws -> ([Part], SavedMapping?) {
        guard reading.members.isEmpty else {
            let parts = reading.members.map { file in
                var options = ImportOptions()
                options.mode = choices.mode
                return Part(
                    source: file.source, name: file.kind.fileName, layout: .canonical(file.kind),
                    options: options, readAs: "")
            }
            return (parts, nil)
        }
        let source = try reading.source.get()
        let mappings = try writer.snapshot.savedMappings().compactMap(KnownMapping.init)
        let inspection = try Inspection.look(
            at: source, named: draft.file, choices: choices,
            organisation: try writer.organisation, names: writer, mappings: mappings, on: today)
        guard !inspection.problems.contains(.noRows) else { throw Refusal.noRows }
        guard inspection.isReady else {
            throw Refusal.mapping("something about the file has still to be chosen")
        }
        let known = inspection.recognised
        let readAs = known?.mappingName ?? (known?.preset ?? .other).rawValue
        let parts = inspection.readings.map { one in
            var options = one.options
            options.mergesLookalikes = true  // the page showed them, and asked
            return Part(
                source: source, name: draft.file, layout: one.layout, options: options,
                readAs: readAs == Preset.koers.rawValue ? "" : readAs)
        }
        let remembered = inspection.remembered(choices, of: draft.file, among: mappings)
        return (parts, inspection.kind.flatMap { remembered?.saved(as: $0, at: second) })
    }

    private func origin(_ part: Part) -> ImportOrigin {
        ImportOrigin(
            runID: draft.id, accountID: job.accountID, actor: job.actor,
            fingerprint: draft.fingerprint, size: draft.size, mode: choices.mode,
            source: part.readAs, exactness: part.options.exactness?.rawValue ?? "")
    }
}

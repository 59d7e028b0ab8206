public import Domain
public import Intake
public import Storage

/// One file into the store, all or nothing, with what became of it kept beside the facts.
public struct ImportRun: Sendable {
    private let source: any ByteSource
    private let file: String
    private let layout: Intake.Layout
    private let options: ImportOptions
    private let second: Int
    private let origin: ImportOrigin
    private let boardDay: Day?

    /// A file of that name, imported at that second since 1970. What `origin` does not tell of the
    /// bytes is found out. With `boardDay` it is kept what the file changed on the board of that
    /// day.
    public init(
        _ source: any ByteSource, named file: String, as layout: Intake.Layout,
        options: ImportOptions = ImportOptions(), from origin: ImportOrigin = ImportOrigin(),
        boardDay: Day? = nil, at second: Int
    ) {
        self.source = source
        self.file = file
        self.layout = layout
        self.options = options
        self.second = second
        self.origin = origin
        self.boardDay = boardDay
    }

    /// What became of a file, and the number it is kept under.
    public struct Done: Sendable {
        /// What became of its rows.
        public let receipt: Intake.Receipt
        /// The number of the import.
        public let key: Int
        /// What is kept of it.
        public let record: ImportRecord
    }

    /// Reads the file within one transaction; with `dryRun` nothing of it stays.
    ///
    /// Throws `Intake.Refusal` when the file cannot be read as a whole, and `StrictRefusal` when
    /// rows were rejected and none may be; that attempt is kept with its rejected rows, its facts
    /// are not.
    public func run(
        in store: Store, dryRun: Bool = false,
        progress: @escaping @Sendable (ImportProgress) throws -> Void = { _ in }
    ) async throws -> Done {
        do {
            return try await store.write { writer in
                let done = try run(in: writer, progress: progress)
                guard !dryRun else { throw DryRun(done: done) }
                return done
            }
        } catch let dry as DryRun {
            return dry.done
        } catch let refusal as StrictRefusal {
            if !dryRun { try await keepRefused(refusal.receipt, in: store) }
            throw refusal
        }
    }

    /// Not an error: what takes back a transaction that was only a rehearsal.
    private struct DryRun: Error {
        let done: Done
    }

    /// Reads the file within a transaction that is open already; whoever opened it takes everything
    /// back when this throws. `SampleRefusal` while the invented company is in.
    public func run(
        in writer: FactWriter, progress: (ImportProgress) throws -> Void = { _ in }
    ) throws -> Done {
        guard try !writer.holdsSample else { throw SampleRefusal.sampleIsIn }
        let before = try boardDay.map { try BoardFigures(writer.snapshot, on: $0) }
        try writer.begin(layout.kind, mode: options.mode)
        var sink = writer
        var place = 0
        let receipt = try FileImport(source, named: file, as: layout, options: options).run(
            into: &sink,
            rejections: { rejected in
                try writer.keep(rejected, from: place)
                place += rejected.count
            }, progress: progress)
        var record = try record(receipt, key: writer.key, state: .kept)
        if let boardDay, let before {
            try writer.settle()
            let after = try BoardFigures(writer.snapshot, on: boardDay)
            record.board = BoardChange.text(before.changes(to: after))
        }
        try writer.keep(record)
        return Done(receipt: receipt, key: writer.key, record: record)
    }

    /// Answers that nothing of the file came in, so that a store that is noting notes nothing.
    private func keepRefused(_ receipt: Intake.Receipt, in store: Store) async throws {
        _ = try await store.write { writer in
            try writer.keep(receipt.rejections, from: 0)
            try writer.keep(record(receipt, key: writer.key, state: .refused))
            return false
        }
    }

    private func record(
        _ receipt: Intake.Receipt, key: Int, state: ImportRecord.State
    ) throws -> ImportRecord {
        let isKept = state == .kept
        var record = ImportRecord(
            key: key, file: file, kind: receipt.kind, atSecond: second, state: state,
            read: receipt.read, added: isKept ? receipt.added : 0,
            updated: isKept ? receipt.updated : 0, unchanged: isKept ? receipt.unchanged : 0,
            rejected: receipt.rejected, remarks: receipt.remarks, header: receipt.header)
        record.origin = origin
        record.origin.mode = options.mode
        record.origin.exactness = receipt.exactness?.rawValue ?? ""
        if origin.fingerprint.isEmpty {
            record.origin.fingerprint = try FileFingerprint.of(source)
            record.origin.size = source.size
        }
        return record
    }
}

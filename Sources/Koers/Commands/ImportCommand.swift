internal import ArgumentParser
internal import Domain
internal import Foundation
internal import Intake
internal import Storage
internal import Web

/// `koers import`: files into the store.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import a Koers CSV folder or zip, one file of it, or a file of another program.",
        discussion: """
            CSV and Excel (.xlsx). Exports of HubSpot, Pipedrive, Salesforce, Teamleader and Odoo are
            known by their columns, also without --preset; --dry-run tells what would be read. Of
            deals without a history of stages a stage that differs from what is known is a change on
            --made-on, today unless given. --save-mapping NAME keeps which column holds what, and
            --mapping NAME uses it; a file with the same columns uses it by itself.

            A file that nobody knows needs --kind and --columns, ours=theirs with commas:
              koers import pipeline.csv --kind deals \\
                --columns "deal_id=opportunity_id,owner=sales_agent,created_on=engage_date"
            owner, customer, person, manager, product and team may hold names instead of ids.

            Exit code 0: all rows are in. 1: some rows were rejected (with --strict: nothing was
            imported). 2: the arguments or the file cannot be used.
            """)

    @Argument(help: "A folder of Koers CSV files, or one file.")
    var path: String
    @Option(
        help: "What the rows are: \(FactKind.allCases.map(\.rawValue).joined(separator: ", ")).",
        transform: ImportReading.kind)
    var kind: FactKind?
    @Option(help: "Which column of the file holds what, ours=theirs with commas between.")
    var columns: String?
    @Option(help: "Two names that mean the same, \"GTXPro=GTX Pro\"; may be repeated.")
    var same: [String] = []
    @Option(help: "The order of the file's dates: dmy, mdy or ymd.", transform: ImportReading.dates)
    var dates: DateOrder?
    @Option(help: "The file's decimal mark: comma or point.", transform: ImportReading.decimal)
    var decimal: DecimalMark?
    @Option(help: "Where to save the rejected rows as CSV, each with its reason.")
    var rejected: String?
    @OptionGroup var foreign: ForeignFileOptions
    @Flag(help: "Tell what would happen; change nothing.")
    var dryRun = false
    @Flag(help: "Import nothing of a file that has a row to reject.")
    var strict = false
    @Flag(help: "Print one JSON object.")
    var json = false
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let plan = try ImportPlan(path, kind: kind, columns: columns, foreign)
        guard columns == nil || foreign.saveMapping == nil else {
            throw Failure("--save-mapping keeps what a file shows by itself, without --columns")
        }
        let said = try ImportReading.same(same)
        if let rejected { try RejectedFile.prove(rejected) }
        var report = ImportReport(plan, isDryRun: dryRun)
        try await House.open(database.place(), making: true) { store in
            for file in plan.files { try await bring(file, said, store, &report) }
        }
        print(json ? report.json.text : report.lines.joined(separator: "\n"))
        if report.isNothing { throw Failure("\(path): \(Refusal.noRows.description)") }
        if report.rejected > 0 { throw ExitCode(1) }
    }

    /// One file, once for every kind of fact in it. A file that cannot be read at all stops the
    /// command; those before it stay, each a whole import of its own.
    private func bring(
        _ file: PlannedFile, _ same: [String: String], _ store: Store, _ report: inout ImportReport
    ) async throws {
        do {
            let answer = try await answer(file, store)
            var origin = ImportOrigin(
                runID: House.token(), actor: ImportOrigin.commandLine(user: House.user),
                source: answer.source)
            for (place, reading) in answer.readings.enumerated() {
                var options = reading.options
                options.same += ImportOptions(same: same).same
                options.isStrict = strict
                let name = place == 0 ? file.name : reading.kind.fileName
                let run = ImportRun(
                    file.source, named: file.name, as: reading.layout, options: options,
                    from: origin, boardDay: try await today(store), at: House.second())
                try await bring(file, as: name, run, &origin, store, &report)
            }
            if let mapping = answer.mapping, let kind = answer.readings.first?.kind, !dryRun {
                try await House.noting(.mappingKept, mapping.name, in: store)
                    .keepMapping(mapping.saved(as: kind, at: House.second()))
            }
        } catch is SampleRefusal {
            throw Failure(
                "the database holds the invented company to look around in; open Koers and choose "
                    + "to start your own first")
        } catch let refusal as Refusal {
            if !report.isNothing {
                print(json ? report.json.text : report.lines.joined(separator: "\n"))
            }
            throw Failure("\(file.name): \(refusal.description)")
        }
    }

    /// Today where the organisation is.
    private func today(_ store: Store) async throws -> Day {
        let zone = try await store.read { try $0.organisation()?.timeZone }
        return House.clock.today(in: zone ?? Organisation(name: "").timeZone)
    }

    /// The number of an earlier import of the same bytes that is in; nil without one.
    private func sameFile(_ origin: ImportOrigin, _ store: Store) async throws -> Int? {
        let (run, fingerprint) = (origin.runID, origin.fingerprint)
        return try await store.read { snapshot in
            try snapshot.imports(ofFingerprint: fingerprint).first { $0.origin.runID != run }?.key
        }
    }

    private func answer(_ file: PlannedFile, _ store: Store) async throws -> ImportAsking.Answer {
        if let layout = file.layout {
            var options = ImportOptions(dates: dates, decimal: decimal)
            options.mode = foreign.mode
            options.zone = foreign.zone
            return ImportAsking.Answer(
                readings: [Intake.Reading(layout: layout, options: options)],
                source: columns == nil ? "" : Preset.other.rawValue, mapping: nil)
        }
        let choices = foreign.choices(kind: kind, dates: dates, decimal: decimal)
        return try await ImportAsking(file: file, choices: choices)
            .answer(in: store, keepingAs: foreign.saveMapping)
    }

    /// One reading of a file, with progress on a terminal.
    private func bring(
        _ file: PlannedFile, as name: String, _ run: ImportRun, _ origin: inout ImportOrigin,
        _ store: Store, _ report: inout ImportReport
    ) async throws {
        let progress = ProgressLine(file: file.name)
        defer { progress.end() }
        do {
            let noting = House.noting(.fileImported, file.name, in: store)
            let done = try await run.run(in: noting, dryRun: dryRun) { progress.show($0) }
            origin.fingerprint = done.record.origin.fingerprint
            origin.size = done.record.origin.size
            report.add(done.receipt)
            if let earlier = try await sameFile(origin, store) { report.noteAgain(name, earlier) }
            if dryRun {
                try saveRejected(done.receipt, named: name)
            } else if let rejected, done.receipt.rejected > 0 {
                try await RejectedFile(store, done.key).save(to: plan(rejected, for: name))
            }
        } catch let refusal as StrictRefusal {
            report.add(refusal.receipt, isRefused: true)
            try saveRejected(refusal.receipt, named: name)
        }
    }

    /// Saves the rejected rows of a file of which nothing was kept.
    private func saveRejected(_ receipt: Receipt, named name: String) throws {
        guard let rejected, receipt.rejected > 0 else { return }
        let text = RejectedRows(header: receipt.header).csv(receipt.rejections)
        try text.write(
            toFile: plan(rejected, for: name), atomically: true, encoding: .utf8)
    }

    /// The file rejected rows go to: the one that was named, or one per file in the folder that
    /// was named.
    private func plan(_ place: String, for file: String) -> String {
        Place(at: place) == .folder
            ? URL(filePath: place).appending(path: RejectedFile.name(for: file)).path : place
    }
}

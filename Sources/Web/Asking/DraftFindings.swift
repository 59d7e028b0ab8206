import Domain
import Intake
import Storage
import Workbooks

/// What is found in a file that is asked about, beside what is known. Finding it reads the whole file,
/// so that it is remembered until the choices or what is known change.
struct DraftFindings: Sendable {
    /// The sheets of a workbook; none for text.
    var sheets: [WorkbookSheet] = []
    /// What to know of the chosen sheet, one sentence each.
    var notes: [String] = []
    /// The files in a zip; none for a single file.
    var members: [String] = []
    /// Other files in the zip, which are not read.
    var foreign: [String] = []
    /// What it is understood to be; nil for a zip, and when it cannot be read at all.
    var inspection: Inspection?
    /// Why not, in one sentence.
    var refusal: String?

    /// What the findings hang on, besides the facts there are.
    struct Subject: Hashable, Sendable {
        let draft: String
        let fingerprint: String
        let choices: String
        let organisation: Organisation
        let mappings: [KnownMapping]
        let today: Day
    }

    /// Something about this server, and not about the file, is in the way: that may pass.
    private struct Passing: Error {
        let findings: DraftFindings
    }

    /// What is found, or was found before.
    static func of(
        _ draft: ImportDraft, _ organisation: Organisation, _ mappings: [KnownMapping],
        on today: Day, in snapshot: Snapshot
    ) throws -> DraftFindings {
        let subject = Subject(
            draft: draft.id, fingerprint: draft.fingerprint, choices: draft.choices,
            organisation: organisation, mappings: mappings, today: today)
        do {
            return try snapshot.remembered(
                subject, of: Set(FactGroup.allCases), weight: \.weight
            ) {
                try look(draft, subject, snapshot)
            }
        } catch let passing as Passing {
            return passing.findings
        }
    }

    private static func look(
        _ draft: ImportDraft, _ subject: Subject, _ snapshot: Snapshot
    ) throws -> DraftFindings {
        guard let content = try snapshot.content(ofDraft: draft.id) else {
            throw Mistake.unknownAddress
        }
        let choices = FileChoices(text: draft.choices)
        var findings = DraftFindings()
        do {
            let reading = try DraftReading(content, of: draft, choices)
            findings.sheets = reading.sheets
            findings.notes = reading.notes
            findings.members = reading.members.map(\.kind.fileName)
            findings.foreign = reading.foreign
            guard findings.members.isEmpty else { return findings }
            findings.inspection = try Inspection.look(
                at: reading.source.get(), named: draft.file, choices: choices,
                organisation: subject.organisation, names: snapshot, mappings: subject.mappings,
                on: subject.today)
        } catch let refusal as Refusal {
            findings.refusal = refusal.description
        } catch let refusal as PackageRefusal {
            findings.refusal = refusal.description
            switch refusal {
            case .noRoom, .cannotUnpack, .changed: throw Passing(findings: findings)
            default: break
            }
        }
        return findings
    }

    /// How many small values it is, about.
    private var weight: Int {
        let rows = inspection.map { $0.rows.reduce(0) { $0 + $1.count } } ?? 0
        let names = inspection?.names.reduce(0) { $0 + 4 + 2 * $1.near.count } ?? 0
        let same = inspection?.readings.reduce(0) { $0 + 2 * $1.options.same.count } ?? 0
        return 500 + rows + names + same
    }
}

import Domain
import Intake
import Storage
import Workbooks

/// A file that is asked about: what it is, what was chosen, and what a trial told.
struct AskingModel: Sendable {
    let draft: ImportDraft
    let choices: FileChoices
    /// The sheets of a workbook; none for a file of text.
    let sheets: [WorkbookSheet]
    /// What to know of the chosen sheet, one sentence each.
    let notes: [String]
    /// The files in a zip; none for a single file.
    let members: [String]
    /// Other files in the zip, which are not read.
    let foreign: [String]
    /// What it is understood to be; nil when it cannot be read at all.
    let inspection: Inspection?
    /// Why not, in one sentence.
    let refusal: String?
    /// Names of each kind that can be chosen as the meaning of one in the file.
    let knownNames: [ReferenceKind: [String]]
    /// What tells those apart who bear one name, by id.
    var bearers: [String: String] = [:]
    /// Whether deals went in before, so that others can be compared with them.
    var hasEarlierDeals = false
    /// Names of the mappings that were saved.
    let mappings: [String]
    /// The zone of the organisation.
    let zone: String
    let today: Day
    /// The latest import of the same file that is in, and when that was.
    let earlier: Earlier?
    /// The KPIs there are, to name those that a trial changes.
    let kpis: [KPI]
    /// What the last trial told, when it was made with these choices.
    let trial: DraftTrial?
    /// How it stands with a trial or with the import.
    let standing: Standing?

    /// How it stands with what was asked for last.
    enum Standing: Sendable, Hashable {
        case trying, failedTrial(reason: String)
        case importing(job: String), failedImport(reason: String)
    }

    /// That the same file is in already.
    struct Earlier: Sendable {
        let record: ImportRecord
        let day: Day
        let minute: Int
    }

    /// The most names of one kind that can be chosen from.
    static let mostNames = 500

    /// What can be chosen as the meaning of a name of that kind.
    func known(_ kind: ReferenceKind) -> [String] { knownNames[kind] ?? [] }

    /// Whether there is nothing to ask: the file is known, everything is settled and no name looks
    /// like another.
    var isClear: Bool {
        guard members.isEmpty else { return true }
        guard let inspection, inspection.isReady, inspection.recognised != nil, !asksDay
        else { return false }
        return inspection.names.allSatisfy { question in
            question.bearers.isEmpty && question.near.isEmpty || question.answer != nil
                || question.isTaken
        }
    }

    /// Whether it has to be said on which day the file was made: changes of stage are dated by it.
    var asksDay: Bool {
        guard let inspection, inspection.isCompared, hasEarlierDeals else { return false }
        return inspection.exportDay.evidence != .chosen
    }

    /// Whether there is a header and nothing below it, so that nothing can go in.
    var hasNoRows: Bool { inspection?.problems.contains(.noRows) ?? false }

    /// Whether the page asks for itself again, because something is under way.
    var isWaiting: Bool { standing?.isUnderWay ?? false }
}

extension AskingModel.Standing {
    /// Whether it will come to an end by itself.
    var isUnderWay: Bool {
        switch self {
        case .trying, .importing: true
        case .failedTrial, .failedImport: false
        }
    }
}

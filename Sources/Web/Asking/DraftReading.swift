import Domain
import Foundation
import Intake
import Storage
import Workbooks

/// A file that is asked about, opened: the sheets of a workbook, and the bytes that are read.
struct DraftReading {
    /// The sheets of a workbook; none for text.
    var sheets: [WorkbookSheet] = []
    /// What to know of the chosen sheet besides its cells, one sentence each.
    var notes: [String] = []
    /// What is read: text, or the chosen sheet as text. A failure: nothing can be.
    var source: Result<any ByteSource, any Error> = .failure(PackageRefusal.noWorkbook)
    /// Files of the Koers form in a zip, in the order in which they go in.
    var members: [KoersArchive.Member] = []
    /// Other files in the zip, which are not read.
    var foreign: [String] = []

    /// Opens the bytes of a draft with what was chosen about it; throws `Refusal` or
    /// `PackageRefusal` for what is no table.
    init(_ content: [UInt8], of draft: ImportDraft, _ choices: FileChoices) throws {
        switch try HandedFile.look(MemorySource(content), named: draft.file) {
        case .text(let text): source = .success(text)
        case .workbook(let workbook): open(workbook, choices)
        case .archive(let zip):
            let archive = try KoersArchive(zip)
            (members, foreign) = (archive.members, archive.foreign)
        }
    }

    private mutating func open(_ workbook: Workbook, _ choices: FileChoices) {
        sheets = workbook.sheets
        let first = sheets.first { !$0.isHidden } ?? sheets.first
        do {
            let sheet = try workbook.source(
                of: choices.sheet ?? first?.name ?? "",
                spoolingIn: FileManager.default.temporaryDirectory.path)
            notes = sheet.notes.sentences
            source = .success(sheet)
        } catch {
            source = .failure(error)
        }
    }
}

import Domain
import Intake
import Storage

/// Where a cell stands in the sheet, and what it says of its target.
struct CellPlace: Hashable, Sendable {
    enum Part: String, Sendable { case value = "v", stretch = "s" }

    let part: Part
    let row, column: Int

    /// By which it is known in the form: `v0.3`.
    var name: String { "\(part.rawValue)\(row).\(column)" }
}

/// The sheet as it is typed in.
struct TargetDraft: Sendable {
    /// What was typed, of cells that say something.
    var typed: [CellPlace: String] = [:]
    /// What cells were when they were looked at, for each scope and first day of a period.
    var seen: [SeenCell: TargetCell] = [:]
    var reason = ""
    var mistakes: [CellPlace: CellMistake] = [:]
    var isReasonMissing = false
    /// Cells of a pasted table that fell beside the sheet.
    var outside = 0
    /// What cells became meanwhile, where somebody else changed them.
    var became: [CellPlace: TargetCell?] = [:]

    /// A cell, by for whom it is and when it begins.
    struct SeenCell: Hashable, Sendable {
        let scope: TargetScope
        let start: Day
    }

    /// The names of the fields besides those of cells.
    enum Field {
        static let seen = "seen"
        static let reason = "reason"
        static let rows = "rows"
        static let pasted = "pasted"
        static let pastedRow = "pasted-row"
        static let pastedColumn = "pasted-column"
        static let pastedPart = "pasted-part"
        static let todo = "do"
        static func row(_ place: Int) -> String { "row\(place)" }
    }

    /// Characters of a reason.
    static let longestReason = 500

    /// The sheet as it is.
    init(_ sheet: TargetSheet, _ wording: Wording) {
        for row in sheet.rows.indices {
            for column in sheet.columns.indices {
                guard let cell = sheet.cell(row, column) else { continue }
                fill(cell, row, column, wording)
                seen[Self.key(sheet, row, column)] = cell
            }
        }
    }

    private mutating func fill(
        _ cell: TargetCell, _ row: Int, _ column: Int, _ wording: Wording
    ) {
        typed[CellPlace(part: .value, row: row, column: column)] = wording.typed(cell.value)
        typed[CellPlace(part: .stretch, row: row, column: column)] = cell.stretch.map(
            wording.typed)
    }

    static func key(_ sheet: TargetSheet, _ row: Int, _ column: Int) -> SeenCell {
        SeenCell(scope: sheet.rows[row].scope, start: sheet.columns[column].start)
    }

    /// For whom the rows of a form are.
    static func scopes(_ form: FormFields) -> [TargetScope] {
        (0..<TargetSheet.mostRows).prefix { form.has(Field.row($0)) }.map { place in
            TargetScope(text: form[Field.row(place)]) ?? .everyone
        }
    }

    /// What a form says of that sheet.
    init(_ form: FormFields, _ sheet: TargetSheet) {
        let scopes = Self.scopes(form)
        for (row, shown) in sheet.rows.enumerated() {
            guard let sent = scopes.firstIndex(of: shown.scope) else { continue }
            for column in sheet.columns.indices {
                for part in [CellPlace.Part.value, .stretch] {
                    let name = CellPlace(part: part, row: sent, column: column).name
                    let text = form[name].tidied
                    guard !text.isEmpty else { continue }
                    typed[CellPlace(part: part, row: row, column: column)] = text
                }
            }
        }
        seen = SeenCells.read(form[Field.seen])
        reason = form[Field.reason].tidied
    }

    /// Takes in what somebody else changed meanwhile: cells that were not typed over follow, the
    /// others say what they became.
    mutating func meet(_ sheet: TargetSheet, _ wording: Wording) {
        for row in sheet.rows.indices {
            for column in sheet.columns.indices {
                let (now, was) = (sheet.cell(row, column), seen[Self.key(sheet, row, column)])
                guard now != was else { continue }
                let place = CellPlace(part: .value, row: row, column: column)
                if says(was, row, column, sheet, wording) {
                    typed[place] = nil
                    typed[CellPlace(part: .stretch, row: row, column: column)] = nil
                    if let now { fill(now, row, column, wording) }
                }
                became[place] = .some(now)
                seen[Self.key(sheet, row, column)] = now
            }
        }
    }

    /// Whether a cell was left as it was.
    private func says(
        _ was: TargetCell?, _ row: Int, _ column: Int, _ sheet: TargetSheet, _ wording: Wording
    ) -> Bool {
        do { return try cell(row, column, sheet, wording) == was } catch { return false }
    }

    /// What is to change; nil when something is wrong, which `mistakes` tells then.
    mutating func changes(
        _ sheet: TargetSheet, _ wording: Wording, today: Day
    ) -> [TargetChange]? {
        var found: [TargetChange] = []
        for row in sheet.rows.indices {
            for column in sheet.columns.indices {
                do throws(WrongCell) {
                    let was = seen[Self.key(sheet, row, column)]
                    let became = try cell(row, column, sheet, wording)
                    guard was != became else { continue }
                    let (scope, period) = (sheet.rows[row].scope, sheet.columns[column])
                    found.append(TargetChange(scope, period, was: was, became: became))
                } catch { mistakes[error.place] = error.mistake }
            }
        }
        isReasonMissing =
            reason.isEmpty
            && found.contains { sheet.grid.isHolding($0.scope, $0.period, on: today) }
        reason = String(reason.prefix(Self.longestReason))
        return mistakes.isEmpty && !isReasonMissing ? found : nil
    }

    /// What a cell says; throws when that is no target.
    private func cell(
        _ row: Int, _ column: Int, _ sheet: TargetSheet, _ wording: Wording
    ) throws(WrongCell) -> TargetCell? {
        let value = try number(CellPlace(part: .value, row: row, column: column), wording)
        let place = CellPlace(part: .stretch, row: row, column: column)
        let stretch = try number(place, wording)
        guard let value else {
            if stretch != nil { throw WrongCell(place: place, mistake: .stretchAlone) }
            return nil
        }
        return TargetCell(value, stretch: stretch)
    }

    private func number(_ place: CellPlace, _ wording: Wording) throws(WrongCell) -> Double? {
        do { return try wording.measure(typed[place] ?? "") } catch {
            throw WrongCell(place: place, mistake: error)
        }
    }
}

/// A cell that says no target.
private struct WrongCell: Error {
    let place: CellPlace
    let mistake: CellMistake
}

/// Cells as they were looked at, as the form sends them along.
enum SeenCells {
    /// `team:Noord|2026-03-01=400/500`, one a line.
    static func text(_ seen: [TargetDraft.SeenCell: TargetCell]) -> String {
        seen.map { key, cell in
            let stretch = cell.stretch.map { "/\($0)" } ?? ""
            return "\(key.scope.text)|\(key.start)=\(cell.value)\(stretch)"
        }.sorted().joined(separator: "\n")
    }

    static func read(_ text: String) -> [TargetDraft.SeenCell: TargetCell] {
        let cells = text.split(whereSeparator: \.isNewline).compactMap { line in
            cell(String(line))
        }
        return Dictionary(cells, uniquingKeysWith: { first, _ in first })
    }

    private static func cell(_ line: String) -> (TargetDraft.SeenCell, TargetCell)? {
        guard let bar = line.lastIndex(of: "|"), let mark = line[bar...].firstIndex(of: "="),
            let scope = TargetScope(text: String(line[..<bar])),
            let start = Day(String(line[line.index(after: bar)..<mark]))
        else { return nil }
        let numbers = line[line.index(after: mark)...].split(separator: "/").map { Double($0) }
        guard let first = numbers.first, let value = first else { return nil }
        let stretch = numbers.count > 1 ? numbers[1] : nil
        return (.init(scope: scope, start: start), TargetCell(value, stretch: stretch))
    }
}

import Domain
import Storage

/// The entries of an own number in a year, as they are typed in: a line for each entry, and one for
/// each period that has none.
struct OwnNumberDraft: Sendable {
    /// A line.
    struct Line: Sendable {
        /// The entry; nil where there is none yet.
        let key: Int?
        let day: Day
        var value = ""
        var note = ""
        /// What it was when it was looked at.
        var seen: OwnNumberContent?
        var mistake: CellMistake?
        /// What it became meanwhile, by somebody else.
        var became: OwnNumberContent??
    }

    var lines: [Line]
    /// Cells of a pasted table that fell beside the lines.
    var outside = 0

    /// The names of the fields.
    enum Field {
        static func row(_ place: Int) -> String { "row\(place)" }
        static func seen(_ place: Int) -> String { "seen\(place)" }
        static func value(_ place: Int) -> String { "v\(place)" }
        static func note(_ place: Int) -> String { "n\(place)" }
    }

    /// Characters of a remark.
    static let longestNote = 200
    /// Lines of a form.
    static let mostLines = 1_000

    /// What there is, and room for the rest.
    init(_ entries: [OwnNumberEntry], _ periods: [Period], _ wording: Wording) {
        lines = periods.flatMap { period -> [Line] in
            let inside = entries.filter { period.contains($0.day) }
            guard !inside.isEmpty else { return [Line(key: nil, day: period.start)] }
            return inside.map { Line($0, wording) }
        }
    }

    /// What a form says.
    init(_ form: FormFields) {
        lines = (0..<Self.mostLines).prefix { form.has(Field.row($0)) }.compactMap { place in
            let parts = form[Field.row(place)].split(separator: "/")
            guard let day = parts.first.flatMap({ Day(String($0)) }) else { return nil }
            let seen = OwnNumberContent(
                sent: form[Field.seen(place)].replacing("\r\n", with: "\n"))
            // A remark that nobody touched stays as it is, however long or odd a file made it.
            let typed = form[Field.note(place)].replacing("\r\n", with: "\n")
            let isTouched = typed.tidied != seen?.note.tidied
            return Line(
                key: parts.count > 1 ? Int(parts[1]) : nil, day: day,
                value: form[Field.value(place)].tidied,
                note: isTouched
                    ? String(typed.tidied.prefix(Self.longestNote)) : seen?.note ?? "",
                seen: seen)
        }
    }

    /// What is to change; nil when something is wrong, which the lines tell then.
    mutating func changes(_ wording: Wording) -> [OwnNumberChange]? {
        var found: [OwnNumberChange] = []
        for place in lines.indices {
            let line = lines[place]
            do throws(CellMistake) {
                let became = try line.content(wording)
                guard became != line.seen else { continue }
                found.append(
                    OwnNumberChange(key: line.key, day: line.day, was: line.seen, became: became))
            } catch { lines[place].mistake = error }
        }
        return lines.contains { $0.mistake != nil } ? nil : found
    }

    /// Takes in what somebody else changed meanwhile: lines that were not typed over follow, the
    /// others say what they became.
    mutating func meet(_ now: OwnNumberDraft, _ wording: Wording) {
        let typed = lines
        lines = now.lines
        for place in lines.indices {
            let current = lines[place]
            let mine =
                typed.first { $0.key != nil && $0.key == current.key }
                ?? typed.first { $0.key == nil && $0.day == current.day }
            guard let mine, !mine.isUntouched(wording) else { continue }
            lines[place].value = mine.value
            lines[place].note = mine.note
            if current.seen != mine.seen { lines[place].became = .some(current.seen) }
        }
    }

    /// Lays a pasted table down from a day on, to be looked at before it is kept.
    mutating func spread(_ text: String, from day: Day?) {
        let first = lines.firstIndex { $0.day == day } ?? 0
        var laid = lines
        outside = PastedTable(text).lay(
            fromRow: first, column: 0, rows: lines.count, columns: 2
        ) { row, column, text in
            if column == 0 { laid[row].value = text } else { laid[row].note = text }
        }
        lines = laid
    }
}

extension OwnNumberDraft.Line {
    init(_ entry: OwnNumberEntry, _ wording: Wording) {
        key = entry.key
        day = entry.day
        value = wording.typed(entry.content.value)
        note = entry.content.note
        seen = entry.content
    }

    /// What it says; nil where nothing was typed.
    func content(_ wording: Wording) throws(CellMistake) -> OwnNumberContent? {
        guard let number = try wording.measure(value) else {
            if seen == nil, !note.isEmpty { throw .noteAlone }
            return nil
        }
        return OwnNumberContent(number, note: note)
    }

    fileprivate func isUntouched(_ wording: Wording) -> Bool {
        do { return try content(wording) == seen } catch { return false }
    }
}

extension OwnNumberContent {
    /// As a form sends it along: the value, and the remark behind a bar.
    var sent: String { "\(value)|\(note)" }

    init?(sent text: String) {
        guard let bar = text.firstIndex(of: "|"), let value = Double(text[..<bar]) else {
            return nil
        }
        self.init(value, note: String(text[text.index(after: bar)...]))
    }
}

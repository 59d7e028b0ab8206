import Domain
import Hummingbird
import Storage

/// What is known about a person as a file to take along: one list as a table, or all of it as JSON.
enum PersonalFile: Hashable, Sendable {
    case part(PersonalPart, TableForm)
    case everything

    /// The file of that name, as far as whoever asks may have it; nil when there is none.
    init?(_ name: String, for onlooker: Onlooker) {
        if name == "everything.json" {
            self = .everything
            return
        }
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let form = TableForm(rawValue: parts[1]),
            let part = PersonalPart(rawValue: parts[0]), part.isOpen(to: onlooker)
        else { return nil }
        self = .part(part, form)
    }

    /// Its bytes.
    func bytes(
        _ record: PersonalRecord, _ onlooker: Onlooker, _ text: PersonalText
    ) throws -> [UInt8] {
        switch self {
        case .part(let part, let form): try PersonalFile.table(part, form, record, text)
        case .everything: try PersonalFile.json(record, onlooker, text)
        }
    }

    private static func table(
        _ part: PersonalPart, _ form: TableForm, _ record: PersonalRecord, _ text: PersonalText
    ) throws -> [UInt8] {
        let file = try TableFile(form, text.frame.wording)
        try file.begin(
            text.frame.wording("about.part.\(part.rawValue)"),
            record.fields(of: part).map(text.heading))
        try record.each(part) { row in
            try file.add(row.map(text.cell))
        }
        return try file.bytes()
    }

    /// What it is.
    var type: Response.FileType {
        switch self {
        case .everything: .json
        case .part(_, .csv): .csv
        case .part(_, .xlsx): .xlsx
        }
    }

    /// Every list, a row on a line, and before its rows what each field means.
    static func json(
        _ record: PersonalRecord, _ onlooker: Onlooker, _ text: PersonalText
    ) throws -> [UInt8] {
        let wording = text.frame.wording
        var bytes: [UInt8] = []
        func write(_ line: String) { bytes += Array("\(line)\n".utf8) }
        func quoted(_ words: String) -> String { JSON.text(words).text }
        write("{")
        write("\"person\": \(quoted(text.frame.names(record.subject.name))),")
        write("\"made_on\": \(quoted(text.frame.today.description)),")
        let kinds = PersonalDataKind.allCases.filter(\.parts.isEmpty)
        let untold = kinds.map { kind in
            let name = wording("about.untold.\(kind.rawValue)")
            return (
                kind.rawValue, JSON.text("\(name): \(wording("about.untold.\(kind.rawValue).why"))")
            )
        }
        write("\"not_here\": \(JSON.object(untold).text),")
        write("\"lists\": [")
        let parts = PersonalPart.allCases.filter { $0.isOpen(to: onlooker) }
        for (place, part) in parts.enumerated() {
            let fields = record.fields(of: part)
            let meanings = fields.map { field in
                (field.rawValue, JSON.text(wording("personal.\(field.rawValue).means")))
            }
            write("{\"list\": \(quoted(part.rawValue)),")
            write(" \"title\": \(quoted(wording("about.part.\(part.rawValue)"))),")
            write(" \"text\": \(quoted(wording("about.part.\(part.rawValue).text"))),")
            write(" \"fields\": \(JSON.object(meanings).text),")
            write(" \"rows\": [")
            var before: String?
            try record.each(part) { row in
                if let before { write("  \(before),") }
                before = JSON.object(zip(fields, row).map { ($0.rawValue, text.json($1)) }).text
            }
            if let before { write("  \(before)") }
            write(" ]}\(place < parts.count - 1 ? "," : "")")
        }
        write("]")
        write("}")
        return bytes
    }
}

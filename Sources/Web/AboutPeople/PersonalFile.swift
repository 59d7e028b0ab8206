import Domain
import Storage

/// What is known about a person as a file to take along: one list as CSV, or all of it as JSON.
enum PersonalFile: Hashable, Sendable {
    case part(PersonalPart)
    case everything

    /// The file of that name, as far as whoever asks may have it; nil when there is none.
    init?(_ name: String, for onlooker: Onlooker) {
        if name == "everything.json" {
            self = .everything
            return
        }
        guard name.hasSuffix(".csv"), let part = PersonalPart(rawValue: String(name.dropLast(4))),
            part.isOpen(to: onlooker)
        else { return nil }
        self = .part(part)
    }

    /// Its bytes.
    func bytes(
        _ record: PersonalRecord, _ onlooker: Onlooker, _ text: PersonalText
    ) throws -> [UInt8] {
        switch self {
        case .part(let part): try PersonalFile.csv(part, record, text)
        case .everything: try PersonalFile.json(record, onlooker, text)
        }
    }

    private static func csv(
        _ part: PersonalPart, _ record: PersonalRecord, _ text: PersonalText
    ) throws -> [UInt8] {
        var file = FactsFile(wording: text.frame.wording, names: text.frame.names)
        file.add(record.fields(of: part).map(text.heading))
        try record.each(part) { row in file.add(row.map(text.plain)) }
        return file.bytes
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

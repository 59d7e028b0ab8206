import Domain
import Foundation
import Intake

/// The fields of the page that asks about a file, and what they say.
struct AskingFields {
    private let form: FormFields

    /// Where everything is as Koers recognised it.
    static let recognised = "auto"
    /// Where somebody says that there is none.
    static let none = "none"
    /// How many columns together can make a number.
    static let mostParts = 3
    /// How many names and words a form asks about at once.
    static let mostNames = 200

    /// The names of the fields.
    enum Name {
        static let sheet = "sheet"
        static let preset = "preset"
        static let kind = "kind"
        static let encoding = "encoding"
        static let delimiter = "delimiter"
        static let headerLine = "headerLine"
        static let dates = "dates"
        static let decimal = "decimal"
        static let zone = "zone"
        static let mode = "mode"
        static let madeOn = "madeOn"
        static let history = "history"
        static let mapping = "mapping"
        /// Which choices a trial was shown of.
        static let shown = "shown"
        /// Under which name the answers are kept for the next file.
        static let keepAs = "keepAs"

        static func column(_ ours: String, part: Int) -> String { "column-\(ours)-\(part)" }
        static func name(_ place: Int) -> String { "name-\(place)" }
        static func meaning(_ place: Int) -> String { "meaning-\(place)" }
        static func word(_ place: Int) -> String { "word-\(place)" }
        static func standing(_ place: Int) -> String { "standing-\(place)" }
    }

    init(_ form: FormFields) { self.form = form }

    /// Under which name the answers are kept; nil when they are not.
    var keepAs: String? {
        let name = form[Name.keepAs].trimmingCharacters(in: .whitespaces)
        return name.isEmpty ? nil : String(name.prefix(80))
    }

    /// What was chosen, `before` being what was chosen till now: names that this form did not ask
    /// about keep their answers. Columns of another sheet or another way of reading are forgotten.
    func choices(before: FileChoices) -> FileChoices {
        var choices = before
        choices.sheet = chosen(Name.sheet) { $0 }
        choices.preset = chosen(Name.preset, Preset.init(rawValue:))
        choices.kind = chosen(Name.kind, FactKind.init(rawValue:))
        choices.encoding = chosen(Name.encoding, TextEncoding.init(rawValue:))
        choices.delimiter = chosen(Name.delimiter, Delimiter.init(rawValue:))
        choices.headerLine = chosen(Name.headerLine) { Int($0) }.flatMap {
            (1...1_000).contains($0) ? $0 : nil
        }
        choices.dates = chosen(Name.dates, DateOrder.init(rawValue:))
        choices.decimal = chosen(Name.decimal, DecimalMark.init(rawValue:))
        choices.zone = chosen(Name.zone) { ZoneNames.has($0) ? $0 : nil }
        choices.mappingName = form[Name.mapping] == Self.none ? "" : chosen(Name.mapping) { $0 }
        choices.mode = ImportMode(rawValue: form[Name.mode]) ?? before.mode
        choices.madeOn = Day(form[Name.madeOn])
        choices.withHistory = form.has(Name.history) ? form[Name.history] == "yes" : nil
        choices.columns = choices.isRead(like: before) ? columns : [:]
        readNames(into: &choices)
        readWords(into: &choices)
        return choices
    }

    /// What a field says, nil where it is as recognised.
    private func chosen<Value>(_ name: String, _ value: (String) -> Value?) -> Value? {
        let text = form[name]
        return text.isEmpty || text == Self.recognised ? nil : value(text)
    }

    private var columns: [String: [ColumnChoice]] {
        var columns: [String: [ColumnChoice]] = [:]
        let names = Set(FactKind.allCases.flatMap(Mapping.columns))
        for ours in names {
            let parts = (0..<Self.mostParts).map { form[Name.column(ours, part: $0)] }
            switch parts[0] {
            case "", Self.recognised: continue
            case Self.none: columns[ours] = []
            default: columns[ours] = parts.compactMap(ColumnChoice.init(sent:))
            }
        }
        return columns
    }

    private func readNames(into choices: inout FileChoices) {
        for place in 0..<Self.mostNames where form.has(Name.name(place)) {
            let text = form[Name.name(place)]
            guard let mark = text.firstIndex(of: ":"),
                let kind = ReferenceKind(rawValue: String(text[..<mark]))
            else { continue }
            let name = String(text[text.index(after: mark)...])
            choices.same.removeAll { $0.kind == kind && $0.name == name }
            let meaning = form[Name.meaning(place)]
            guard !meaning.isEmpty, meaning != Self.recognised else { continue }
            choices.same.append(SameName(kind: kind, name: name, meaning: meaning))
        }
    }

    private func readWords(into choices: inout FileChoices) {
        for place in 0..<Self.mostNames where form.has(Name.word(place)) {
            let word = form[Name.word(place)]
            choices.closings[word] = DealStatus(rawValue: form[Name.standing(place)])
        }
    }
}

extension ColumnChoice {
    /// `3:Amount`: the place and the name of a column; nil for any other text.
    init?(sent text: String) {
        guard let mark = text.firstIndex(of: ":"), let place = Int(text[..<mark]), place >= 0
        else { return nil }
        self.init(name: String(text[text.index(after: mark)...]), place: place)
    }

    /// The same as a text.
    static func sent(_ place: Int, _ name: String) -> String { "\(place):\(name)" }
}

extension FileChoices {
    /// Whether columns that were chosen of one reading are those of the other.
    func isRead(like other: FileChoices) -> Bool {
        sheet == other.sheet && preset == other.preset && kind == other.kind
            && encoding == other.encoding && delimiter == other.delimiter
            && headerLine == other.headerLine && mappingName == other.mappingName
    }
}

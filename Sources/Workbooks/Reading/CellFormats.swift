/// What the number in a cell means, which its format says.
enum CellFormat: Hashable, Sendable {
    /// A number, a percentage or an amount.
    case number
    /// A day, with or without a time.
    case date
    /// A time of day.
    case time
    /// Hours that go on beyond a day.
    case duration
}

/// The formats that the cells of a workbook refer to by number.
struct CellFormats: Sendable {
    private var formats: [CellFormat] = []

    /// No styles: every number is one.
    init() {}

    /// Reads `styles.xml`; throws `PackageRefusal`.
    init(_ next: @escaping () throws -> [UInt8]?) throws {
        let reader = StyleReader()
        try Part.read(next, into: reader)
        formats = reader.cells.map { reader.codes[$0].map(CellFormat.init(code:)) ?? .builtIn($0) }
    }

    /// The format of that number, as a cell gives it.
    subscript(style: Int) -> CellFormat {
        formats.indices.contains(style) ? formats[style] : .number
    }
}

extension CellFormat {
    /// The formats that every Excel has, which no file spells out.
    static func builtIn(_ id: Int) -> CellFormat {
        switch id {
        case 14...17, 22, 27...36, 50...58: .date
        case 18...21, 45, 47: .time
        case 46: .duration
        default: .number
        }
    }

    /// What a code such as `dd-mm-yyyy;@` or `[h]:mm` writes.
    init(code: String) {
        let plain = code.lowercased()
        guard !["general", "standard", "standaard", "@"].contains(plain) else {
            self = .number
            return
        }
        let signs = FormatSigns(plain)
        let isDay = signs.letters.contains("y") || signs.letters.contains("d")
        let isTime = signs.letters.contains("h") || signs.letters.contains("s")
        if signs.isNumeric {
            self = .number
        } else if isDay || (signs.letters.contains("m") && !isTime && !signs.isElapsed) {
            self = .date
        } else if signs.isElapsed {
            self = .duration
        } else {
            self = isTime ? .time : .number
        }
    }
}

/// The signs of a format code that mean something: not what is quoted, escaped or in brackets.
private struct FormatSigns {
    private(set) var letters: Set<Character> = []
    /// Hours, minutes or seconds in brackets.
    private(set) var isElapsed = false
    /// There are places for digits before any date.
    private(set) var isNumeric = false

    /// The code in small letters; only what is for positive numbers counts.
    init(_ code: String) {
        var rest = code.replacing("am/pm", with: "h").replacing("a/p", with: "h")[...]
        while let sign = rest.popFirst(), sign != ";" {
            switch sign {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inner = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inner.count + 1)
                let isTime = !inner.isEmpty && inner.allSatisfy { "hms".contains($0) }
                if isTime, Set(inner).count == 1 { isElapsed = true }
            case "y", "m", "d", "h", "s": letters.insert(sign)
            case "#", "?": isNumeric = true
            case "0": if letters.isEmpty, !isElapsed { isNumeric = true }
            default: break
            }
        }
    }
}

/// Reads `styles.xml`.
private final class StyleReader: PartReader {
    private(set) var codes: [Int: String] = [:]
    private(set) var cells: [Int] = []
    private var isInCells = false

    func begin(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "numFmt":
            if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
                codes[id] = attributes["formatCode"]
            }
        case "cellXfs": isInCells = true
        case "xf" where isInCells:
            cells.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
        default: break
        }
    }

    func end(_ name: String) {
        if name == "cellXfs" { isInCells = false }
    }
}

import Domain

/// Reads settings.csv; settings that are not known here are kept as they are.
struct SettingReader: FactReader {
    private let name, value: Field

    init(_ header: Header) {
        name = header["name"]
        value = header["value"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> Setting {
        let name = try sheet.required(name)
        let text = try sheet.required(value)
        if name == PulseRhythm.setting {
            let rhythm: PulseRhythm? = try sheet.word(value)
            return Setting(name: name, value: rhythm?.rawValue ?? text)
        }
        guard let range = SettingReader.range(of: name) else {
            return Setting(name: name, value: text)
        }
        var number = try sheet.requiredWhole(value, range)
        if name == "minGroupSize", number < 3 {
            sheet.warnings.add(.raisedGroupSize, "\(name) \(number)")
            number = 3
        }
        return Setting(name: name, value: String(number))
    }

    /// What the number may be, nil where any text will do.
    private static func range(of name: String) -> ClosedRange<Int>? {
        switch name {
        case "efficiencyWindow": 6...24
        case "impactLag": 1...26
        case "minGroupSize": .min ... .max
        case "weekGoal": 0 ... .max
        default: nil
        }
    }

    static func batch(_ facts: [Setting]) -> Batch { .settings(facts) }
}

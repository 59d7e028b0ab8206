import Domain

extension ColumnLook {
    /// The columns of a file with that header, as the rows below it show them.
    static func all(_ names: [String], _ rows: [[String]], _ currency: Currency) -> [ColumnLook] {
        names.enumerated().map { place, name in
            let values = rows.map { place < $0.count ? $0[place].trimmed : "" }
            return ColumnLook(name, place, values, currency)
        }
    }

    private init(_ name: String, _ place: Int, _ values: [String], _ currency: Currency) {
        let filled = values.filter { !$0.isEmpty }
        var samples: [String] = []
        for value in filled where samples.count < 5 && !samples.contains(value) {
            samples.append(value)
        }
        self.init(
            choice: ColumnChoice(name: name, place: place),
            content: ColumnLook.content(filled, currency), samples: samples,
            isDistinct: !values.isEmpty && Set(filled).count == values.count)
    }

    /// Nine in ten have to look so: a real column has odd values in it.
    private static func content(_ values: [String], _ currency: Currency) -> Content {
        guard !values.isEmpty else { return .empty }
        func most(_ isSo: (String) -> Bool) -> Bool {
            values.count(where: isSo) * 10 >= values.count * 9
        }
        if most({ yesNo.contains($0.simplified) }) { return .yesNo }
        if most({ isDate($0) }) { return .dates }
        if most({ isNumber($0, currency) }) { return .numbers }
        return .text
    }

    private static let yesNo: Set<String> = ["yes", "no", "true", "false", "ja", "nee"]

    private static func isDate(_ text: String) -> Bool {
        // A bare number may be a serial, but is as likely something else.
        guard text.contains(where: { "-/.".contains($0) }) || text.count == 8 else { return false }
        let bytes = Array(text.utf8)
        switch DateText.read(bytes.span, Zone("UTC")) {
        case .day: return true
        case .parts(let parts): return DateOrder.allCases.contains { $0.day(parts) != nil }
        case .none: return false
        }
    }

    private static func isNumber(_ text: String, _ currency: Currency) -> Bool {
        let bytes = Array(text.utf8)
        switch NumberText.read(bytes.span, nil, currency) {
        case .number, .undecided, .otherCurrency: return true
        case .none: return false
        }
    }
}

extension Sheet {
    /// A line below the table of a report, which says nothing in any but the first column.
    var isFooter: Bool {
        guard let first = reader.fields.first, !first.isEmpty,
            reader.fields.dropFirst().allSatisfy(\.isEmpty)
        else { return false }
        return isTotals(reader.text(0)) || isNotice(reader.text(0))
    }

    /// A line below the table with sums or commas in it; to be asked of a row that is no fact.
    var isCutFooter: Bool {
        guard isMapped, let first = reader.fields.first, !first.isEmpty else { return false }
        return isTotals(reader.text(0)) || isNotice(reader.text(0))
    }

    private func isTotals(_ first: String) -> Bool {
        let words = [
            "total", "totals", "totaal", "totalen", "eindtotaal", "subtotal", "subtotaal",
        ]
        let text = first.trimmed.lowercased()
        return words.contains(text.hasSuffix(":") ? String(text.dropLast()) : text)
    }

    private func isNotice(_ first: String) -> Bool {
        let beginnings = [
            "grand total", "confidential information", "copyright (c)", "copyright ©",
            "totaal aantal", "total records", "total number",
        ]
        let text = first.trimmed.lowercased()
        return beginnings.contains { text.hasPrefix($0) }
    }
}

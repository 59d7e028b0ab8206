import Domain
import Intake
import Workbooks

extension Wording {
    /// `Herkend: HubSpot`
    func recognised(_ text: String) -> String { self("asking.recognised", ["what": text]) }

    /// What the rows of a receipt are.
    func kindNamed(_ word: String) -> String { FactKind(rawValue: word).map(kind) ?? word }

    /// What a column of ours is called for people.
    func column(_ ours: String) -> String { optional("column.\(ours)") ?? ours }

    /// The program a file comes from.
    func preset(_ preset: Preset) -> String {
        preset == .other ? self("asking.preset.none") : preset.name
    }

    /// A sheet of a workbook, with what is odd about it.
    func sheet(_ sheet: WorkbookSheet) -> String {
        let odd = [
            sheet.isHidden ? self("asking.sheet.hidden") : nil,
            sheet.isProtected ? self("asking.sheet.protected") : nil,
        ].compactMap { $0 }
        return odd.isEmpty ? sheet.name : "\(sheet.name) (\(odd.joined(separator: ", ")))"
    }

    /// `dag-maand-jaar`
    func order(_ order: DateOrder) -> String { self("asking.dates.\(order.rawValue)") }

    /// `komma voor de decimalen`
    func mark(_ mark: DecimalMark) -> String { self("asking.decimal.\(mark.rawValue)") }

    /// `puntkomma`
    func delimiter(_ delimiter: Delimiter) -> String {
        self("asking.delimiter.\(delimiter.rawValue)")
    }

    /// How something about the form of a file was found out.
    func evidence(_ evidence: some RawRepresentable<String>) -> String {
        self("asking.evidence.\(evidence.rawValue)")
    }

    /// What shows how dates or numbers are written, with values of the file.
    func evidence<Way>(of guess: Guess<Way>) -> String? {
        switch guess.verdict {
        case .notNeeded:
            guess.samples.isEmpty
                ? nil : self("asking.guess.plain", ["samples": samples(guess.samples)])
        case .chosen: self("asking.guess.chosen", ["samples": samples(guess.samples)])
        case .decided(let value): self("asking.guess.decided", ["value": value])
        case .ambiguous(let values):
            self("asking.guess.ambiguous", ["samples": samples(values)])
        case .contradicting(let one, let other):
            self("asking.guess.contradicting", ["one": one, "other": other])
        }
    }

    private func samples(_ values: [String]) -> String {
        values.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
    }
}

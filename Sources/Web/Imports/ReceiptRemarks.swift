internal import Domain
public import Intake

extension Intake.Receipt {
    /// What is worth knowing about the file besides its counts, a sentence each, in plain English
    /// as it is kept.
    public var remarks: [String] { remarks(near: { Self.remark($0) }) }

    /// The same, with what to say on the command line about names that may be the same.
    public var commandRemarks: [String] {
        remarks(near: { match in
            "\(Self.remark(match)): pass --same \"\(match.name)=\(match.other)\" if they are the same"
        })
    }

    private func remarks(near: (NearMatch) -> String) -> [String] {
        unknownColumnRemarks + warnings.map(Self.remark) + createdRemarks
            + merged.map(Self.remark) + nearMatches.map(near)
            + unlisted.map(Self.remark) + findings.map(Self.remark) + stageRemarks
    }

    private var stageRemarks: [String] {
        switch exactness {
        case .betweenSnapshots:
            comparisonRemarks
        case .lastEntry:
            ["changes of stage are known by the last day on which a deal entered each stage"]
        case .exact, nil: []
        }
    }

    private var comparisonRemarks: [String] {
        let day = comparedOn.map { "\($0)" } ?? ""
        return [
            moved == 0
                ? nil
                : "\(moved) x stage that differs from what was known, kept as a change on \(day), the "
                    + "day of this export, or of the last change where the file has it",
            closed == 0
                ? nil
                : "\(closed) x deal that closed since the export before, kept with the stage that it "
                    + "closed from",
        ].compactMap { $0 }
    }

    private var unknownColumnRemarks: [String] {
        unknownColumns.isEmpty
            ? [] : ["columns that nothing is read from: \(unknownColumns.joined(separator: ", "))"]
    }

    private var createdRemarks: [String] {
        Dictionary(grouping: created, by: \.kind).sorted { $0.key.rawValue < $1.key.rawValue }
            .map { kind, references in
                let names = references.map(\.name)
                let shown = names.prefix(40).joined(separator: ", ")
                let more = names.count > 40 ? " …" : ""
                return "\(kind.rawValue) made up from names: \(names.count): \(shown)\(more)"
            }
    }

    private static func remark(_ warning: Warning) -> String {
        "\(warning.count) x \(warning.kind.text) (first on line \(warning.firstLine): "
            + "\(warning.example))"
    }

    private static func remark(_ finding: Finding) -> String {
        guard !finding.examples.isEmpty else { return "\(finding.count) x \(finding.kind.text)" }
        let more = finding.count > finding.examples.count ? " …" : ""
        return "\(finding.count) x \(finding.kind.text): "
            + "\(finding.examples.joined(separator: ", "))\(more)"
    }

    /// `1 row`, `2 rows`
    private static func counted(_ n: Int, _ word: String) -> String {
        "\(n) \(word)\(n == 1 ? "" : "s")"
    }

    private static func remark(_ merged: MergedName) -> String {
        "\"\(merged.name)\" (\(counted(merged.rows, "row"))) was taken for \"\(merged.meaning)\""
            + (merged.isByLooks ? ", which only looks different" : "")
    }

    private static func remark(_ match: NearMatch) -> String {
        "\"\(match.name)\" (\(counted(match.rows, "row"))) looks like \"\(match.other)\" "
            + "(\(counted(match.uses, "use"))); not merged"
    }

    private static func remark(_ unlisted: UnlistedReferences) -> String {
        let more = unlisted.ids > unlisted.examples.count ? " …" : ""
        return
            "\(counted(unlisted.ids, "id")) of a \(unlisted.kind.rawValue) that is not listed, in "
            + "\(counted(unlisted.rows, "row")), kept: \(unlisted.examples.joined(separator: ", "))\(more)"
    }
}

extension Finding.Kind {
    /// The finding in words; examples come after it.
    var text: String {
        switch self {
        case .changesAfterClosing:
            "stage change after the closing of its deal, ignored; deals"
        case .invitedTooFew: "round to which fewer people were invited than answered; rounds"
        case .unlistedLeads: "lead that deals name and that is not listed, kept; leads"
        case .unlistedDeals: "deal that other rows name and that is not listed, kept; deals"
        case .erasedPeople:
            "person who was erased and stays so: what they did counts without a name"
        }
    }
}

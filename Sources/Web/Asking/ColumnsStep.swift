import Domain
import HTML
import Intake

/// Which column of the file is which of ours, with the first rows of the file below.
struct ColumnsStep: HTML {
    let model: AskingModel
    let inspection: Inspection
    let wording: Wording

    /// What makes it impossible to read the rows.
    private var missing: [String] {
        inspection.problems.compactMap { problem in
            switch problem {
            case .missing(let column): wording.column(column)
            case .notThere(let column, _): column
            case .unknownKind, .usedTwice, .noRows: nil
            }
        }
    }

    var body: some HTML {
        AskingStep(
            id: "columns", title: wording("asking.columns"), answer: answer,
            isAsking: inspection.problems.contains { $0.isBlocking && $0 != .noRows },
            wording: wording
        ) {
            ForEach(sentences) { sentence in p(.class("entry-mistake")) { sentence } }
            p(.class("muted")) { wording("asking.columns.text") }
            div(
                .class("scroll"), .tabindex(0), .role("region"),
                .aria("label", value: wording("asking.columns"))
            ) {
                table(.class("asking-columns")) {
                    thead {
                        tr {
                            th(.scope("col")) { wording("asking.columns.ours") }
                            th(.scope("col")) { wording("asking.columns.theirs") }
                            th(.scope("col")) { wording("asking.columns.samples") }
                        }
                    }
                    tbody { ForEach(shown) { column in row(column) } }
                }
            }
            if !unread.isEmpty { notRead }
            RowsPreview(inspection: inspection, wording: wording)
        }
    }

    /// What only tables of one program have is asked about only there.
    private var shown: [ColumnPlan] {
        inspection.plan.filter {
            !["field", "is_deleted"].contains($0.column) || !$0.sources.isEmpty
        }
    }

    /// Columns of the file that nothing of ours comes from.
    private var unread: [String] {
        let sources = inspection.plan.flatMap(\.sources) + inspection.entries.map(\.column)
        return inspection.columns.filter { column in
            !column.name.isEmpty && !sources.contains(where: column.isMeant)
        }.map(\.name)
    }

    private var notRead: some HTML {
        details(.class("remark")) {
            summary { wording.counted("asking.columns.unread", unread.count) }
            p(.class("muted")) { unread.joined(separator: ", ") }
        }
    }

    private var answer: String {
        let read = inspection.plan.count { !$0.sources.isEmpty }
        return missing.isEmpty
            ? wording.counted(
                "asking.columns.read", inspection.columns.count, ["read": wording.whole(read)])
            : wording("asking.columns.missing", ["columns": wording.list(missing)])
    }

    private var sentences: [String] {
        inspection.problems.compactMap { problem in
            switch problem {
            case .missing(let column):
                wording("asking.problem.missing", ["column": wording.column(column)])
            case .notThere(let column, let ours):
                wording(
                    "asking.problem.notThere",
                    ["column": column, "ours": wording.column(ours)])
            case .usedTwice(let column, let ours):
                wording(
                    "asking.problem.usedTwice",
                    ["column": column, "ours": wording.list(ours.map(wording.column))])
            case .noRows, .unknownKind: nil
            }
        }
    }

    private func row(_ plan: ColumnPlan) -> some HTML {
        tr {
            th(.scope("row")) {
                label(.for(AskingFields.Name.column(plan.key, part: 0))) {
                    wording.column(plan.key)
                }
                if plan.isRequired { small(.class("muted")) { " \(wording("asking.required"))" } }
            }
            td {
                choice(plan, part: 0)
                if takesSeveral(plan) {
                    ForEach(Array(1..<max(2, min(AskingFields.mostParts, plan.sources.count + 1))))
                    {
                        part in choice(plan, part: part)
                    }
                }
            }
            td(.class("asking-samples")) { samples(plan) }
        }
    }

    /// A number of a row may be made of several columns, where the file has none of its own.
    private func takesSeveral(_ plan: ColumnPlan) -> Bool {
        plan.isRequired && plan.key.hasSuffix("_id")
            && (plan.why == .chosen || plan.sources.count != 1)
    }

    private func choice(_ plan: ColumnPlan, part: Int) -> some HTML {
        let name = AskingFields.Name.column(plan.key, part: part)
        let source = part < plan.sources.count ? plan.sources[part] : nil
        let isChosen = plan.why == .chosen
        return select(.id(name), .name(name)) {
            if part == 0 {
                option(.value(AskingFields.recognised)) { proposed(plan) }
                option(.value(AskingFields.none)) { wording("asking.columns.none") }
                    .attributes(
                        .custom(name: "selected", value: "selected"),
                        when: isChosen && plan.sources.isEmpty)
            } else {
                option(.value("")) { wording("asking.columns.alone") }
            }
            ForEach(inspection.columns.filter { !$0.name.isEmpty }) { column in
                option(.value(ColumnChoice.sent(column.place, column.name))) { column.name }
                    .attributes(
                        .custom(name: "selected", value: "selected"),
                        when: (isChosen || part > 0) && source.map(column.isMeant) ?? false)
            }
        }
        .attributes(.aria("label", value: wording.column(plan.key)), when: part > 0)
    }

    /// What Koers proposes by itself: the choice that stands when nobody chose.
    private func proposed(_ plan: ColumnPlan) -> String {
        guard plan.why != .chosen else { return wording("asking.columns.again") }
        guard !plan.sources.isEmpty else {
            let isByStage = plan.column == "status" && plan.isRequired && missing.isEmpty
            return wording(isByStage ? "asking.columns.fromStage" : "asking.columns.none")
        }
        return wording.recognised(plan.sources.map(\.name).joined(separator: " + "))
    }

    private func samples(_ plan: ColumnPlan) -> String {
        guard let source = plan.sources.first,
            let column = inspection.columns.first(where: { $0.isMeant(source) })
        else { return "–" }
        return column.samples.prefix(3).map { $0.count > 40 ? "\($0.prefix(40))…" : $0 }
            .joined(separator: ", ")
    }
}

extension ColumnLook {
    /// Whether that choice is this column.
    func isMeant(_ choice: ColumnChoice) -> Bool {
        choice.place.map { $0 == place } ?? (choice.name == name)
    }
}

/// The first rows of the file, as they are.
struct RowsPreview: HTML {
    let inspection: Inspection
    let wording: Wording

    var body: some HTML {
        h3(.id("rows-title")) { wording("asking.preview") }
        div(
            .class("scroll asking-rows"), .tabindex(0), .role("region"),
            .aria("labelledby", value: "rows-title")
        ) {
            table {
                thead {
                    tr {
                        ForEach(inspection.columns) { column in th(.scope("col")) { column.name } }
                    }
                }
                tbody {
                    ForEach(inspection.rows) { row in
                        tr { ForEach(row) { value in td { shortened(value) } } }
                    }
                }
            }
        }
    }

    private func shortened(_ value: String) -> String {
        value.count > 60 ? "\(value.prefix(60))…" : value
    }
}

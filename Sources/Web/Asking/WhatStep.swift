import Domain
import HTML
import Intake
import Workbooks

/// What the file is: its sheet, the program it comes from, what its rows are.
struct WhatStep: HTML {
    let model: AskingModel
    let wording: Wording
    private var inspection: Inspection? { model.inspection }
    private var choices: FileChoices { model.choices }
    private var asks: Bool { inspection?.kind == nil && !model.hasNoRows }

    var body: some HTML {
        AskingStep(
            id: "what", title: wording("asking.what"), answer: answer,
            isAsking: asks, wording: wording
        ) {
            if model.sheets.count > 1 { sheet }
            preset
            if !model.mappings.isEmpty || inspection?.recognised?.mappingName != nil { mapping }
            kind
            ForEach(model.notes) { note in p(.class("muted")) { wording.saidAsSentence(note) } }
            if let recognised = inspection?.recognised, !recognised.shownBy.isEmpty {
                p(.class("muted")) {
                    wording(
                        "asking.shownBy",
                        ["columns": wording.list(Array(recognised.shownBy.prefix(6)))])
                }
            }
        }
    }

    private var answer: String {
        let program = inspection?.recognised?.mappingName ?? inspection?.recognised?.preset?.name
        let kind = inspection?.kind.map(wording.kind) ?? wording("asking.what.unknown")
        let rows = inspection?.rowCount.map { wording.counted("asking.rows", $0) }
        return [program, kind, rows].compactMap { $0 }.filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    private var sheet: some HTML {
        AskingChoice(
            name: AskingFields.Name.sheet, title: wording("asking.sheet"), recognised: nil,
            options: model.sheets.map { sheet in (sheet.name, wording.sheet(sheet)) },
            chosen: choices.sheet ?? model.sheets.first { !$0.isHidden }?.name,
            evidence: wording("asking.sheet.text"))
    }

    private var preset: some HTML {
        AskingChoice(
            name: AskingFields.Name.preset, title: wording("asking.preset"),
            recognised: wording.recognised(
                inspection?.recognised?.preset.map(wording.preset) ?? wording("asking.preset.none")),
            options: Preset.allCases.map { ($0.rawValue, wording.preset($0)) },
            chosen: choices.preset?.rawValue)
    }

    private var mapping: some HTML {
        AskingChoice(
            name: AskingFields.Name.mapping, title: wording("asking.mapping"),
            recognised: wording.recognised(
                inspection?.recognised?.mappingName ?? wording("asking.mapping.none")),
            options: [(AskingFields.none, wording("asking.mapping.none"))]
                + model.mappings.map { ($0, $0) },
            chosen: choices.mappingName.map { $0.isEmpty ? AskingFields.none : $0 })
    }

    private var kind: some HTML {
        let kinds = inspection?.kinds ?? FactKind.allCases
        return AskingChoice(
            name: AskingFields.Name.kind, title: wording("asking.kind"),
            recognised: inspection?.kind.map { wording.recognised(wording.kind($0)) }
                ?? wording("asking.kind.choose"),
            options: kinds.map { ($0.rawValue, wording.kind($0)) },
            chosen: choices.kind?.rawValue,
            evidence: inspection?.kind == nil ? doubt : nil,
            isAsking: asks)
    }

    /// What the names of the columns look like where they leave a doubt.
    private var doubt: String {
        let likely = (inspection?.nearest ?? []).map { one in
            wording(
                "asking.kind.by",
                [
                    "kind": wording.kind(one.kind),
                    "columns": wording.list(Array(one.columns.prefix(4))),
                ])
        }
        return likely.isEmpty
            ? wording("asking.kind.text")
            : wording(
                "asking.kind.likely",
                ["kinds": likely.joined(separator: " \(wording("asking.kind.or")) ")])
    }
}

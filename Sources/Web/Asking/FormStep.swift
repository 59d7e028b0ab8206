import Domain
import HTML
import Intake

/// How the file is written: signs, dates, decimals and the zone, each with what shows it.
struct FormStep: HTML {
    let model: AskingModel
    let inspection: Inspection
    let wording: Wording
    private var form: FormLook { inspection.form }
    private var choices: FileChoices { model.choices }

    var body: some HTML {
        AskingStep(
            id: "form", title: wording("asking.form"), answer: answer,
            isAsking: inspection.dates.hasToBeAsked || inspection.decimal.hasToBeAsked,
            wording: wording
        ) {
            div(.class("asking-fields")) {
                dates
                decimal
                zone
                if model.sheets.isEmpty {
                    encoding
                    delimiter
                }
                headerLine
            }
        }
    }

    private var answer: String {
        [
            inspection.dates.way.map(wording.order), inspection.decimal.way.map(wording.mark),
            model.sheets.isEmpty ? form.encoding.value.rawValue : nil,
        ].compactMap { $0 }.joined(separator: " · ")
    }

    private var dates: some HTML {
        AskingChoice(
            name: AskingFields.Name.dates, title: wording("asking.dates"),
            recognised: inspection.dates.hasToBeAsked
                ? wording("asking.choose")
                : wording.recognised(
                    inspection.dates.way.map(wording.order) ?? wording("asking.dates.plain")),
            options: DateOrder.allCases.map { ($0.rawValue, wording.order($0)) },
            chosen: choices.dates?.rawValue, evidence: wording.evidence(of: inspection.dates),
            isAsking: inspection.dates.hasToBeAsked)
    }

    private var decimal: some HTML {
        AskingChoice(
            name: AskingFields.Name.decimal, title: wording("asking.decimal"),
            recognised: inspection.decimal.hasToBeAsked
                ? wording("asking.choose")
                : wording.recognised(
                    inspection.decimal.way.map(wording.mark) ?? wording("asking.decimal.plain")),
            options: DecimalMark.allCases.map { ($0.rawValue, wording.mark($0)) },
            chosen: choices.decimal?.rawValue, evidence: wording.evidence(of: inspection.decimal),
            isAsking: inspection.decimal.hasToBeAsked)
    }

    private var zone: some HTML {
        AskingChoice(
            name: AskingFields.Name.zone, title: wording("asking.zone"),
            recognised: wording("asking.zone.own", ["zone": model.zone]),
            options: ZoneNames.all.map { ($0, $0.replacing("_", with: " ")) },
            chosen: choices.zone, evidence: wording("asking.zone.text"))
    }

    private var encoding: some HTML {
        AskingChoice(
            name: AskingFields.Name.encoding, title: wording("asking.encoding"),
            recognised: wording.recognised(form.encoding.value.rawValue),
            options: TextEncoding.allCases.map { ($0.rawValue, $0.rawValue) },
            chosen: choices.encoding?.rawValue,
            evidence: wording.evidence(form.encoding.evidence))
    }

    private var delimiter: some HTML {
        AskingChoice(
            name: AskingFields.Name.delimiter, title: wording("asking.delimiter"),
            recognised: wording.recognised(wording.delimiter(form.delimiter.value)),
            options: Delimiter.allCases.map { ($0.rawValue, wording.delimiter($0)) },
            chosen: choices.delimiter?.rawValue,
            evidence: wording.evidence(form.delimiter.evidence))
    }

    private var headerLine: some HTML {
        let lines = Set(form.headerLine.alternatives + Array(1...10)).sorted()
        return AskingChoice(
            name: AskingFields.Name.headerLine, title: wording("asking.headerLine"),
            recognised: wording.recognised(String(form.headerLine.value)),
            options: lines.map { (String($0), String($0)) },
            chosen: choices.headerLine.map(String.init),
            evidence: wording.evidence(form.headerLine.evidence))
    }
}

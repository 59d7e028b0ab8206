internal import Domain

/// Answers with a shape of their own, as plain lines for a terminal.
extension AnswerText {
    static func lines(_ answer: ConversionCurveAnswer) -> [String] {
        let curve = answer.curve
        return [
            "\(ConversionCurve.key) (percent) on \(answer.on)",
            "\(curve.n) leads: \(curve.won) won, \(curve.lost) lost, \(curve.open) open",
        ]
            + (answer.noValue.map { ["no value: \($0.text)"] }
                ?? (curve.steps.map { "  within \($0.day) days: \(hundredths(100 * $0.won))%" }
                    + ["ever: \(hundredths(100 * (curve.plateau ?? 0)))%"]))
            + (answer.groups ?? []).map { group in
                "  \(group.name(OwnReading()) ?? "unknown"): \(hundredths(100 * (group.curve.plateau ?? 0)))%"
                    + " of \(group.curve.n)"
            }
    }

    static func lines(_ answer: ActivityImpact) -> [String] {
        let head = [
            "\(ActivityImpact.key) on \(answer.outcome.rawValue), on \(answer.on)",
            "\(answer.persons) persons, \(answer.weeks) weeks, activities of the"
                + " \(answer.lag) weeks before; an association, no proof",
        ]
        if let absence = answer.absence { return head + ["no value: \(absence.text)"] }
        return head
            + (answer.types ?? []).map { type in
                guard let effect = type.effect else {
                    return "  \(type.type): no value: \(type.absence?.text ?? "")"
                }
                return "  \(type.type): \(hundredths(effect.per10)) per ten more, 95% from "
                    + "\(hundredths(effect.low)) to \(hundredths(effect.high))"
                    + (effect.isClear ? ", clear" : "")
            }
    }

    static func lines(_ answer: WhatIf) -> [String] {
        let head = "\(WhatIf.key) (\(answer.currency.code)) on \(answer.on)"
        guard let months = answer.months else {
            return [head, "no value: \(answer.absence?.text ?? "")"]
        }
        return [head]
            + months.map { month in
                "\(month.period.start)  \(hundredths(month.base)) becomes "
                    + "\(hundredths(month.scenario)), 8 in 10 years between "
                    + "\(hundredths(month.low)) and \(hundredths(month.high))"
            } + ["difference in all: \(hundredths(answer.difference ?? 0))"]
    }

    private static func hundredths(_ number: Double) -> String {
        "\((number * 100).rounded() / 100)"
    }
}

public import Domain

/// Answers with a shape of their own, as `koers metric … --json` prints them.
extension JSON {
    /// `lead.conversionCurve` (F55), in percent.
    public static func conversionCurve(
        _ answer: ConversionCurveAnswer, naming names: any NamesOfPeople
    ) -> JSON {
        var members: [(String, JSON)] = [
            ("key", .text(ConversionCurve.key)), ("unit", .text(Unit.percent.rawValue)),
            ("on", day(answer.on)),
        ]
        members += curve(answer.curve)
        members.append(("reason", .text(orNull: answer.noValue?.text)))
        if let groups = answer.groups {
            let lines = groups.map { group -> JSON in
                var line: [(String, JSON)] = [("name", .text(group.name(names) ?? "unknown"))]
                if let id = group.id { line.append(("id", .text(id))) }
                return .object(line + curve(group.curve))
            }
            members.append(("by", .list(lines)))
        }
        return .object(members)
    }

    private static func curve(_ curve: ConversionCurve) -> [(String, JSON)] {
        let steps = curve.steps.map { step in
            JSON.object([("day", .int(step.day)), ("value", .number(100 * step.won))])
        }
        return [
            ("n", .int(curve.n)), ("won", .int(curve.won)), ("lost", .int(curve.lost)),
            ("open", .int(curve.open)),
            ("plateau", .number(orNull: curve.plateau.map { 100 * $0 })),
            ("curve", curve.n == 0 ? .null : .list(steps)),
        ]
    }

    /// `activity.impact` (F51).
    public static func activityImpact(_ answer: ActivityImpact) -> JSON {
        var members: [(String, JSON)] = [
            ("key", .text(ActivityImpact.key)), ("on", day(answer.on)),
            ("outcome", .text(answer.outcome.rawValue)), ("lag", .int(answer.lag)),
        ]
        if answer.outcome == .revenue {
            members.append(("currency", .text(answer.currency.code)))
        }
        members += [
            ("persons", .int(answer.persons)), ("weeks", .int(answer.weeks)),
            ("n", .int(answer.n)),
            ("types", answer.types.map { .list($0.map(typeEffect)) } ?? .null),
            ("reason", .text(orNull: answer.absence?.text)),
        ]
        return .object(members)
    }

    private static func typeEffect(_ type: ActivityImpact.TypeEffect) -> JSON {
        .object([
            ("type", .text(type.type)), ("per10", .number(orNull: type.effect?.per10)),
            ("low", .number(orNull: type.effect?.low)),
            ("high", .number(orNull: type.effect?.high)),
            ("clear", .bool(type.effect?.isClear ?? false)), ("persons", .int(type.persons)),
            ("reason", .text(orNull: type.absence?.text)),
        ])
    }

    /// `whatif.revenue` (F46, F47, F63); its money is not rounded.
    public static func whatIf(_ answer: WhatIf) -> JSON {
        let inputs = answer.inputs
        return .object([
            ("key", .text(WhatIf.key)), ("on", day(answer.on)),
            ("currency", .text(answer.currency.code)),
            (
                "scenario",
                .object(
                    Scenario.Factor.allCases.map { ($0.rawValue, .number(answer.scenario[$0])) })
            ),
            (
                "inputs",
                .object([
                    ("leadsPerDay", .number(orNull: inputs.leadsPerDay)),
                    ("probability", .number(orNull: inputs.probability.map { 100 * $0 })),
                    ("meanAmount", .number(orNull: inputs.meanAmount)),
                    ("openLeads", .int(inputs.openLeads)),
                    ("medianDays", inputs.medianDays.map(JSON.int) ?? .null),
                ])
            ), ("months", answer.months.map { .list($0.map(month)) } ?? .null),
            ("total", total(answer)), ("reason", .text(orNull: answer.absence?.text)),
        ])
    }

    private static func month(_ month: WhatIf.Month) -> JSON {
        .object([
            ("start", day(month.period.start)), ("end", day(month.period.end)),
            ("baseWins", .number(month.baseWins)), ("base", .number(month.base)),
            ("scenarioWins", .number(month.scenarioWins)), ("scenario", .number(month.scenario)),
            ("difference", .number(month.difference)), ("low", .number(month.low)),
            ("high", .number(month.high)),
        ])
    }

    private static func total(_ answer: WhatIf) -> JSON {
        guard let base = answer.base, let total = answer.total,
            let difference = answer.difference
        else { return .null }
        return .object([
            ("base", .number(base)), ("scenario", .number(total)),
            ("difference", .number(difference)),
        ])
    }
}

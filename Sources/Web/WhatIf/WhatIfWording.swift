import Domain

/// The what-if in words.
extension Wording {
    /// Why nothing can be expected.
    func reason(_ absence: WhatIf.Absence) -> String { self("whatIf.none.\(absence.rawValue)") }

    /// The organisation's figure that a factor works on, in a scenario when one is given.
    func figure(
        _ factor: Scenario.Factor, _ inputs: WhatIf.Inputs, in scenario: Scenario = .same
    ) -> String? {
        number(factor, inputs, in: scenario).map { text in
            self("whatIf.figure.\(factor.rawValue)", ["figure": text])
        }
    }

    private func number(
        _ factor: Scenario.Factor, _ inputs: WhatIf.Inputs, in scenario: Scenario
    ) -> String? {
        switch factor {
        case .cycle: inputs.medianDays.map { number(Double($0) * scenario.cycle, decimals: 0) }
        case .inflow: inputs.leadsPerDay.map { number($0 * scenario.inflow, decimals: 1) }
        case .conversion:
            inputs.probability.map { percent(100 * min(1, $0 * scenario.conversion)) }
        case .amount: inputs.meanAmount.map { money(major: $0 * scenario.amount) }
        }
    }

    /// One sentence: what changes, and what that brings in the coming twelve months.
    func inWords(_ answer: WhatIf) -> String {
        let difference = answer.difference ?? 0
        let changed = Scenario.Factor.allCases.filter { answer.scenario[$0] != 1 }
        guard !changed.isEmpty else {
            return self("whatIf.sentence.same", ["amount": money(major: answer.base ?? 0)])
        }
        let changes = changed.compactMap { factor -> String? in
            guard let now = number(factor, answer.inputs, in: .same),
                let then = figure(factor, answer.inputs, in: answer.scenario)
            else { return nil }
            return self("whatIf.sentence.change", ["now": now, "then": then])
        }
        let values = [
            "changes": sentenceCase(list(changes)),
            "amount": money(major: difference.magnitude),
        ]
        guard difference.magnitude >= 0.5 else { return self("whatIf.sentence.nothing", values) }
        guard changed == [.cycle] else {
            return self(difference > 0 ? "whatIf.sentence.more" : "whatIf.sentence.less", values)
        }
        return self(difference > 0 ? "whatIf.sentence.forward" : "whatIf.sentence.back", values)
    }

    /// `tijd × 0,5, leads × 1,2`
    func factors(_ scenario: Scenario) -> String {
        let changed = Scenario.Factor.allCases.filter { scenario[$0] != 1 }
        guard !changed.isEmpty else { return self("whatIf.unchanged") }
        return changed.map { factor in
            self(
                "whatIf.short.\(factor.rawValue)",
                ["factor": number(scenario[factor], upTo: 4)])
        }.joined(separator: ", ")
    }

    /// An amount of money with its sign: `+€ 1.200`.
    func signed(_ major: Double) -> String {
        (major.rounded() > 0 ? "+" : "") + money(major: major)
    }

    private func sentenceCase(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}

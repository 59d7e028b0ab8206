import Domain

/// The periods as they were typed in.
struct RetentionDraft: Hashable, Sendable {
    /// By kind; what the form has no field of is left as it is.
    private(set) var typed: [PersonalDataKind: String] = [:]

    /// Nothing typed in yet: the periods that hold.
    init(_ periods: RetentionPeriods) {
        for kind in PersonalData.chosen.map(\.kind) {
            typed[kind] = periods.months(of: kind).map(String.init)
        }
    }

    /// What a form says.
    init(_ form: FormFields) {
        for kind in PersonalData.chosen.map(\.kind) where form.has(kind.rawValue) {
            typed[kind] = String(form[kind.rawValue].tidied.prefix(20))
        }
    }

    /// The months it means; throws with each field that means none.
    func months() throws(RetentionMistakes) -> [PersonalDataKind: Int] {
        var (months, mistakes) = ([PersonalDataKind: Int](), RetentionMistakes())
        for (kind, text) in typed {
            guard let choices = PersonalData.of(kind).keeping.choices else { continue }
            if let number = RetentionDraft.number(text) {
                if choices.contains(number) {
                    months[kind] = number
                } else {
                    mistakes.fields[kind] = .outOfRange(choices)
                }
            } else {
                mistakes.fields[kind] = .notANumber
            }
        }
        guard mistakes.fields.isEmpty else { throw mistakes }
        return months
    }

    /// Digits alone: no sign, no fraction.
    private static func number(_ text: String) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}

/// What is wrong with the periods that were typed in.
struct RetentionMistakes: Error, Hashable, Sendable {
    var fields: [PersonalDataKind: Mistake] = [:]

    /// What is wrong with one of them.
    enum Mistake: Hashable, Sendable {
        case notANumber
        case outOfRange(ClosedRange<Int>)
    }
}

extension Wording {
    /// What is wrong and what to do next.
    func mistake(_ mistake: RetentionMistakes.Mistake) -> String {
        switch mistake {
        case .notANumber: self("retention.notANumber")
        case .outOfRange(let choices):
            self(
                "retention.outOfRange",
                ["from": whole(choices.lowerBound), "through": whole(choices.upperBound)])
        }
    }
}

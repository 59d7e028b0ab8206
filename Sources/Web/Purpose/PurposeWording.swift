import Domain

/// What the catalogue of data about people says, in words.
extension Wording {
    /// The name of a kind.
    func name(of kind: PersonalDataKind) -> String { self("purpose.kind.\(kind.rawValue).name") }

    /// Which fields it has.
    func fields(of kind: PersonalDataKind) -> String {
        self("purpose.kind.\(kind.rawValue).fields")
    }

    /// What it is kept for.
    func purpose(of kind: PersonalDataKind) -> String {
        self("purpose.kind.\(kind.rawValue).purpose")
    }

    /// Who sees it; colleagues as well while people are set beside each other.
    func sight(_ sight: Sight, isRanked: Bool) -> String {
        sight == .rows && isRanked
            ? self("purpose.sight.rowsRanked") : self("purpose.sight.\(sight.rawValue)")
    }

    /// For how long a kind is kept, as it is set now.
    func keeping(_ data: PersonalData, _ periods: RetentionPeriods) -> String {
        switch data.keeping {
        case .months:
            self(
                "purpose.since",
                [
                    "time": months(periods.months(of: data.kind) ?? 0),
                    "since": self("retention.since.\(data.kind.rawValue)"),
                ])
        case .days(let days):
            days % 365 == 0
                ? counted("retention.years", days / 365) : counted("retention.days", days)
        case .asLong(let other): self("purpose.while.\(other.rawValue)")
        case .apart(let months): self("purpose.apart", ["time": self.months(months)])
        }
    }

    /// Whole years as years.
    func months(_ months: Int) -> String {
        months % 12 == 0
            ? counted("retention.years", months / 12) : counted("retention.months", months)
    }

    /// Whose facts somebody sees.
    func scope(_ scope: Scope) -> String {
        switch scope {
        case .everyone: self("purpose.scope.everyone")
        case .team: self("purpose.scope.team")
        case .person: self("purpose.scope.person")
        case .nobody: self("purpose.scope.nobody")
        }
    }
}

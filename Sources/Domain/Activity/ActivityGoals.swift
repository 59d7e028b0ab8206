/// What is asked for a period: targets of the metric or the KPI, and the goal per person and week.
struct ActivityGoals {
    private let choice: ActivityChoice
    private let kpis: [KPI]
    /// For the latest of each name and scope that holds.
    private let targets: [TargetName: Target]
    /// What every active person is asked for in this period.
    private let each: Double?

    private struct TargetName: Hashable {
        let kpi: String
        let scope: TargetScope
    }

    init(_ choice: ActivityChoice, _ attributes: Attributes, _ period: Period, asOf day: Day) {
        self.choice = choice
        kpis = attributes.kpis.filter { $0.metric == "activity.count" && $0.isOnBoard(on: day) }
        targets = Dictionary(
            attributes.targets.filter { $0.period == choice.length && $0.from <= day }.map {
                (TargetName(kpi: $0.kpi, scope: $0.scope), $0)
            }, uniquingKeysWith: { $0.from < $1.from ? $1 : $0 })
        each = choice.kpi == nil ? Self.goalOfEach(attributes, choice.length, period) : nil
    }

    /// The setting `weekGoal`; a month asks for as many fifths of it as it has working days.
    private static func goalOfEach(
        _ attributes: Attributes, _ length: PeriodLength, _ period: Period
    ) -> Double? {
        guard let week = attributes.settings["weekGoal"].flatMap(Double.init), week > 0 else {
            return nil
        }
        let days = attributes.workingDays.count(from: period.start, upTo: period.end)
        return length == .week ? week : week * Double(days) / 5
    }

    /// Of all that is looked at.
    func whole(of scope: Scope) -> (String?, Int) -> Double? {
        switch scope {
        case .everyone: everyone
        case .team: team
        case .person, .nobody: { _, people in self.goal(of: people) }
        }
    }

    /// Of everyone; a target for everyone says nothing about one function.
    func everyone(_: String?, _ people: Int) -> Double? {
        (choice.function == nil ? target(.everyone) : nil) ?? goal(of: people)
    }

    /// Of a team with all teams below it.
    func team(_ name: String?, _ people: Int) -> Double? {
        let own = choice.function == nil ? name.flatMap { target(.team($0)) } : nil
        return own ?? goal(of: people)
    }

    /// Of a person.
    func person(_ id: String?, _ people: Int) -> Double? {
        id.flatMap { target(.person($0)) } ?? goal(of: people)
    }

    /// Of a type: that of the KPI that counts just this.
    func type(_ name: String?, _: Int) -> Double? {
        guard choice.kpi == nil, let name else { return nil }
        let function = choice.function.map { [Filter(.function, $0.rawValue)] } ?? []
        let filters = Set([Filter(.type, name)] + function)
        return kpis.lazy.filter { Set($0.filters) == filters }
            .compactMap { targets[TargetName(kpi: $0.slug, scope: .everyone)]?.value }.first
    }

    private func goal(of people: Int) -> Double? {
        people > 0 ? each.map { $0 * Double(people) } : nil
    }

    /// By the name of the KPI; of every activity, by that of the metric or of a KPI that counts all.
    private func target(_ scope: TargetScope) -> Double? {
        let names =
            choice.kpi.map { [$0.slug] }
            ?? ["activity.count"] + kpis.filter(\.filters.isEmpty).map(\.slug)
        return names.lazy.compactMap { targets[TargetName(kpi: $0, scope: scope)]?.value }.first
    }
}

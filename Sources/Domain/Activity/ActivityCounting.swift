extension Measurement {
    /// What was done in the period that holds `day`, up to that day, from its totals; `named` says
    /// who of them is told of one by one.
    public func activity(
        _ choice: ActivityChoice, _ totals: [ActivityTotal], on day: Day,
        named: Scope = .everyone
    ) -> ActivityOverview {
        let period = period(choice.length, holding: day)
        let cut = ActivityCut(choice, attributes, narrowing(choice.kpi?.filters ?? []))
        let goals = ActivityGoals(choice, attributes, period, asOf: period.asOf(day))
        let groups = ActivityGroups(
            totals.filter(cut.admits),
            active: attributes.people.values.filter {
                $0.isActive(on: period.asOf(day)) && cut.admits(person: $0.id)
            }, attributes, cut.narrowing)
        return ActivityOverview(
            period: period, isComplete: period.isComplete(at: day),
            elapsed: attributes.workingDays.elapsed(of: period, at: day),
            workingDays: attributes.workingDays.count(
                from: period.start, upTo: period.asOf(day) + 1),
            whole: groups.whole.line(teamSeen, nil, goals.whole(of: scope)),
            types: groups.types.map { $1.line($0, $0, goals.type) }.sorted(by: largestFirst),
            teams: groups.teams.filter { $1.n > 0 }
                .map { $1.line($0, $0, goals.team) }.sorted(by: largestFirst),
            people: groups.people.compactMap { id, group in
                let person = id.flatMap { attributes.people[$0] }
                guard named.holds(personID: id, team: person?.team) else { return nil }
                return group.line(id, nil, goals.person, of: id.map(self.name(ofPerson:)))
            }.sorted(by: byName))
    }

    /// The team that is looked at; nil for everyone.
    private var teamSeen: String? {
        if case .team(let name, _) = scope { name } else { nil }
    }

    private func largestFirst(_ a: ActivityLine, _ b: ActivityLine) -> Bool {
        a.count == b.count ? byName(a, b) : a.count > b.count
    }

    private func byName(_ a: ActivityLine, _ b: ActivityLine) -> Bool {
        (CodePoints(a.order), CodePoints(a.key ?? ""))
            < (CodePoints(b.order), CodePoints(b.key ?? ""))
    }
}

/// Which persons and types count.
private struct ActivityCut {
    let narrowing: Narrowing
    let function: Function?
    let people: [String: Person]

    init(_ choice: ActivityChoice, _ attributes: Attributes, _ narrowing: Narrowing) {
        self.narrowing = narrowing
        function = choice.function
        people = attributes.people
    }

    func admits(_ total: ActivityTotal) -> Bool {
        narrowing.admits(total.type, of: .type) && admits(person: total.person)
    }

    func admits(person id: String?) -> Bool {
        let person = id.flatMap { people[$0] }
        return (function == nil || person?.function == function)
            && narrowing.admits(Person.named(id), of: .person)
            && narrowing.admits(person?.team, of: .team)
            && narrowing.admits(person?.function?.rawValue, of: .function)
    }
}

/// A group while it is added up.
private struct ActivityGroup {
    var n = 0
    var count: Int64 = 0
    var people = 0

    mutating func add(_ total: ActivityTotal) {
        n += total.n
        count += total.quantity
    }

    func line(
        _ key: String?, _ name: String?, _ goal: (String?, Int) -> Double?,
        of person: PersonName? = nil
    ) -> ActivityLine {
        ActivityLine(
            key: key, name: name, person: person, n: n, count: count, people: people,
            goal: goal(key, people))
    }
}

/// Totals and active persons, sorted into groups.
private struct ActivityGroups {
    var whole = ActivityGroup()
    var types: [String?: ActivityGroup] = [:]
    var teams: [String?: ActivityGroup] = [:]
    var people: [String?: ActivityGroup] = [:]

    init(
        _ totals: [ActivityTotal], active: [Person], _ attributes: Attributes,
        _ narrowing: Narrowing
    ) {
        var lineages: [String?: [String?]] = [:]
        func lineage(_ team: String?) -> [String?] {
            if let known = lineages[team] { return known }
            let all: [String?] = team.map { attributes.teams.lineage(of: $0) } ?? [nil]
            let found = all.filter { narrowing.admits($0, of: .team) }
            lineages[team] = found
            return found
        }
        for total in totals {
            whole.add(total)
            types[total.type, default: ActivityGroup()].add(total)
            people[Person.named(total.person), default: ActivityGroup()].add(total)
            let team = total.person.flatMap { attributes.people[$0]?.team }
            for team in lineage(team) { teams[team, default: ActivityGroup()].add(total) }
        }
        for person in active {
            whole.people += 1
            people[person.id, default: ActivityGroup()].people += 1
            for team in lineage(person.team) {
                teams[team, default: ActivityGroup()].people += 1
            }
        }
        // What is done of a type is divided by everybody.
        for type in types.keys { types[type]?.people = whole.people }
    }
}

/// A group of a split, as it is told apart from the others.
struct GroupKey: Hashable, Sendable {
    /// An id for person and customer, else a name; nil is *unknown*.
    var key: String?
    /// For stages.
    var pipeline: String?
}

/// How a split turns what the store groups by into the groups that are shown.
struct Grouping: Sendable {
    let split: Dimension
    let attributes: Attributes
    let narrowing: Narrowing

    /// What the store has to cut by for this split; nil for stages, which it always knows.
    var stored: CellQuery.Grouping? {
        switch split {
        case .person, .team, .function: .person
        case .type: .type
        case .channel: .channel
        case .method: .method
        case .revenueType: .revenueType
        case .product, .productType: .product
        case .customer: .customer
        case .customerType: .customerType
        case .stage: nil
        }
    }

    /// The groups a stored group belongs to; several only for teams, which hold each other (F6).
    func groups(of stored: String?) -> [GroupKey] {
        switch split {
        case .person:
            // What is nobody's any more is nobody's: the group *unknown*.
            [GroupKey(key: Person.named(stored))]
        case .team:
            groups(ofTeam: stored.flatMap { attributes.people[$0]?.team })
        case .function:
            [GroupKey(key: stored.flatMap { attributes.people[$0]?.function?.rawValue })]
        case .productType:
            [GroupKey(key: stored.flatMap { attributes.productTypes[$0] })]
        default:
            [GroupKey(key: stored)]
        }
    }

    /// The group of a stage within its pipeline.
    func group(ofStage stage: String?, in pipeline: String?) -> GroupKey {
        GroupKey(key: stage, pipeline: pipeline)
    }

    /// The groups a person belongs to, whether or not they did anything.
    func groups(of person: Person) -> [GroupKey] {
        switch split {
        case .person: [GroupKey(key: person.id)]
        case .team: groups(ofTeam: person.team)
        case .function: [GroupKey(key: person.function?.rawValue)]
        default: []
        }
    }

    private func groups(ofTeam team: String?) -> [GroupKey] {
        let lineage: [String?] = team.map { attributes.teams.lineage(of: $0) } ?? [nil]
        return lineage.filter { narrowing.admits($0, of: .team) }.map { GroupKey(key: $0) }
    }

    /// The display name of a group that is no person.
    func name(of group: GroupKey, label: String?) -> String? {
        split == .person ? nil : label ?? group.key
    }

    /// Who the group is.
    func person(of group: GroupKey) -> PersonName? {
        guard split == .person, let id = group.key else { return nil }
        return PersonName(attributes.people[id]?.name ?? id, of: id)
    }

    /// Whether lines carry an id beside the name (F16).
    var hasIDs: Bool { split == .person || split == .customer }

    /// Largest value first, null last, ties by name then id; stages by pipeline and position (F8).
    func sorted(_ lines: [SplitLine]) -> [SplitLine] {
        guard split == .stage else { return lines.sorted(by: Grouping.precedes) }
        return lines.sorted { a, b in stageOrder(a) < stageOrder(b) }
    }

    private func stageOrder(_ line: SplitLine) -> (Int, CodePoints, Int, CodePoints) {
        let position = attributes.stage(line.name, in: line.pipeline)?.position
        return (
            line.pipeline == nil ? 1 : 0, CodePoints(line.pipeline ?? ""), position ?? Int.max,
            CodePoints(line.name ?? "unknown")
        )
    }

    private static func precedes(_ a: SplitLine, _ b: SplitLine) -> Bool {
        switch (a.value?.number, b.value?.number) {
        case (let x?, let y?) where x != y: return x > y
        case (_?, nil): return true
        case (nil, _?): return false
        default: break
        }
        let names = (CodePoints(a.order), CodePoints(b.order))
        return names.0 == names.1
            ? CodePoints(a.id ?? "") < CodePoints(b.id ?? "") : names.0 < names.1
    }
}

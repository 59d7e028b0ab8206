/// A team; with a parent it is part of a larger one.
public struct Team: Hashable, Sendable {
    /// Its name, by which it is known.
    public var name: String
    /// The name of the team it belongs to.
    public var parent: String?

    /// A team, part of `parent` when that is given.
    public init(name: String, parent: String? = nil) {
        self.name = name
        self.parent = parent
    }
}

/// What a person does for the organisation.
public enum Function: String, CaseIterable, Sendable, Hashable {
    case sales, marketing, other
}

/// What a person may see and decide.
public enum Role: String, CaseIterable, Sendable, Hashable {
    case director, manager, member
    /// Sees the board only.
    case viewer
}

/// Somebody who works, or worked, for the organisation.
public struct Person: Hashable, Sendable {
    /// The source's own id.
    public var id: String
    /// The name shown.
    public var name: String
    /// The address mail goes to.
    public var email: String?
    /// The team's name.
    public var team: String?
    /// Sales, marketing or other; nil is the group *unknown* (F5).
    public var function: Function?
    /// Director, manager or member.
    public var role: Role?
    /// The id of the person who coaches this one.
    public var managerID: String?
    /// The first active day; nil is since ever.
    public var activeFrom: Day?
    /// The first day no longer active; nil is still active.
    public var activeUntil: Day?

    /// A person known by the source's id.
    public init(
        id: String, name: String, email: String? = nil, team: String? = nil,
        function: Function? = nil, role: Role? = nil, managerID: String? = nil,
        activeFrom: Day? = nil, activeUntil: Day? = nil
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.team = team
        self.function = function
        self.role = role
        self.managerID = managerID
        self.activeFrom = activeFrom
        self.activeUntil = activeUntil
    }

    /// Active on that day (metrics.md, ground rule *active person*).
    public func isActive(on day: Day) -> Bool {
        if let activeFrom, day < activeFrom { return false }
        if let activeUntil, day >= activeUntil { return false }
        return true
    }
}

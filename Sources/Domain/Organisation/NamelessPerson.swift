extension Person {
    /// The nameless person who holds what people of one team and function did, once it is no longer
    /// theirs: sums of the team and of the function stay what they were. Never active, never listed.
    public static func nameless(team: String?, function: Function?) -> Person {
        Person(
            id: "\(namelessMark)\(function?.rawValue ?? "")/\(team ?? "")", name: "", team: team,
            function: function, activeUntil: Day(number: 0))
    }

    /// Whether that id is one of a nameless person; nobody who is named may have such an id.
    public static func isNameless(id: String) -> Bool { id.hasPrefix(namelessMark) }

    /// The id, but nobody's when it is that of a nameless person.
    public static func named(_ id: String?) -> String? {
        id.flatMap { isNameless(id: $0) ? nil : $0 }
    }

    /// What the ids of nameless persons begin with.
    public static let namelessMark = "erased:"
}

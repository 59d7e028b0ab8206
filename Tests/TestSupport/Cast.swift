public import Domain

/// The cast of every test: a director, two managers with a team each, members, and one outsider
/// whom nobody listed.
public enum Cast {
    /// Two teams under one.
    public static let teams = [
        Team(name: "Commercie"), Team(name: "Noord", parent: "Commercie"),
        Team(name: "Zuid", parent: "Commercie"),
    ]

    /// Ids: dir, man-n, man-z, an, bo (Noord), cy (Zuid, marketing), oud (left).
    public static let people = [
        Person(id: "dir", name: "Dina", team: "Commercie", function: .other, role: .director),
        Person(id: "man-n", name: "Nico", team: "Noord", function: .sales, role: .manager),
        Person(id: "man-z", name: "Zara", team: "Zuid", function: .sales, role: .manager),
        Person(id: "an", name: "An", team: "Noord", function: .sales, role: .member),
        Person(id: "bo", name: "Bo", team: "Noord", function: .sales, role: .member),
        Person(id: "cy", name: "Cy", team: "Zuid", function: .marketing, role: .member),
        Person(
            id: "oud", name: "Oud", team: "Zuid", function: .sales, role: .member,
            activeUntil: Day("2026-03-01")),
    ]

    /// The id of somebody whom facts point at and nobody listed.
    public static let outsider = "wie"
}

/// The same chance every time: SplitMix64.
public struct SteadyChance: RandomNumberGenerator {
    private var state: UInt64

    /// A sequence that `seed` decides.
    public init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

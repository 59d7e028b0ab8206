import Domain

/// The types of activity there are, by what people call them in either language: whoever types
/// `Telefoongesprek` or `Call` means the type `call`.
struct ActivityTypeNames: Sendable {
    /// The types there are.
    let known: [String]
    private let byName: [String: String]

    init(_ known: [String]) {
        self.known = known
        let wordings = Language.allCases.map { Wording($0) }
        // What Koers has words for is known also before anybody did it.
        let spoken = known + ActivityTypeNames.common.filter { !known.contains($0) }
        byName = Dictionary(
            spoken.flatMap { type in
                [(type.lowercased(), type)]
                    + wordings.map { ($0.word(type).lowercased(), type) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// What most organisations count.
    static let common = ["call", "meeting", "proposal", "demo"]

    /// The type that somebody means; what is no name of one is a new type.
    func type(_ text: String) -> String { byName[text.lowercased()] ?? text }
}

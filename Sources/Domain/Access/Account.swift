/// Somebody who may sign in.
public struct Account: Hashable, Sendable {
    /// Made by Koers, never shown.
    public let id: String
    /// By which they sign in; there is one account of each.
    public let email: EmailAddress
    /// The name shown.
    public let name: String
    /// What they may see and decide.
    public let role: Role
    /// Who they are in people.csv; nil for somebody who is not in it, such as an accountant.
    public let personID: String?
    /// Whether they can sign in.
    public let standing: Standing
    /// By what they come in; nothing as long as they only have a link.
    public let ways: Set<Way>

    /// By what somebody shows who they are.
    public enum Way: Hashable, Sendable {
        /// A password of their own.
        case password
        /// The company's own sign-in.
        case company
    }

    /// Whether somebody can sign in.
    public enum Standing: String, CaseIterable, Hashable, Sendable {
        /// Has a link, and no way in yet.
        case invited
        case active
        /// Is kept out; what they did stays.
        case deactivated
    }

    /// An account as it is.
    public init(
        id: String, email: EmailAddress, name: String, role: Role, personID: String? = nil,
        standing: Standing = .invited, ways: Set<Way> = []
    ) {
        self.id = id
        self.email = email
        self.name = name
        self.role = role
        self.personID = personID
        self.standing = standing
        self.ways = ways
    }

    /// Characters of a name.
    public static let longestName = 120
}

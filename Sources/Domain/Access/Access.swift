/// Who sees what: the one rule that pages, files, programs and commands follow.
public struct Access: Hashable, Sendable {
    /// What somebody may see and decide.
    public let role: Role

    /// The access of somebody in that role.
    public init(_ role: Role) { self.role = role }

    /// What there is to see or to decide.
    public enum Subject: String, CaseIterable, Hashable, Sendable {
        /// How the areas stand, help, and one's own account.
        case board
        /// The plan, everybody's figures, and whatever changes them.
        case everything
    }

    /// Whether that is open at all; how much of it is another question.
    public func opens(_ subject: Subject) -> Bool {
        switch (subject, role) {
        case (.board, _), (_, .director): true
        case (.everything, _): false
        }
    }
}

public import Storage

/// What the commands for people need of the pages.
extension Site {
    /// A link for somebody to choose a password with: where it leads, to be handed over and nowhere
    /// else, and what the store keeps of it.
    public func newLink() -> (path: String, kept: NewLink) {
        let secret = secret()
        return (
            Link.accountLink(key: secret.text).href(),
            NewLink(tokenHash: secret.hash, from: clock.second())
        )
    }

    /// The hash of a password, as it is kept. Takes long, on purpose.
    public func hash(password: String) async throws -> String {
        try await passwords.hash(password)
    }

    /// An id that nothing has yet.
    public func newID() -> String { token() }
}

internal import Storage

/// Whether a server can hold an organisation, looked at once a connection.
struct ServerCheck {
    /// The oldest server that will do: 14, as 140000.
    private static let oldestVersion = 140_000

    private let libpq: LibPQ
    private let name: String

    init(_ libpq: LibPQ, _ name: String) {
        self.libpq = libpq
        self.name = name
    }

    /// Throws a `StorageError` that says what to do; settles what a session needs.
    func pass() throws {
        let rows = try libpq.run(ServerCheck.question)
        let version = rows.text(0, 0).flatMap { Int($0) } ?? 0
        guard version >= ServerCheck.oldestVersion else {
            throw StorageError.tooOld(path: name, version: rows.text(0, 1) ?? "an unknown version")
        }
        let encoding = rows.text(0, 2) ?? ""
        guard encoding == "UTF8" else {
            throw StorageError.unsuitable(
                path: name, reason: "it keeps texts as \(encoding), and Koers needs UTF8")
        }
        guard rows.text(0, 3) == "t" else {
            let rules = rows.text(0, 4) ?? ""
            throw StorageError.unsuitable(
                path: name,
                reason: "it sorts by the rules of \(rules == "C" ? "ICU" : rules), and Koers needs "
                    + "the order C")
        }
        try libpq.run(ServerCheck.settings)
    }

    /// The order is tried rather than read: where its name stands differs between versions.
    private static let question = """
        SELECT current_setting('server_version_num'), current_setting('server_version'),
            current_setting('server_encoding'), 'Z' < 'a' AND 'z' < 'ä',
            (SELECT datcollate FROM pg_database WHERE datname = current_database())
        """

    /// What was chosen for this user or in the address holds; only what is missing is filled in. A
    /// write is acknowledged when it is on disk, and numbers are sent whole.
    private static let settings = """
        SELECT set_config('statement_timeout', '60s', false)
            WHERE current_setting('statement_timeout') = '0';
        SELECT set_config('idle_in_transaction_session_timeout', '60s', false)
            WHERE current_setting('idle_in_transaction_session_timeout') = '0';
        SELECT set_config('synchronous_commit', 'on', false)
            WHERE current_setting('synchronous_commit') = 'off';
        SELECT set_config('extra_float_digits', '1', false);
        SELECT set_config('client_min_messages', 'warning', false)
        """
}

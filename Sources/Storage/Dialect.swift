/// Everything in which the engines differ. It fits on one screen, and must.
public enum Dialect: String, Sendable {
    case sqlite, postgresql

    /// The names of the tables a database has, in the order in which they were made.
    var tables: SQL {
        self == .sqlite
            ? """
            SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite@_%'
                ESCAPE '@' ORDER BY rowid
            """
            : """
            SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace =
                (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) ORDER BY oid
            """
    }

    /// The names of a table's columns, in their order.
    func columns(of table: String) -> SQL {
        self == .sqlite
            ? "SELECT name FROM pragma_table_info(\(table)) ORDER BY cid"
            : """
            SELECT column_name FROM information_schema.columns
            WHERE table_schema = current_schema() AND table_name = \(table)
            ORDER BY ordinal_position
            """
    }

    /// The names of the columns of a table's primary key, in their order.
    func key(of table: String) -> SQL {
        self == .sqlite
            ? "SELECT name FROM pragma_table_info(\(table)) WHERE pk > 0 ORDER BY pk"
            : """
            SELECT attname FROM pg_index JOIN pg_attribute
                ON attrelid = indrelid AND attnum = ANY (indkey)
            WHERE indisprimary AND indrelid =
                to_regclass(quote_ident(current_schema()) || '.' || quote_ident(\(table)))
            ORDER BY array_position(indkey::SMALLINT[], attnum)
            """
    }

    /// Takes the limits of time from the statements of this transaction, and with `idling` also the
    /// one on doing nothing in between, which frees others from a program that hangs.
    func leisure(idling: Bool) -> SQL? {
        self == .sqlite
            ? nil
            : """
            SELECT set_config(name, '0', true) FROM pg_settings
            WHERE name IN ('statement_timeout', 'transaction_timeout')
                OR name = 'idle_in_transaction_session_timeout' AND \(idling ? 1 : 0) = 1
            """
    }

    /// Waits for the turn to do what only one may do at a time, and keeps it until the transaction
    /// ends. A writer of SQLite is alone anyway.
    func turn(_ work: ExclusiveWork) -> SQL? {
        self == .sqlite
            ? nil
            : """
            SELECT 1 FROM pg_advisory_xact_lock(\(work.rawValue), hashtext(current_schema()))
            """
    }

    /// Makes this transaction give up, as busy, when it waits for others longer than five seconds.
    var haste: SQL? {
        self == .sqlite ? nil : "SELECT set_config('lock_timeout', '5s', true)"
    }

    /// How many seconds a replica is behind: none while it has played all that it received.
    var secondsBehind: SQL? {
        self == .sqlite
            ? nil
            : """
            SELECT CASE WHEN NOT pg_is_in_recovery() THEN 0
                WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn()
                    AND EXISTS (SELECT 1 FROM pg_stat_wal_receiver) THEN 0
                ELSE CAST(EXTRACT(EPOCH FROM now() - pg_last_xact_replay_timestamp()) AS INTEGER)
                END
            """
    }

    /// Looks at the database's own pages and indexes and names at most so many flaws, or says ok.
    func integrity(_ limit: Int) -> SQL? {
        self == .sqlite ? "SELECT integrity_check FROM pragma_integrity_check(\(limit))" : nil
    }

    /// Makes this transaction find rows by an index wherever it can, from now on or no longer. What
    /// is avoided counts as dear, and dear queries would be compiled.
    func byIndex(_ isOn: Bool) -> SQL? {
        self == .sqlite
            ? nil
            : """
            SELECT set_config(name, CASE WHEN \(isOn ? 1 : 0) = 1 THEN 'off' ELSE reset_val END, true)
            FROM pg_settings
            WHERE name IN ('enable_seqscan', 'enable_sort', 'enable_bitmapscan', 'jit')
            """
    }

    /// Stands behind a query of rows to work on: rows that another server holds are passed over.
    var passingOver: SQL { self == .sqlite ? "" : " FOR UPDATE SKIP LOCKED" }
}

/// Work that only one transaction may do at a time, on all servers of a database together.
public enum ExclusiveWork: Int, Sendable {
    /// Numbered so that no other program takes the same lock by chance.
    case migrating = 20_061
    case importing
    /// Deciding who may come in.
    case lettingIn
    /// Answering, and opening and closing what is answered.
    case surveying
}

internal import Foundation
public import Postgres
internal import Storage

/// The server that bin/test starts for the tests.
public enum PostgresServer {
    /// Its address, nil where it was not started.
    static let address = ProcessInfo.processInfo.environment["KOERS_TEST_POSTGRES"]

    /// Whether there is one.
    public static var isThere: Bool { address != nil }

    /// An engine over an empty schema, which stands in for a database of its own.
    public static func emptyDatabase(connections: Int = 4) async throws -> PostgresEngine {
        engine(try await emptyAddress(), connections: connections)
    }

    /// An engine over that address.
    public static func engine(
        _ address: PostgresAddress, connections: Int = 4, patience: Duration = .seconds(120)
    ) -> PostgresEngine {
        var limits = PostgresEngine.Limits()
        limits.connections = connections
        limits.patience = patience
        return PostgresEngine(address, limits: limits)
    }

    /// The address of an empty schema.
    public static func emptyAddress() async throws -> PostgresAddress {
        try await cleared.value
        let schema = "test_" + UUID().uuidString.replacing("-", with: "").lowercased()
        try await engine(whole).write { try $0.run(script: "CREATE SCHEMA \(schema)") }
        return try address(options: "-csearch_path=\(schema)")
    }

    /// The server's address with more options for the session.
    public static func address(options: String) throws -> PostgresAddress {
        let text = address ?? ""
        let mark = text.contains("?") ? "&" : "?"
        return try PostgresAddress(
            text + mark + "options="
                + options.replacing("=", with: "%3D").replacing(" ", with: "%20"))
    }

    private static var whole: PostgresAddress {
        get throws {
            guard let address else { fatalError("KOERS_TEST_POSTGRES names no server") }
            return try PostgresAddress(address)
        }
    }

    /// What earlier runs left behind goes once a run.
    private static let cleared = Task {
        let left = try await engine(whole).read { session in
            var names: [String] = []
            try session.query(
                "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'test@_%' ESCAPE '@'"
            ) { names.append($0.text(0) ?? "") }
            return names
        }
        for schema in left {
            try await engine(whole).write { try $0.run(script: "DROP SCHEMA \(schema) CASCADE") }
        }
    }
}

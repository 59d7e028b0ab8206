internal import Storage

/// Where a PostgreSQL database is: whatever libpq takes, as a URL or as `keyword=value` words.
public struct PostgresAddress: Sendable, Hashable {
    /// The address as it was given; it may hold a password.
    let whole: String
    /// The address without its password and options, for messages.
    public let name: String

    /// What may stand before an address in one argument.
    private static let options = ["--database=", "--from=", "--to=", "--replica="]

    /// Whether a text is meant as the address of a server, not as the path of a file: whatever looks
    /// like one, also when it is misspelt, so that its password is never shown as a part of a path.
    public static func isMeant(by text: String) -> Bool {
        let small = text.lowercased()
        let hasWords =
            text.contains("=")
            && (small.contains("pas") || text.contains(" ") || LibPQ.parts(of: text) != nil)
        return text.contains("://") || small.hasPrefix("postgres:")
            || small.hasPrefix("postgresql:") || hasWords
            || text.contains("@") && text.contains(":")
    }

    /// Reads an address; throws a `StorageError` that does not repeat it, because of the password.
    public init(_ text: String) throws {
        // A bare @ or / in a password would make a part of it the host or the database.
        guard let parts = LibPQ.parts(of: text),
            !["host", "port", "dbname"].contains(where: { parts[$0]?.contains("@") ?? false })
        else { throw StorageError.notAnAddress }
        let ports = (parts["port"] ?? "").split(separator: ",")
        guard ports.allSatisfy({ (1...65_535).contains(Int($0) ?? 0) }) else {
            throw StorageError.notAnAddress
        }
        whole = text
        name = PostgresAddress.name(parts)
    }

    /// Takes addresses out of what other users of the machine see of this program's arguments.
    public static func hideInArguments() { LibPQ.hideArguments(where: isMeant(byArgument:)) }

    /// A text without the addresses that stand among these arguments.
    public static func without(_ arguments: [String], _ text: String) -> String {
        arguments.filter(isMeant(byArgument:)).reduce(text) { $0.replacing($1, with: "…") }
    }

    private static func isMeant(byArgument argument: String) -> Bool {
        let option = options.first { argument.hasPrefix($0) } ?? ""
        return isMeant(by: String(argument.dropFirst(option.count)))
    }

    /// What libpq is told. The address overrules what stands before it, and not what stands behind.
    var settings: KeyValuePairs<String, String> {
        [
            "fallback_application_name": "koers",
            "connect_timeout": "10",
            "keepalives_idle": "30",
            "keepalives_interval": "10",
            "keepalives_count": "3",
            "tcp_user_timeout": "30000",
            "dbname": whole,
            "client_encoding": "UTF8",
        ]
    }

    private static func name(_ parts: [String: String]) -> String {
        if let service = parts["service"], !service.isEmpty { return "service=\(service)" }
        let hosts = (parts["host"] ?? "").split(separator: ",", omittingEmptySubsequences: false)
        let ports = (parts["port"] ?? "").split(separator: ",", omittingEmptySubsequences: false)
        let user = parts["user"].map { "\($0)@" } ?? ""
        let database = parts["dbname"] ?? ""
        // A folder with a socket cannot stand where a host stands.
        guard !(hosts.first ?? "").hasPrefix("/") else {
            let port = (parts["port"] ?? "").isEmpty ? "" : "&port=\(ports.joined(separator: ","))"
            return "postgres://\(user)/\(database)?host=\(hosts.joined(separator: ","))\(port)"
        }
        let servers = hosts.enumerated().map { place, host in
            let port = ports.count == 1 ? ports[0] : place < ports.count ? ports[place] : ""
            return port.isEmpty ? String(host) : "\(host):\(port)"
        }
        return "postgres://\(user)\(servers.joined(separator: ","))/\(database)"
    }
}

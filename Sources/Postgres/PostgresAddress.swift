internal import Storage

/// Where a PostgreSQL database is: whatever libpq takes, as a URL or as `keyword=value` words.
public struct PostgresAddress: Sendable, Hashable {
    /// The address as it was given; it may hold a password.
    let whole: String
    /// The address without its password and options, for messages.
    public let name: String

    /// What may stand before an address in one argument.
    private static let options = ["--database=", "--from=", "--to=", "--replica="]

    /// Whether a text is meant as the address of a server, not as the path of a file: a URL, or
    /// words of libpq, also misspelt ones that come with a password.
    public static func isMeant(by text: String) -> Bool {
        let small = text.lowercased()
        return small.hasPrefix("postgres:") || small.hasPrefix("postgresql:")
            || text.contains("=") && (LibPQ.parts(of: text) != nil || small.contains("password"))
    }

    /// Reads an address; throws a `StorageError` that does not repeat it, because of the password.
    public init(_ text: String) throws {
        // A password with a bare @ would be read as a part of the host, and shown as such.
        let marks = text.prefix { $0 != "?" }.count { $0 == "@" }
        guard let parts = LibPQ.parts(of: text), marks < 2 || !text.contains("://") else {
            throw StorageError.notAnAddress
        }
        let ports = (parts["port"] ?? "").split(separator: ",")
        guard ports.allSatisfy({ (1...65_535).contains(Int($0) ?? 0) }) else {
            throw StorageError.notAnAddress
        }
        whole = text
        name = PostgresAddress.name(parts)
    }

    /// Takes passwords out of what other users of the machine see of this program's arguments.
    public static func hidePasswordsInArguments() {
        for mark in ["://", "="] {
            OwnArguments.hide(behind: mark) { argument in
                let option = options.first { argument.hasPrefix($0) } ?? ""
                let address = String(argument.dropFirst(option.count))
                let isURL = address.contains("://")
                return isMeant(by: address) && isURL == (mark == "://")
                    && (LibPQ.parts(of: address)?["password"] != nil
                        || isURL && address.contains("@"))
            }
        }
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

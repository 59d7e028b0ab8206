internal import ArgumentParser
internal import Storage

/// Where to listen.
struct ListeningOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The address to listen on (also KOERS_HOST); only 127.0.0.1 until somebody has an "
                + "account.", valueName: "address"))
    var host: String?
    @Option(help: "The port to listen on (also KOERS_PORT; 8080 unless set, 0 takes a free one).")
    var port: Int?
    @Option(
        help: ArgumentHelp(
            "The address of a proxy in front, whose X-Forwarded-For, -Proto and -Host are "
                + "believed; may be given more than once (also KOERS_BEHIND_PROXY, with commas).",
            valueName: "address"))
    var behindProxy: [String] = []

    /// The address; whether it may be used is known once the database is open.
    func address() throws -> Server.Address {
        let settings = Settings()
        let port = try port ?? settings.port()
        guard (0...65_535).contains(port) else {
            throw Failure("\(port) is no port from 0 to 65535")
        }
        let host = host ?? settings.host
        return Server.Address(host: host == "localhost" ? "127.0.0.1" : host, port: port)
    }

    /// The addresses of proxies in front.
    func proxies() throws -> Set<String> {
        let named = behindProxy.isEmpty ? Settings().proxies : behindProxy
        for one in named where !Server.Address.isNumeric(one) {
            throw Failure(
                "--behind-proxy \"\(one)\" is no network address; name the proxy as 127.0.0.1")
        }
        return Set(named)
    }
}

extension Server.Address {
    /// Throws when others could reach this address and nobody has to sign in; says when what they
    /// send can be read on the way.
    func require(in store: Store, behind proxies: Set<String>) async throws {
        guard !isLoopback else { return }
        guard try await store.read(.latest, { try $0.hasAccounts() }) else {
            throw Failure(
                "refuses to listen on \(host): people cannot sign in yet, so everyone who reaches that "
                    + "address would see everything; use 127.0.0.1, or make an account first with "
                    + "koers person add")
        }
        guard proxies.isEmpty else { return }
        Terminal.complain(
            "koers: listens on \(host) without TLS: passwords and figures can be read on the way; "
                + "let a proxy with TLS stand in front, and name it with --behind-proxy")
    }
}

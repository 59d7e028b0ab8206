internal import ArgumentParser
internal import Web

/// `koers serve`: the pages.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the pages to this machine.")

    @OptionGroup var database: DatabaseOption
    @Option(
        help: ArgumentHelp(
            "A PostgreSQL replica that boards are read from (also KOERS_REPLICA).",
            valueName: "url"))
    var replica: String?
    @OptionGroup var listening: ListeningOptions

    func run() async throws {
        let address = try listening.address()
        let place = try database.place()
        let replica = try (replica ?? Settings().replica).map(DatabasePlace.init)
        if case .file = replica {
            throw Failure("a replica is a PostgreSQL server: name it as postgres://…")
        }
        try await House.open(place, replica: replica, making: true) { store in
            try await Server(address: address, site: House.site(store, at: place)).run()
        }
    }
}

/// Where to listen.
struct ListeningOptions: ParsableArguments {
    @Option(help: "The address to listen on; only 127.0.0.1 as long as nobody signs in.")
    var host: String?
    @Option(help: "The port to listen on (also KOERS_PORT; 8080 unless set, 0 takes a free one).")
    var port: Int?

    /// The address; refuses all but this machine's own, because nobody has to sign in yet.
    func address() throws -> Server.Address {
        let settings = Settings()
        let host = host ?? settings.host
        guard host == "127.0.0.1" || host == "localhost" else {
            throw Failure(
                "refuses to listen on \(host): people cannot sign in yet, so everyone who reaches "
                    + "that address would see everything; use 127.0.0.1")
        }
        let port = try port ?? settings.port()
        guard (0...65_535).contains(port) else {
            throw Failure("\(port) is no port from 0 to 65535")
        }
        return Server.Address(port: port)
    }
}

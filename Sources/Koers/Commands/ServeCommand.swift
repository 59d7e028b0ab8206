internal import ArgumentParser
internal import Web

/// `koers serve`: the pages.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve the pages.",
        discussion: """
            To this machine only, until somebody has an account (koers person). Then
            --host may name another address. Koers does not encrypt: put a proxy that
            does TLS in front of it, on this machine, and name it:
              koers serve --behind-proxy 127.0.0.1
            """)

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
            let proxies = try listening.proxies()
            try await address.require(in: store, behind: proxies)
            let site = House.site(store, at: place, behind: proxies)
            try await Server(address: address, site: site).run()
        }
    }
}

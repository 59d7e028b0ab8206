internal import ArgumentParser
internal import Foundation
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
    @Flag(
        name: .customLong("behind-tls"),
        help:
            "A server with TLS stands in front: tell browsers to come by it only (also KOERS_BEHIND_TLS)."
    )
    var behindTLS = false
    @OptionGroup var listening: ListeningOptions
    @OptionGroup var backups: BackupOptions

    func run() async throws {
        let address = try listening.address()
        let folder = try backups.folder()
        _ = try Settings().logFormat()
        let place = try database.place()
        let replica = try (replica ?? Settings().replica).map(DatabasePlace.init)
        if case .file = replica {
            throw Failure("a replica is a PostgreSQL server: name it as postgres://…")
        }
        try await House.open(place, replica: replica, making: true) { store in
            var site = House.site(store, at: place)
            site.isBehindTLS = behindTLS || Settings().isBehindTLS
            var server = Server(address: address, site: site)
            server.backups = folder.map {
                ScheduledBackups(store: store, folder: $0, logger: Settings().logger)
            }
            try await server.run()
        }
    }
}

/// Where backups go by themselves.
struct BackupOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Make a backup every day in this folder (also KOERS_BACKUPS).", valueName: "folder"))
    var backups: String?
    @Option(help: "How many of those backups to keep.")
    var keep = 14

    /// The folder, nil where nobody asked for backups.
    func folder() throws -> BackupFolder? {
        guard let path = backups ?? Settings().backups else { return nil }
        guard Place(at: path) == .folder, FileManager.default.isWritableFile(atPath: path) else {
            throw Failure("the folder for backups \(path) is not there or may not be written")
        }
        guard keep >= 1 else {
            throw Failure("--keep \(keep) would keep no backup; give 1 or more")
        }
        return BackupFolder(path: path, keep: keep)
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
        let host = host ?? settings.address
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

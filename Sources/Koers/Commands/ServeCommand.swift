internal import ArgumentParser
internal import Foundation
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
    @Flag(
        name: .customLong("behind-tls"),
        help:
            "A server with TLS stands in front: tell browsers to come by it only (also KOERS_BEHIND_TLS)."
    )
    var behindTLS = false
    @OptionGroup var listening: ListeningOptions
    @OptionGroup var backups: BackupOptions
    @OptionGroup var company: CompanyOptions

    func run() async throws {
        let address = try listening.address()
        let folder = try backups.folder()
        let company = try company.setting()
        _ = try Settings().logFormat()
        let place = try database.place()
        let replica = try (replica ?? Settings().replica).map(DatabasePlace.init)
        if case .file = replica {
            throw Failure("a replica is a PostgreSQL server: name it as postgres://…")
        }
        try await House.open(place, replica: replica, making: true) { store in
            let proxies = try listening.proxies()
            try await address.require(in: store, behind: proxies)
            var site = House.site(store, at: place, behind: proxies)
            site.isBehindTLS = behindTLS || Settings().isBehindTLS
            try await CompanySetting.connected(company) { signIn in
                site.company = signIn
                var server = Server(address: address, site: site)
                server.backups = folder.map {
                    ScheduledBackups(store: store, folder: $0, logger: Settings().logger)
                }
                try await server.run()
            }
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

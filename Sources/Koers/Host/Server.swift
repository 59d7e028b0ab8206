internal import Foundation
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import ServiceLifecycle
internal import UnixSignals
internal import Web
internal import Workbooks

/// The web server, and the work beside it, until a signal ends them.
struct Server {
    let address: Address
    let site: Site
    /// What makes backups meanwhile, where that was asked for.
    var backups: ScheduledBackups?

    /// A port of a network address.
    struct Address {
        let host: String
        let port: Int

        /// Whether only this machine can reach it.
        var isLoopback: Bool {
            host == "::1" || (host.hasPrefix("127.") && Address.isNumeric(host))
        }

        /// Whether a text is a network address, not a name.
        static func isNumeric(_ text: String) -> Bool {
            (try? SocketAddress(ipAddress: text, port: 0)) != nil
        }

        /// As it stands in a link.
        func shown(port: Int) -> String {
            host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        }
    }

    func run() async throws {
        let logger = Settings().logger
        let swept = TemporaryFolder.sweep()
        if swept > 0 { logger.info("removed \(swept) temporary folders of a Koers that was ended") }
        let application = Application(
            router: site.router(), server: ConnectionLimits().server,
            configuration: ApplicationConfiguration(
                address: .hostname(address.host, port: address.port)),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? address.port
                Terminal.complain(
                    "Koers is open at http://\(address.shown(port: port)) (stop with Ctrl-C)")
            }, logger: logger)
        var services: [any Service] = [
            BackgroundWork(WaitingWork(site), logger),
            NightlyRetention(work: NightlyWork(site), logger: logger), application,
        ]
        if let backups { services.insert(backups, at: 0) }
        // Ended in the reverse order: the last import may finish once nobody can ask for another.
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        do {
            try await group.run()
        } catch let error where "\(error)".contains("Address already in use") {
            throw Failure(
                "port \(address.port) is in use; stop the other program or choose another "
                    + "with --port")
        }
    }
}

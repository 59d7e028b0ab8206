internal import ArgumentParser
internal import Configuration

/// What the host has set, where the command line does not say: `KOERS_DATABASE`, `KOERS_PORT` …
struct Settings {
    private let reader = ConfigReader(provider: EnvironmentVariablesProvider())

    var database: String { reader.string(forKey: "koers.database", default: "koers.db") }
    var address: String { reader.string(forKey: "koers.host", default: "127.0.0.1") }
    var logLevel: String { reader.string(forKey: "koers.log.level", default: "notice") }

    /// The port, 8080 unless set; refuses a setting that is no port.
    func port() throws -> Int {
        guard let text = reader.string(forKey: "koers.port") else { return 8080 }
        guard let port = Int(text), (0...65_535).contains(port) else {
            throw Failure("KOERS_PORT is \"\(text)\", which is no port from 0 to 65535")
        }
        return port
    }
}

/// Where the database is: goes with every command.
struct DatabaseOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The database file (also KOERS_DATABASE; koers.db unless set).", valueName: "path"))
    var database: String?

    /// The path that was named, by whichever way.
    func path() throws -> String {
        let path = database ?? Settings().database
        guard !path.hasPrefix("postgres://"), !path.hasPrefix("postgresql://") else {
            throw Failure("this version keeps its data in a file: name one with --database PATH")
        }
        return path
    }
}

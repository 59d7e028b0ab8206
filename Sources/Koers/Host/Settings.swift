internal import ArgumentParser
internal import Configuration
internal import Logging

/// What the host has set, where the command line does not say: `KOERS_DATABASE`, `KOERS_PORT` …
struct Settings {
    private let reader = ConfigReader(provider: EnvironmentVariablesProvider())

    var database: String { reader.string(forKey: "koers.database", default: "koers.db") }
    var replica: String? { reader.string(forKey: "koers.replica") }
    /// By which address people reach Koers, nil unless set.
    var address: String? { reader.string(forKey: "koers.address") }
    /// The addresses of proxies in front.
    var proxies: [String] {
        let text = reader.string(forKey: "koers.behind.proxy", default: "")
        return text.split(separator: ",").map { $0.filter { $0 != " " } }
    }
    var host: String { reader.string(forKey: "koers.host", default: "127.0.0.1") }
    var backups: String? { reader.string(forKey: "koers.backups") }

    /// The log, on standard error.
    var logger: Logger {
        let isJSON = (try? logFormat()) == .json
        var logger = Logger(label: "koers") { label -> any LogHandler in
            if isJSON { return JSONLog(label) }
            return StreamLogHandler.standardError(label: label)
        }
        let level = reader.string(forKey: "koers.log.level", default: "notice")
        logger.logLevel = Logger.Level(rawValue: level) ?? .notice
        return logger
    }

    /// How lines of the log are written.
    enum LogFormat: String {
        case text, json
    }

    /// The way that was set; refuses one there is not.
    func logFormat() throws -> LogFormat {
        guard let text = reader.string(forKey: "koers.log.format") else { return .text }
        guard let format = LogFormat(rawValue: text) else {
            throw Failure("KOERS_LOG_FORMAT is \"\(text)\"; give text or json")
        }
        return format
    }

    /// Whether a server with TLS stands in front.
    var isBehindTLS: Bool { reader.bool(forKey: "koers.behind.tls", default: false) }

    /// How many connections to a database server at most, 8 unless set.
    func databaseConnections() throws -> Int {
        guard let text = reader.string(forKey: "koers.database.connections") else { return 8 }
        guard let count = Int(text), (1...500).contains(count) else {
            throw Failure("KOERS_DATABASE_CONNECTIONS is \"\(text)\"; give a number from 1 to 500")
        }
        return count
    }

    /// What is set under a key, nil unless something is.
    func text(_ key: String) -> String? {
        reader.string(forKey: ConfigKey(key)).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether a key is set to true.
    func isTrue(_ key: String) -> Bool { reader.bool(forKey: ConfigKey(key), default: false) }

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
            "The database: a file, or postgres://USER@HOST/DATABASE and whatever else libpq takes "
                + "(also KOERS_DATABASE; koers.db unless set).", valueName: "path-or-url"))
    var database: String?

    /// The place that was named, by whichever way.
    func place() throws -> DatabasePlace {
        try DatabasePlace(database ?? Settings().database)
    }
}

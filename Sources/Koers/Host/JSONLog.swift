internal import Foundation
internal import Logging
internal import Web

/// The log with a JSON object a line, for programs that gather logs.
struct JSONLog: LogHandler {
    var logLevel = Logger.Level.notice
    var metadata: Logger.Metadata = [:]
    private let label: String
    private let write: @Sendable (String) -> Void

    /// A log that goes to standard error unless told otherwise.
    init(_ label: String, write: @escaping @Sendable (String) -> Void = Terminal.complain) {
        self.label = label
        self.write = write
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let more = metadata.merging(event.metadata ?? [:]) { _, own in own }
        let fields: [(String, JSON)] = [
            ("time", .text(House.moment(House.second()))), ("level", .text("\(event.level)")),
            ("log", .text(label)), ("message", .text("\(event.message)")),
        ]
        let rest = more.sorted { $0.key < $1.key }.map { key, value in
            (JSONLog.name(key), JSON.text("\(value)"))
        }
        write(JSON.object(fields + rest).text)
    }

    /// Lines about one request bear its name, as the answer does.
    private static func name(_ key: String) -> String { key == "hb.request.id" ? "request" : key }
}

internal import Storage

/// The kind of an error, by PostgreSQL's five-character code (appendix A of its manual).
struct SQLState: RawRepresentable, Hashable {
    let rawValue: String

    static let noConnection = SQLState(rawValue: "08006")
    static let notWritable = SQLState(rawValue: "25006")
    static let outOfMemory = SQLState(rawValue: "53200")
    static let diskFull = SQLState(rawValue: "53100")
    static let tooManyConnections = SQLState(rawValue: "53300")
    static let serializationFailure = SQLState(rawValue: "40001")
    static let deadlock = SQLState(rawValue: "40P01")
    static let uniqueViolation = SQLState(rawValue: "23505")
    static let cancelled = SQLState(rawValue: "57014")
    static let shutDown: Set = [
        SQLState(rawValue: "57P01"), SQLState(rawValue: "57P02"), SQLState(rawValue: "57P03"),
    ]
    static let idleTooLong = SQLState(rawValue: "25P03")
    static let failedTransaction = SQLState(rawValue: "25P02")
    static let forbidden = SQLState(rawValue: "42501")
    static let lockTimeout = SQLState(rawValue: "55P03")
    static let zeroInText = SQLState(rawValue: "22021")
}

/// What libpq or the server said when something could not be done.
struct PostgresFault: Error {
    /// Its kind.
    let state: SQLState
    /// In the server's words, of one line; never holds a password, because libpq never repeats one.
    let message: String
    /// Whether the connection is of no use any more.
    let breaks: Bool

    init(_ state: SQLState, message: String = "", breaks: Bool = false) {
        self.state = state
        self.message = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        self.breaks =
            breaks || SQLState.shutDown.contains(state) || state == .notWritable
            || state == .idleTooLong
    }

    /// Connecting failed; libpq tells no code then, only what the server said.
    init(connecting said: String) {
        let isFull = ["too many connections", "too many clients", "remaining connection slots"]
            .contains(where: said.contains)
        self.init(isFull ? .tooManyConnections : .noConnection, message: said, breaks: true)
    }

    /// Whether the same work may well succeed when it is done once more: nothing of it was kept.
    var deservesAnotherTry: Bool {
        breaks && state != .tooManyConnections || state == .serializationFailure
            || state == .deadlock
    }
}

extension SQLValue {
    /// As libpq sends it: a text, nil for null. A text with a zero byte is refused, because C would
    /// end it there.
    var sent: String? {
        get throws {
            switch self {
            case .null: return nil
            case .int(let number): return String(number)
            case .real(let number): return String(number)
            case .text(let text):
                guard !text.utf8.contains(0) else {
                    throw PostgresFault(.zeroInText, message: "a text holds a zero byte")
                }
                return text
            }
        }
    }
}

internal import CPQ
internal import Storage

/// A connection of libpq, the C library; every call blocks until the server has answered.
@safe final class LibPQ {
    private let connection: OpaquePointer
    private let notices: Notices

    /// Where the server's notices go; C holds a pointer to it for as long as the connection lives.
    private final class Notices {
        let tell: (String) -> Void
        init(_ tell: @escaping (String) -> Void) { self.tell = tell }
    }

    /// Connects. `dbname` may hold a whole address; settings before it can be overruled by it,
    /// settings behind it cannot. Throws a `PostgresFault`.
    init(_ settings: KeyValuePairs<String, String>, notices tell: @escaping (String) -> Void) throws
    {
        let made = unsafe CTexts(settings.map(\.key)).read { keys in
            unsafe CTexts(settings.map(\.value)).read { values in
                unsafe PQconnectdbParams(keys, values, 1)
            }
        }
        guard let made = unsafe made else { throw PostgresFault(.outOfMemory) }
        unsafe connection = made
        notices = Notices(tell)
        guard isSound else {
            throw PostgresFault(connecting: said)
        }
        unsafe PQsetNoticeProcessor(
            connection,
            { place, text in
                guard let place = unsafe place, let text = unsafe text else { return }
                unsafe Unmanaged<Notices>.fromOpaque(place).takeUnretainedValue()
                    .tell(String(cString: text))
            }, Unmanaged.passUnretained(notices).toOpaque())
    }

    deinit { unsafe PQfinish(connection) }

    /// Whether the server can still be talked to.
    var isSound: Bool { unsafe PQstatus(connection) == CONNECTION_OK }

    /// Whether a transaction is open, whole or failed.
    var isInTransaction: Bool { unsafe PQtransactionStatus(connection) != PQTRANS_IDLE }

    /// Whether a statement of the open transaction failed, so that nothing of it can be kept.
    var hasFailed: Bool { unsafe PQtransactionStatus(connection) == PQTRANS_INERROR }

    private var said: String { unsafe String(cString: PQerrorMessage(connection)) }

    /// Runs statements without values, as they are.
    @discardableResult func run(_ text: String) throws -> LibPQRows {
        try unsafe checked(PQexec(connection, text))
    }

    /// Has the server read a statement once, to be run by its name.
    func prepare(_ name: String, _ text: String) throws {
        _ = try unsafe checked(PQprepare(connection, name, text, 0, nil))
    }

    /// Runs a prepared statement.
    func run(prepared name: String, _ values: [SQLValue]) throws -> LibPQRows {
        try unsafe checked(
            CTexts(try values.map { try $0.sent }).read { texts in
                unsafe PQexecPrepared(
                    connection, name, Int32(values.count), texts, nil, nil, 0)
            })
    }

    /// Runs a prepared statement and hands out its rows as they come in, however many they are;
    /// no other statement may run until it ends.
    func stream(prepared name: String, _ values: [SQLValue], _ row: (LibPQRows) throws -> Void)
        throws
    {
        let isSent = unsafe CTexts(try values.map { try $0.sent }).read { texts in
            unsafe PQsendQueryPrepared(
                connection, name, Int32(values.count), texts, nil, nil, 0)
        }
        guard isSent == 1, unsafe PQsetSingleRowMode(connection) == 1 else { throw fault() }
        var stop: (any Error)?
        while let result = unsafe PQgetResult(connection) {
            let rows = Result { try unsafe checked(result) }
            guard stop == nil else { continue }
            do {
                if try rows.get().count == 1 { try row(rows.get()) }
            } catch {
                stop = error
                if !(error is PostgresFault), isSound { LibPQCancellation(self)?.send() }
            }
        }
        if let stop { throw stop }
    }

    /// Adds rows by `COPY … FROM STDIN`, written as its text format wants them; answers how many.
    func copy(_ text: String, _ rows: [UInt8]) throws -> Int {
        try run(text)
        let isSent = unsafe rows.withUnsafeBytes { bytes in
            unsafe PQputCopyData(
                connection, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(bytes.count))
        }
        guard isSent == 1, unsafe PQputCopyEnd(connection, nil) == 1 else { throw fault() }
        var added = 0
        var failure: (any Error)?
        while let result = unsafe PQgetResult(connection) {
            do { added = try unsafe checked(result).changed } catch { failure = error }
        }
        if let failure { throw failure }
        return added
    }

    private func fault() -> PostgresFault {
        PostgresFault(.noConnection, message: said, breaks: !isSound)
    }

    private func checked(_ result: OpaquePointer?) throws -> LibPQRows {
        guard let result = unsafe result else { throw fault() }
        let rows = unsafe LibPQRows(result)
        switch unsafe PQresultStatus(result) {
        case PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY,
            PGRES_COPY_IN:
            return rows
        default:
            throw PostgresFault(
                rows.state ?? .noConnection, message: rows.message, breaks: !isSound)
        }
    }

    fileprivate var cancellation: OpaquePointer? { unsafe PQgetCancel(connection) }

    /// Overwrites the program's own arguments that are secret, behind their first `:` or `=`: the
    /// list of processes shows them to everybody.
    static func hideArguments(where isSecret: (String) -> Bool) {
        for place in 1..<max(1, Int(CommandLine.argc)) {
            guard let argument = unsafe CommandLine.unsafeArgv[place],
                isSecret(unsafe String(cString: argument))
            else { continue }
            var (at, isBehind) = (0, false)
            while unsafe argument[at] != 0 {
                let isMark = unsafe argument[at] == 0x3A || argument[at] == 0x3D
                if isBehind { unsafe argument[at] = 0x2A }
                (at, isBehind) = (at + 1, isBehind || isMark)
            }
        }
    }

    /// The parts of an address, as libpq reads it; nil when it cannot.
    static func parts(of address: String) -> [String: String]? {
        guard let options = unsafe PQconninfoParse(address, nil) else { return nil }
        defer { unsafe PQconninfoFree(options) }
        var parts: [String: String] = [:]
        var option = unsafe options
        while let keyword = unsafe option.pointee.keyword {
            if let value = unsafe option.pointee.val {
                unsafe parts[String(cString: keyword)] = String(cString: value)
            }
            unsafe option += 1
        }
        return parts
    }
}

/// What the server answered: rows and columns count from 0.
@safe final class LibPQRows {
    private let result: OpaquePointer

    fileprivate init(_ result: OpaquePointer) { unsafe self.result = result }

    deinit { unsafe PQclear(result) }

    /// How many rows there are.
    var count: Int { unsafe Int(PQntuples(result)) }

    /// How many rows a statement added, changed or removed.
    var changed: Int { unsafe Int(String(cString: PQcmdTuples(result))) ?? 0 }

    fileprivate var state: SQLState? {
        unsafe PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map {
            SQLState(rawValue: unsafe String(cString: $0))
        }
    }

    fileprivate var message: String {
        unsafe String(
            cString: PQresultErrorField(result, Int32(UInt8(ascii: "M")))
                ?? PQresultErrorMessage(result))
    }

    /// The object identifier of a column's type.
    func type(_ column: Int) -> UInt32 { unsafe PQftype(result, Int32(column)) }

    /// A value as it was sent, nil for null.
    func text(_ row: Int, _ column: Int) -> String? {
        let (row, column) = (Int32(row), Int32(column))
        guard unsafe PQgetisnull(result, row, column) == 0,
            let start = unsafe PQgetvalue(result, row, column)
        else { return nil }
        let count = unsafe Int(PQgetlength(result, row, column))
        return unsafe String(
            decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
    }
}

/// Asks the server, over a connection of its own, to stop what another connection does.
@safe final class LibPQCancellation: Sendable {
    nonisolated(unsafe) private let request: OpaquePointer

    /// Nil when there is no connection to be cancelled.
    init?(_ connection: LibPQ) {
        guard let request = unsafe connection.cancellation else { return nil }
        unsafe self.request = request
    }

    deinit { unsafe PQfreeCancel(request) }

    /// Blocks until the server has heard it; whether it comes too late is not told.
    func send() {
        var reason = [CChar](repeating: 0, count: 256)
        _ = unsafe PQcancel(request, &reason, Int32(reason.count))
    }
}

/// Texts as C reads them: each with a zero behind it.
private struct CTexts {
    private var bytes: [CChar] = []
    private var starts: [Int?] = []

    init(_ texts: [String?]) {
        starts.reserveCapacity(texts.count)
        for text in texts {
            starts.append(text == nil ? nil : bytes.count)
            guard let text else { continue }
            for byte in text.utf8 { bytes.append(CChar(bitPattern: byte)) }
            bytes.append(0)
        }
    }

    func read<T>(_ body: (UnsafePointer<UnsafePointer<CChar>?>) -> T) -> T {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            let pointers = unsafe starts.map { start in
                unsafe start.flatMap { start in unsafe bytes.baseAddress.map { unsafe $0 + start } }
            }
            return unsafe (pointers + [nil]).withUnsafeBufferPointer { list in
                // The list is never empty: its last place is the nil that C stops at.
                unsafe body(list.baseAddress.unsafelyUnwrapped)
            }
        }
    }
}

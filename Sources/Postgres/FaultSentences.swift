internal import Storage

extension StorageError {
    /// What the server or libpq said, as a sentence for an operator.
    init(_ fault: PostgresFault, _ name: String) {
        switch fault.state {
        case _ where fault.state.rawValue.hasPrefix("28"):
            self = .loginRefused(path: name, reason: fault.message)
        case _ where fault.state.rawValue.hasPrefix("3D"):
            self = .noSuchDatabase(path: name)
        case .notWritable: self = .readOnlyServer(path: name)
        case .diskFull: self = .full(path: name)
        case .cancelled: self = .tookTooLong(path: name)
        case .lockTimeout, .deadlock, .serializationFailure: self = .busy(path: name)
        case .forbidden: self = .forbidden(path: name, reason: fault.message)
        case _ where fault.breaks && fault.state == .noConnection:
            self = StorageError(connecting: fault.message, name)
        case _ where fault.breaks || fault.state == .tooManyConnections:
            self = .unreachable(path: name, reason: fault.message)
        default: self = .failed(path: name, reason: fault.message)
        }
    }

    /// While connecting, libpq tells no code: only what the server said, in the server's language.
    private init(connecting said: String, _ name: String) {
        let words = said.lowercased()
        if words.contains("certificate") {
            self = .untrusted(path: name, reason: said)
        } else if words.contains("password") || words.contains("authentication")
            || words.contains("pg_hba.conf") || words.contains("role \"")
        {
            self = .loginRefused(path: name, reason: said)
        } else if words.contains("database \""), words.contains("does not exist") {
            self = .noSuchDatabase(path: name)
        } else {
            self = .unreachable(path: name, reason: said)
        }
    }
}

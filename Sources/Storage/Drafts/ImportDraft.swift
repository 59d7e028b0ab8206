/// A file that was handed over and is asked about before it goes in.
public struct ImportDraft: Sendable, Hashable {
    /// By which it is known in addresses; made by the form that it came with.
    public var id: String
    /// Whose it is.
    public var accountID: String
    /// The file's name.
    public var file: String
    /// How many bytes it has.
    public var size: Int
    /// Tells its content from other content: its SHA-256 in hexadecimal.
    public var fingerprint: String
    /// When it was handed over, in seconds since 1970.
    public var begunSecond: Int
    /// What was chosen about it, as JSON; empty as long as nothing was.
    public var choices: String
    /// What the last trial told, as JSON; empty without one.
    public var trial: String
    /// The choices that the trial was made with.
    public var trialOf: String

    /// A file about which nothing was chosen yet.
    public init(
        id: String, accountID: String, file: String, size: Int, fingerprint: String,
        begunSecond: Int
    ) {
        self.init(
            id: id, accountID: accountID, file: file, size: size, fingerprint: fingerprint,
            begunSecond: begunSecond, choices: "", trial: "", trialOf: "")
    }

    init(
        id: String, accountID: String, file: String, size: Int, fingerprint: String,
        begunSecond: Int, choices: String, trial: String, trialOf: String
    ) {
        self.id = id
        self.accountID = accountID
        self.file = file
        self.size = size
        self.fingerprint = fingerprint
        self.begunSecond = begunSecond
        self.choices = choices
        self.trial = trial
        self.trialOf = trialOf
    }
}

extension Store {
    /// Keeps a file with its bytes; one of that id stays as it is, so that sending a form twice is
    /// one file.
    public func keep(_ draft: ImportDraft, content: [UInt8]) async throws {
        try await engine.write { try DraftTable(session: $0).add(draft, content) }
    }

    /// Keeps what is chosen about a file; a trial with other choices says nothing any more.
    public func keepChoices(_ choices: String, ofDraft id: String) async throws {
        try await engine.write { try DraftTable(session: $0).choose(choices, id) }
    }

    /// Forgets a file that will not go in.
    public func forgetDraft(_ id: String) async throws {
        try await engine.write { try DraftTable(session: $0).forget(id) }
    }
}

extension Snapshot {
    /// The file of that id, nil when there is none, or no longer.
    public func importDraft(_ id: String) throws -> ImportDraft? {
        try DraftTable(session: session).draft(id)
    }

    /// Files that are asked about, the latest first.
    public func importDrafts(limit: Int) throws -> [ImportDraft] {
        try DraftTable(session: session).all(limit: limit)
    }

    /// The first import of a run, which is named by the file that was asked about; nil without one.
    public func importKey(ofRun id: String) throws -> Int? {
        try session.number("SELECT MIN(key) FROM import WHERE run_id = \(id)")
    }

    /// The bytes of a file; nil when it is gone.
    public func content(ofDraft id: String) throws -> [UInt8]? {
        try DraftTable(session: session).content(id)
    }
}

extension FactWriter {
    /// The file of that id, with its bytes; nil when it is gone.
    public func draft(_ id: String) throws -> (draft: ImportDraft, content: [UInt8])? {
        let table = DraftTable(session: session)
        guard let draft = try table.draft(id), let content = try table.content(id) else {
            return nil
        }
        return (draft, content)
    }

    /// Keeps what a trial with those choices told.
    public func keepTrial(_ trial: String, of choices: String, draft id: String) throws {
        try DraftTable(session: session).keepTrial(trial, of: choices, id)
    }

    /// Forgets a file that is in.
    public func forgetDraft(_ id: String) throws { try DraftTable(session: session).forget(id) }
}

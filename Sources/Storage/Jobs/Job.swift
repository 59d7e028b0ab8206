/// Work that somebody asked for, to be done once by whichever server comes first.
public struct Job: Sendable, Hashable {
    /// Made by whoever asks: asking twice with one id is one job.
    public var id: String
    /// What is to be done.
    public var kind: Kind
    /// What it is done to, such as the name of a file.
    public var subject: String
    /// What it is done with, such as the bytes of that file.
    public var content: [UInt8]
    /// When it was asked for, in seconds since 1970.
    public var askedSecond: Int
    /// Who asked, where that belongs with what comes of it.
    public var asker: Asker?

    /// Who asked for a job.
    public struct Asker: Sendable, Hashable {
        /// The account of a person, or of whom a program stands in for; nil where nobody has one.
        public let accountID: String?
        /// What they are called.
        public let name: String

        /// Somebody of that account and name.
        public init(accountID: String?, name: String) {
            self.accountID = accountID
            self.name = name
        }
    }

    /// Tells its content from other content.
    var fingerprint: String { Fingerprint.of(content) }

    /// What can be asked for.
    public enum Kind: String, Sendable, Hashable {
        case importFile = "import_file"
        /// A file that was asked about, once more without keeping anything of it.
        case tryDraft = "try_draft"
        /// A file that was asked about.
        case importDraft = "import_draft"
        /// The invented company to look around in.
        case loadSample = "load_sample"
        /// An import that is taken back.
        case reverseImport = "reverse_import"
    }

    /// A job to ask for.
    public init(
        id: String, kind: Kind, subject: String, content: [UInt8], askedSecond: Int,
        asker: Asker? = nil
    ) {
        self.asker = asker
        self.id = id
        self.kind = kind
        self.subject = subject
        self.content = content
        self.askedSecond = askedSecond
    }

    /// Whether a text can be the id of a job: 8 to 64 of `A-Z`, `a-z`, `0-9`, `-` and `_`.
    public static func isID(_ text: String) -> Bool {
        (8...64).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                    UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}

/// How it stands with a job.
public struct JobRecord: Sendable, Hashable {
    /// The id it was asked for with.
    public var id: String
    /// What is to be done.
    public var kind: Job.Kind
    /// What it is done to, such as the name of a file.
    public var subject: String
    /// When it was asked for, in seconds since 1970.
    public var askedSecond: Int
    /// Whether it is still to be done.
    public var state: State
    /// How often a server began with it.
    public var attempts: Int
    /// Tells its content from other content, also when that is gone.
    var fingerprint: String
    /// Why it failed, in one line; nil unless it did.
    public var reason: String?
    /// The number of the import that came of it; nil until it is done.
    public var importKey: Int?

    /// Whether a job is still to be done.
    public enum State: String, Sendable, Hashable {
        case waiting, done, failed
    }
}

extension JobRecord {
    /// A job that was just asked for.
    init(_ job: Job) {
        self.init(
            id: job.id, kind: job.kind, subject: job.subject, askedSecond: job.askedSecond,
            state: .waiting,
            attempts: 0, fingerprint: job.fingerprint)
    }
}

extension JobRecord {
    /// Whether it was asked for with this subject and content.
    public func isOf(_ subject: String, _ content: [UInt8]) -> Bool {
        self.subject == subject && fingerprint == Fingerprint.of(content)
    }
}

/// Thrown by the work of a job that can never be done: nothing of it stays, and nobody tries again.
public struct JobRefusal: Error, Sendable, Hashable {
    /// Why, in one line for whoever asked.
    public let reason: String

    /// The job cannot be done, for that reason.
    public init(_ reason: String) { self.reason = reason }

    /// Why a job failed for which there was no room.
    public static let noRoom =
        "the disk that Koers stores its figures on is full; nothing was stored; make room and try again"
}

/// Thrown by the work of a job that was only a trial: nothing of it stays but what `keep` says.
public struct JobRehearsal: Error, Sendable {
    /// Keeps what the trial told, in a transaction of its own.
    public let keep: @Sendable (FactWriter) throws -> Void

    /// A trial that told something.
    public init(_ keep: @escaping @Sendable (FactWriter) throws -> Void) { self.keep = keep }
}

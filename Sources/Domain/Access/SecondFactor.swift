/// What an account shares with an app on a phone, so that a password alone opens nothing.
public struct SecondFactor: Hashable, Sendable {
    /// What the codes follow from, as Base32.
    public let secret: String
    /// Since when a code is asked for, in seconds since 1970; nil until a first one was right.
    public let confirmedSecond: Int?
    /// The step of the code that was used last.
    public let latestStep: Int

    /// A second factor as it is kept.
    public init(secret: String, confirmedSecond: Int?, latestStep: Int) {
        self.secret = secret
        self.confirmedSecond = confirmedSecond
        self.latestStep = latestStep
    }

    /// Whether a code is asked for.
    public var isConfirmed: Bool { confirmedSecond != nil }

    /// Codes for whoever lost the phone.
    public static let recoveryCodes = 10
    /// Bytes of chance in each: too many to be guessed from a hash (OWASP ASVS 5.0, 6.5.2).
    public static let recoveryBytes = 15
}

/// Who has to confirm with a code, besides those who choose to.
public enum SecondFactorRule: String, CaseIterable, Hashable, Sendable {
    /// Whoever wants to.
    case chosen
    /// Everybody: who has no second factor sets one up first, and can do nothing else until then.
    case required
}

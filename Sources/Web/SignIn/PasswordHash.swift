internal import Crypto
internal import CryptoExtras
internal import Foundation

/// A password as it is kept: hashed with scrypt (RFC 7914), beside what it was hashed with.
struct PasswordHash: Hashable, Sendable {
    let cost: Cost
    let salt: [UInt8]
    let key: [UInt8]

    /// What a hash takes to make: memory of 128 · `rounds` · `blockSize` bytes, `times` over.
    struct Cost: Hashable, Sendable {
        let rounds: Int
        let blockSize: Int
        let times: Int

        /// As strong as OWASP asks (2^15, 8, 3), in 32 MiB.
        static let current = Cost(rounds: 1 << 15, blockSize: 8, times: 3)

        /// A hash that was kept must not be able to take all memory.
        fileprivate var isBearable: Bool {
            (2...(1 << 20)).contains(rounds) && rounds & (rounds - 1) == 0
                && (1...16).contains(blockSize) && (1...16).contains(times)
                && rounds * blockSize <= 1 << 21
        }
    }

    static let saltBytes = 16
    private static let keyBytes = 32

    /// The hash of a password. Takes long, on purpose.
    init(of password: String, cost: Cost, salt: [UInt8]) throws {
        self.cost = cost
        self.salt = salt
        // However the accents were typed, it is the same password.
        let text = password.precomposedStringWithCanonicalMapping
        let key = try KDF.Scrypt.deriveKey(
            from: Data(text.utf8), salt: salt, outputByteCount: PasswordHash.keyBytes,
            rounds: cost.rounds, blockSize: cost.blockSize, parallelism: cost.times)
        // A key gives its bytes to nobody; what it signs is as good, and cannot be undone either.
        self.key = Array(
            HMAC<SHA256>.authenticationCode(for: Data("koers password".utf8), using: key))
    }

    /// The hash that was kept as `text`; nil when it is none.
    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]),
            let blockSize = Int(parts[2]), let times = Int(parts[3]),
            let salt = Data(base64Encoded: String(parts[4])),
            let key = Data(base64Encoded: String(parts[5])), !key.isEmpty
        else { return nil }
        cost = Cost(rounds: rounds, blockSize: blockSize, times: times)
        guard cost.isBearable else { return nil }
        self.salt = Array(salt)
        self.key = Array(key)
    }

    /// As it is kept.
    var text: String {
        "scrypt$\(cost.rounds)$\(cost.blockSize)$\(cost.times)$"
            + "\(Data(salt).base64EncodedString())$\(Data(key).base64EncodedString())"
    }

    /// Whether it is the hash of that password. Takes as long as making it did.
    func isOf(_ password: String) throws -> Bool {
        let tried = try PasswordHash(of: password, cost: cost, salt: salt)
        guard tried.key.count == key.count else { return false }
        // All of it is compared, so that the time tells nothing.
        return zip(tried.key, key).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

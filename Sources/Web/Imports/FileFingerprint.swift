internal import Crypto
public import Intake

/// By which the same file is known again, whatever it is called.
public enum FileFingerprint {
    /// SHA-256 of the bytes, as 64 hexadecimal digits. Throws when they cannot be read.
    public static func of(_ source: any ByteSource) throws -> String {
        var hash = SHA256()
        let next = try source.open()
        while let bytes = try next() { hash.update(data: bytes) }
        return hash.finalize().map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0\(digits)" : digits
        }.joined()
    }
}

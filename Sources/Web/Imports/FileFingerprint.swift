internal import Crypto
public import Intake
internal import Storage

/// By which the same file is known again, whatever it is called.
public enum FileFingerprint {
    /// SHA-256 of the bytes, as 64 hexadecimal digits. Throws when they cannot be read.
    public static func of(_ source: any ByteSource) throws -> String {
        var hash = SHA256()
        let next = try source.open()
        while let bytes = try next() { hash.update(data: bytes) }
        return Hexadecimal.text(hash.finalize())
    }
}

internal import Crypto
internal import Domain
internal import Foundation
internal import Storage

extension TimedCode {
    /// The code that a secret gives for a step (RFC 6238 with SHA-1, as every app reads it).
    static func code(_ secret: [UInt8], step: Int) -> String {
        let signature = HMAC<Insecure.SHA1>.authenticationCode(
            for: Data(message(step)), using: SymmetricKey(data: Data(secret)))
        return code(of: Array(signature))
    }
}

extension SecondFactor {
    /// What was typed, as a proof that can be used once; nil when it is no code of this moment and
    /// cannot be a recovery code.
    func proof(of typed: String, at second: Int) -> SecondProof? {
        guard let code = TimedCode.typed(typed) else {
            return RecoveryCode(typed: typed).map { .recovery(hash: $0.hash) }
        }
        return step(of: code, at: second).map { .code(step: $0, secret: secret) }
    }

    /// The step whose code that is, nil when it is none that still works.
    func step(of code: String, at second: Int) -> Int? {
        guard let bytes = Base32.bytes(secret) else { return nil }
        return TimedCode.steps(at: second, after: latestStep).first {
            FormToken.matches(code, TimedCode.code(bytes, step: $0))
        }
    }

    /// What an app on a phone reads to show the codes of an account.
    func address(of account: Account) -> String {
        let label = "Koers:\(Link.encoded(account.email.text))"
        return "otpauth://totp/\(label)?secret=\(secret)&issuer=Koers"
            + "&algorithm=SHA1&digits=\(TimedCode.digits)&period=\(TimedCode.seconds)"
    }
}

/// A code for whoever lost the phone: it works once.
struct RecoveryCode: Hashable, Sendable {
    /// As it is shown, in groups of four.
    let text: String

    /// A new one, of bytes that nobody can guess.
    init(_ random: [UInt8]) {
        text = Base32.grouped(Base32.text(random), by: "-")
    }

    /// What was typed, however it was grouped; nil when it cannot be one.
    init?(typed: String) {
        guard typed.utf8.count <= 64, let bytes = Base32.bytes(typed),
            bytes.count == SecondFactor.recoveryBytes
        else { return nil }
        self.init(bytes)
    }

    /// By which the database knows it.
    var hash: String { Hexadecimal.sha256("koers recovery \(text)") }
}

extension Site {
    /// A secret to share with an app on a phone.
    func factorSecret() -> String { Base32.text(chance(TimedCode.secretBytes)) }

    /// As many recovery codes as one gets, all new.
    func recoveryCodes() -> [RecoveryCode] {
        (0..<SecondFactor.recoveryCodes).map { _ in
            RecoveryCode(chance(SecondFactor.recoveryBytes))
        }
    }
}

/// What a new password must be: long, and not what one would guess first. It needs no digits or
/// signs: length is what helps (NIST SP 800-63B, 5.1.1).
public enum PasswordRule {
    /// Characters at least.
    public static let fewest = 12
    /// Characters at most.
    public static let most = 256

    /// What is wrong with a password.
    public enum Flaw: Error, Hashable, Sendable {
        case tooShort, tooLong
        /// It is the name, the address, or one sign over and over.
        case easilyGuessed
    }

    /// Nil when the password is good for somebody of that name and address.
    public static func flaw(of password: String, name: String, email: EmailAddress) -> Flaw? {
        guard password.count >= fewest else { return .tooShort }
        guard password.count <= most else { return .tooLong }
        let small = password.lowercased()
        let known = [name.lowercased(), email.text, "koers"].filter { $0.count >= 3 }
        var rest = small
        for word in known { rest = rest.removing(word) }
        let isPlain = Set(small).count < 5 || rest.count < 5 || isRow(small)
        return isPlain ? .easilyGuessed : nil
    }

    /// Signs that follow each other, such as `123456789012` or `abcdefghijkl`.
    private static func isRow(_ text: String) -> Bool {
        let values = text.unicodeScalars.map(\.value)
        let steps = zip(values, values.dropFirst()).count { $1 == $0 + 1 || $1 + 9 == $0 }
        return steps >= values.count - 1
    }
}

extension String {
    /// Without every place where the word stands.
    fileprivate func removing(_ word: String) -> String {
        var (result, rest) = ("", self[...])
        while !rest.isEmpty {
            if rest.hasPrefix(word) {
                rest = rest.dropFirst(word.count)
            } else {
                result.append(rest.removeFirst())
            }
        }
        return result
    }
}

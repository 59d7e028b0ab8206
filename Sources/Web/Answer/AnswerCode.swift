import Domain

/// The secret of an answer is one that can be written down and typed over: it is the code by which
/// somebody goes on in another browser.
extension Secret {
    /// How many bytes of chance it is made of: 32 letters and digits.
    static let readableBytes = 20

    /// The one that somebody typed over, however they grouped it; nil when it cannot be one. Digits
    /// that are in no code are the letters that they look like.
    init?(code typed: String) {
        let letters = typed.tidied.replacing("0", with: "O").replacing("1", with: "I")
            .replacing("8", with: "B")
        guard let bytes = Base32.bytes(letters), bytes.count == Secret.readableBytes else {
            return nil
        }
        self.init(readable: bytes)
    }

    /// As it is written down: eight groups of four.
    var code: String { Base32.grouped(text, by: " ") }
}

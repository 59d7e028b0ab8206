import HTML

/// Goes with every form that changes something, so that only a page of Koers can have sent it.
/// Nothing is needed, and nothing written, as long as nobody signs in.
struct FormToken: HTML {
    /// The name of the field.
    static let field = "form_token"
    let frame: Frame

    var body: some HTML {
        if let token = frame.formToken {
            input(.type("hidden"), .name(FormToken.field), .value(token))
        }
    }

    /// Whether both are the same; it takes equally long whatever they share.
    static func matches(_ sent: String, _ expected: String) -> Bool {
        sent.utf8.count == expected.utf8.count
            && zip(sent.utf8, expected.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

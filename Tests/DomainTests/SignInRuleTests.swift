import Domain
import Testing

/// Addresses, passwords and patience.
@Suite struct SignInRuleTests {
    @Test(
        "an address has a part before and a part behind one @",
        arguments: [
            ("an@voorbeeld.nl", "an@voorbeeld.nl"), (" An@Voorbeeld.NL ", "an@voorbeeld.nl"),
            ("zoë@bedrijf.nl", "zoë@bedrijf.nl"), ("an", nil), ("@x", nil), ("an@", nil),
            ("a@b@c", nil), ("a b@c.nl", nil), ("a<b@c.nl", nil), ("a@b.nl\0", nil), ("", nil),
        ] as [(String, String?)])
    func address(typed: String, text: String?) {
        #expect(EmailAddress(typed)?.text == text)
    }

    @Test("an address is not longer than one can be")
    func long() {
        #expect(EmailAddress(String(repeating: "a", count: 249) + "@b.nl") != nil)
        #expect(EmailAddress(String(repeating: "a", count: 250) + "@b.nl") == nil)
    }

    @Test(
        "a password is long, and not what one would guess first",
        arguments: [
            ("paard batterij nietje", nil), ("elf tekens.", .tooShort),
            (String(repeating: "ab cd ef", count: 33), .tooLong),
            ("aaaaaaaaaaaaaaa", .easilyGuessed), ("123456789012", .easilyGuessed),
            ("abcdefghijklm", .easilyGuessed), ("Dina Jansen 1", .easilyGuessed),
            ("dina@voorbeeld.nl", .easilyGuessed), ("koerskoerskoers", .easilyGuessed),
        ] as [(String, PasswordRule.Flaw?)])
    func password(text: String, flaw: PasswordRule.Flaw?) throws {
        let email = try #require(EmailAddress("dina@voorbeeld.nl"))
        #expect(PasswordRule.flaw(of: text, name: "Dina Jansen", email: email) == flaw)
    }

    @Test("the pause doubles, up to five minutes, and a day later all is forgotten")
    func patience() {
        let pauses = [0, 4, 5, 6, 7, 8, 20, 1_000_000].map(SignInPatience.account.pause)
        #expect(pauses == [0, 0, 2, 4, 8, 16, 300, 300])
        let wait = SignInPatience.account.wait
        #expect(wait(9, 1_000, 1_010) == 22)
        #expect(wait(9, 1_000, 1_032) == 0)
        #expect(wait(1_000_000, 1_000, 1_000 + SignInPatience.memory) == 0)
    }
}

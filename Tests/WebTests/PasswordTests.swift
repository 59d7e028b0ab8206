import Domain
import Storage
import TestSupport
import Testing

@testable import Web

/// How passwords are kept and checked.
@Suite struct PasswordTests {
    @Test(
        "the hash rests on scrypt (RFC 7914, 12), signed with HMAC-SHA-256",
        arguments: [
            (
                "pleaseletmein", "SodiumChloride", 16_384, 1,
                "a2e9e136062d2d13505ac7dea554c8c6319d76feb3d577873a8880bfd7d005bf"
            ),
            (
                "password", "NaCl", 1_024, 16,
                "e5e22d7180668d474852c19e0956bd44b43e34ea6a9c2aa67ef26f2973dcdf3d"
            ),
        ])
    func vectors(password: String, salt: String, rounds: Int, times: Int, hex: String) throws {
        let hash = try PasswordHash(
            of: password, cost: PasswordHash.Cost(rounds: rounds, blockSize: 8, times: times),
            salt: Array(salt.utf8))
        let found = hash.key.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(found == hex)
    }

    @Test("a hash is read as it was written, and holds for one password only")
    func text() throws {
        let hash = try PasswordHash(
            of: "café au lait", cost: SignInHouse.quick, salt: [1, 2, 3])
        let read = try #require(PasswordHash(hash.text))
        #expect(read == hash)
        #expect(try read.isOf("café au lait") && read.isOf("cafe\u{301} au lait"))
        #expect(try !read.isOf("café au lai") && !read.isOf(""))
    }

    @Test(
        "what is no hash, or would take all memory, is none",
        arguments: [
            "", "scrypt", "scrypt$16$1$1$AQID$", "scrypt$15$1$1$AQID$AQID",
            "scrypt$1073741824$8$1$AQID$AQID", "scrypt$-16$1$1$AQID$AQID", "md5$16$1$1$AQID$AQID",
        ])
    func none(text: String) {
        #expect(PasswordHash(text) == nil)
    }

    @Test("a hash that is too weak by now is replaced when its owner signs in")
    func raised() async throws {
        let house = SignInHouse(try await SmallCompany.store())
        _ = try await house.firstBrowser()
        func kept() async throws -> String {
            try await house.store.read { snapshot in
                let account = try #require(try snapshot.accounts().first)
                return try snapshot.passwordHash(of: account.id) ?? ""
            }
        }
        #expect(try await kept().hasPrefix("scrypt$16$1$1$"))
        let stronger = PasswordHash.Cost(rounds: 32, blockSize: 2, times: 1)
        #expect(try await TestBrowser(house.site(cost: stronger)).signIn().status == 303)
        #expect(try await kept().hasPrefix("scrypt$32$2$1$"))
        #expect(try await TestBrowser(house.site(cost: stronger)).signIn().status == 303)
    }

    @Test("more than can wait are sent away, and those that wait are all served")
    func crowd() async throws {
        let passwords = Passwords(
            cost: PasswordHash.Cost(rounds: 1_024, blockSize: 8, times: 1),
            chance: PageRoutesTests.someBytes)
        let (served, refused) = try await withThrowingTaskGroup { group in
            for _ in 1...80 {
                group.addTask {
                    do {
                        return try await passwords.check("x", against: nil) == .wrong
                    } catch is Passwords.Crowded {
                        return false
                    }
                }
            }
            return try await group.reduce((0, 0)) { $1 ? ($0.0 + 1, $0.1) : ($0.0, $0.1 + 1) }
        }
        #expect(served >= 16 && refused > 0 && served + refused == 80)
        #expect(try await passwords.check("x", against: nil) == .wrong)
    }
}

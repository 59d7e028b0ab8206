import Testing

@testable import Storage

/// What two databases are compared by.
@Suite struct TableSumTests {
    private func sum(_ rows: [SQLValue]...) -> TableSum {
        var sum = TableSum()
        for row in rows { sum.add(row) }
        return sum
    }

    @Test("the order of the rows and the type of a whole number do not count")
    func same() {
        #expect(sum([.int(1), .text("a")], [.null]) == sum([.null], [.int(1), .text("a")]))
        #expect(sum([.int(8)]) == sum([.real(8)]))
        #expect(sum([.real(0)]) == sum([.real(-0.0)]))
        #expect(sum().checksum == String(repeating: "0", count: 32))
        #expect(sum([.text("a")]).checksum == "5eb1a90853d31673168cd2e1f7be7522")
    }

    @Test(
        "anything else counts",
        arguments: [
            ([[SQLValue.null]], [[SQLValue.text("")]]),
            ([[.int(1)]], [[.text("1")]]),
            ([[.real(0.1)]], [[.real(0.1.nextUp)]]),
            ([[.int(.max)]], [[.real(9_223_372_036_854_775_808)]]),
            ([[.text("é")]], [[.text("e\u{301}")]]),
            ([[.text("ab"), .text("c")]], [[.text("a"), .text("bc")]]),
            ([[.int(1), .null]], [[.null, .int(1)]]),
            ([[.int(1)]], [[.int(1)], [.int(1)]]),
            (
                [[.int(1), .int(2)], [.int(3), .int(4)]],
                [[.int(1), .int(4)], [.int(3), .int(2)]]
            ),
        ])
    func different(one: [[SQLValue]], other: [[SQLValue]]) {
        let (first, second) = (
            one.reduce(into: TableSum()) { $0.add($1) },
            other.reduce(into: TableSum()) { $0.add($1) }
        )
        #expect(first != second && first.checksum != second.checksum)
    }

    @Test("rows that swap their values do not add up to the same")
    func swapped() {
        for a in Int64(0)..<60 {
            for b in Int64(0)..<60 where a != b {
                let one = sum([.int(1), .int(a)], [.int(2), .int(b)])
                #expect(one != sum([.int(1), .int(b)], [.int(2), .int(a)]))
            }
        }
    }

    @Test("only plain names can be part of a statement")
    func identifiers() {
        for name in ["team", "key", "import", "a_1", "_x"] {
            #expect(SQL(nameInSchema: name)?.text == "\"\(name)\"")
        }
        for name in [
            "", "1a", "Team", "a b", "a\"b", "é", "a;b", String(repeating: "a", count: 64),
        ] {
            #expect(SQL(nameInSchema: name) == nil)
        }
    }
}

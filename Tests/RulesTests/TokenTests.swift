import Testing

/// The rules stand on this reading of Swift code.
@Suite struct TokenTests {
    @Test func commentsAreNoCode() {
        let file = SwiftFile("A.swift", "a() // Date()\n/* Date() /* Date() */ Date() */ b()")
        #expect(file.lines(of: "Date()").isEmpty)
        #expect(file.lines(of: "b()") == [2])
    }

    @Test func textIsNoCode() {
        #expect(SwiftFile("A.swift", #"print("Date()")"#).lines(of: "Date()").isEmpty)
        let long = "let a = \"\"\"\n  Date() \"x\"\n\"\"\""
        #expect(SwiftFile("A.swift", long).lines(of: "Date()").isEmpty)
        let raw = ##"let a = #"a " Date() \(b)"#"##
        #expect(SwiftFile("A.swift", raw).lines(of: "Date()").isEmpty)
    }

    @Test func interpolationIsCode() {
        let file = SwiftFile("A.swift", #"print("it is \(Date()) and \(f("\(x)")) now")"#)
        #expect(file.lines(of: "Date()") == [1])
        #expect(file.tokens.contains { $0.kind == .literal(["it is ", " and ", " now"]) })
        #expect(file.tokens.contains { $0.kind == .literal(["", ""]) })
    }

    @Test func escapesDoNotEndAText() {
        let file = SwiftFile("A.swift", #"f("a\"b\\", c)"#)
        #expect(file.tokens.contains { $0.kind == .literal([#"a\"b\\"#]) })
        #expect(file.lines(of: ", c)") == [1])
    }

    @Test func spacesDoNotHideCode() {
        #expect(SwiftFile("A.swift", "Date\n    .now").lines(of: "Date.now") == [1])
        #expect(SwiftFile("A.swift", "Update()").lines(of: "date()").isEmpty)
    }
}

import ArgumentParser
import Domain
import Storage
import TestSupport
import Testing

@testable import Koers

/// `koers check`, from its arguments to what it says.
@Suite struct CheckTests {
    @Test("it says that all is right, or names what is not")
    func findings() async throws {
        let path = try temporaryFile()
        let store = try await fileStore(path)
        try await store.keep(
            .activities([
                Activity(id: "a", personID: "an", type: "call", day: day("2026-03-04"), quantity: 2)
            ]))
        let command = try CheckCommand.parse(["--database", path])
        // The facts were put there without a record of their import.
        let orphaned = try await command.check(store, named: path)
        #expect(!orphaned.isRight && !orphaned.canBeRepaired)
        #expect(
            orphaned.lines(most: 3).first
                == "orphaned: 1 row of activity points at the import 1, which is not there")
        try await store.write { writer in
            try writer.keep(
                ImportRecord(
                    key: 1, file: "a.csv", kind: .activities, atSecond: 0, state: .kept, read: 1,
                    added: 1, updated: 0, unchanged: 0, rejected: 0, remarks: [], header: []))
        }
        let right = try await command.check(store, named: path)
        #expect(right.isRight)
        #expect(
            right.lines(most: 3) == [
                "Every table can be read, and every row points at something that is there.",
                "2 totals are what the facts come to.",
            ])

        var wrong = CheckFindings()
        wrong.compared = 9
        for number in 1...5 {
            wrong.add(
                TotalDifference(
                    subject: "activities per day", place: "type call, day 2026-03-0\(number)",
                    kept: TotalDifference.Sums(n: 2, part: 0, sum: 3),
                    counted: TotalDifference.Sums(n: 1, part: 0, sum: 1)))
        }
        #expect(!wrong.isRight)
        #expect(
            wrong.lines(most: 1).dropFirst() == [
                "activities per day: type call, day 2026-03-01: "
                    + "kept 2 (of which 0), sum 3, counted 1 (of which 0), sum 1",
                "activities per day: 4 more differences",
                "5 of 9 totals differ from the facts.",
            ])
    }
}

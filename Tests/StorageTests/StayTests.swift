import Domain
import Storage
import TestSupport
import Testing

/// A deal's course in a line: `A@5` enters stage A on day 5, `B@7<A` says that it came from A.
struct Course: Sendable, CustomTestStringConvertible {
    let name: String
    let changes: String
    var created = 0
    var status = DealStatus.open
    var closed: Int?
    var pipeline: String? = "P"
    /// The day it is looked at on.
    var on = 90
    /// Median days and number of stays per stage, and percent that moved forward.
    let expected: String

    var testDescription: String { name }

    static let start = day("2026-01-01")

    var deal: Deal {
        Deal(
            id: "d", createdOn: Course.start + created, pipeline: pipeline, status: status,
            amount: Money(minor: 100), closedOn: closed.map { Course.start + $0 })
    }

    var stageChanges: [StageChange] {
        changes.split(separator: " ").map { text in
            let parts = text.split(whereSeparator: { $0 == "@" || $0 == "<" }).map(String.init)
            return StageChange(
                dealID: "d", toStage: parts[0], changedOn: Course.start + (Int(parts[1]) ?? 0),
                fromStage: parts.count > 2 ? parts[2] : nil)
        }
    }
}

/// Stays of deals in their stages, case by case (F17-F23, F26, F57, F62).
@Suite struct StayTests {
    private static let stages = [
        Stage(pipeline: "P", name: "A", position: 1), Stage(pipeline: "P", name: "B", position: 2),
        Stage(pipeline: "P", name: "C", position: 3), Stage(pipeline: "P", name: "C2", position: 3),
    ]

    static let courses = [
        Course(name: "forward", changes: "A@2 B@5", expected: "A 3/1 100%"),
        Course(
            name: "re-entered: each stay counts", changes: "A@0 B@4 A@6 B@16",
            expected: "A 7/2 100%; B 2/1 -"),
        Course(
            name: "moved back ends a stay and counts in neither", changes: "B@1 A@4",
            expected: "B 3/1 -"),
        Course(name: "skipped", changes: "A@1 C@4", expected: "A 3/1 100%"),
        Course(
            name: "a change to the present stage is no change", changes: "A@1 A@4 B@9",
            expected: "A 8/1 100%"),
        Course(
            name: "several on one day keep the order of the file", changes: "A@1 C@4 B@4 C@4",
            expected: "A 3/1 100%; B 0/1 100%; C 0/1 -"),
        Course(
            name: "from_stage of the earliest holds from the creation", changes: "B@5<A C@7<A",
            expected: "A 5/1 100%; B 2/1 100%"),
        Course(
            name: "later from_stage values are not used", changes: "A@1 C@3<B",
            expected: "A 2/1 100%"),
        Course(
            name: "from the present stage to itself", changes: "A@5<A B@9", expected: "A 9/1 100%"),
        Course(
            name: "after the closing", changes: "A@1 B@9", status: .lost, closed: 6,
            expected: "A 5/1 0%"),
        Course(
            name: "on the closing day, before the closing", changes: "A@1 B@6", status: .won,
            closed: 6, expected: "A 5/1 100%; B 0/1 100%"),
        Course(
            name: "only changes after the closing: no stays", changes: "B@9<A", status: .won,
            closed: 6, expected: ""),
        Course(name: "no changes", changes: "", status: .won, closed: 6, expected: ""),
        Course(
            name: "an empty pipeline is the only one", changes: "A@1 B@4", pipeline: nil,
            expected: "A 3/1 100%"),
        Course(
            name: "another pipeline lacks the stages", changes: "A@1 B@4", pipeline: "Q",
            expected: "A 3/1 -"),
        Course(
            name: "won from a stage that the pipeline lacks", changes: "X@1", status: .won,
            closed: 4, expected: "X 3/1 100%"),
        Course(
            name: "to and from a stage that the pipeline lacks", changes: "A@1 X@4 B@6",
            expected: "A 3/1 -; X 2/1 -"),
        Course(
            name: "to an equal position", changes: "C@1 C2@4", expected: "C 3/1 -"),
        Course(
            name: "below zero is no stay", changes: "B@5<A C@12", created: 10,
            expected: "B 7/1 100%"),
        Course(
            name: "made and won on one day", changes: "A@3", created: 3, status: .won, closed: 3,
            expected: "A 0/1 100%"),
        Course(
            name: "before its change a deal is in the stage it came from", changes: "B@9<A",
            on: 8, expected: ""),
        Course(
            name: "an earlier day knows no later end", changes: "A@1 B@4 C@9", status: .lost,
            closed: 30, on: 8, expected: "A 3/1 100%"),
        Course(
            name: "a deal does not exist before its creation", changes: "A@1 B@4", created: 20,
            on: 19, expected: ""),
    ]

    @Test("the stays that ended", arguments: courses)
    func stays(course: Course) async throws {
        let store = try await emptyStore()
        try await store.keep(
            .stages(Self.stages), .deals([course.deal]), .stageChanges(course.stageChanges))
        let on = Course.start + course.on
        let days = try await store.answer("stage.days", on: on, .year, by: .stage)
        let conversion = try await store.answer("stage.conversion", on: on, .year, by: .stage)
        let found = (days.current?.lines ?? []).map { line in
            let share = conversion.current?.lines?.first { $0.name == line.name }?.value
            let percent = share.map { "\(Int($0.number))%" } ?? "-"
            return "\(line.name ?? "?") \(Int(line.value?.number ?? -1))/\(line.n) \(percent)"
        }
        #expect(found.joined(separator: "; ") == course.expected)
        #expect(try await store.factCount(behind: days) == days.current?.n)
        #expect(try await store.factCount(behind: conversion) == conversion.current?.n)
        #expect(try await store.read { try $0.stayDifferences() } == [])
    }

    @Test("a stage of one name in two pipelines, pooled or apart; a filter on stage is on both")
    func twoPipelines() async throws {
        let store = try await emptyStore()
        let deals = ["P", "Q", nil].enumerated().map { place, pipeline in
            Deal(id: "\(place)", createdOn: Course.start, pipeline: pipeline)
        }
        let changes = [("A", 1), ("B", 5)].flatMap { stage, on in
            deals.map { deal in
                StageChange(
                    dealID: deal.id, toStage: stage,
                    changedOn: Course.start + on * (1 + (Int(deal.id) ?? 0)))
            }
        }
        try await store.keep(
            .stages(Self.stages + [Stage(pipeline: "Q", name: "A", position: 9)]), .deals(deals),
            .stageChanges(changes))
        let on = Course.start + 60
        let answer = try await store.answer(
            "stage.days", on: on, .quarter, by: .stage, where: [Filter(.stage, "A")])
        #expect(answer.current?.value == Value(8))
        #expect(answer.current?.lines?.map(\.pipeline) == ["P", "Q", nil])
        #expect(answer.current?.lines?.map(\.value) == [Value(4), Value(8), Value(12)])
        let none = try await store.answer(
            "stage.days", on: on, .quarter, where: [Filter(.stage, nil)])
        #expect(none.current?.noValue == .noStaysEnded)
        // Of Q only the stage A is known, and without a pipeline nothing is.
        let conversion = try await store.answer("stage.conversion", on: on, .quarter)
        #expect(conversion.current?.n == 1)
        #expect(try await store.factCount(behind: conversion) == 1)
        #expect(try await store.factCount(behind: answer, where: [Filter(.stage, "A")]) == 3)
    }
}

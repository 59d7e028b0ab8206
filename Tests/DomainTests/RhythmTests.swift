import Domain
import TestSupport
import Testing

/// Rules about talks and what is agreed in them.
@Suite struct RhythmTests {
    @Test(
        "an action item is proposed for two weeks on, never for a weekend",
        arguments: [
            ("2026-03-30", "2026-04-13"), ("2026-03-28", "2026-04-13"),
            ("2026-03-29", "2026-04-13"), ("2026-03-27", "2026-04-10"),
        ])
    func due(from: String, due: String) {
        #expect(ActionItem.proposedDue(from: day(from)) == day(due))
    }

    @Test("late is open with its day gone; the day itself is in time")
    func late() {
        var item = ActionItem(
            id: "1", title: "x", ownerID: nil, dueOn: day("2026-03-30"),
            source: ActionItem.Source(.page))
        #expect(!item.isLate(on: day("2026-03-30")) && item.isLate(on: day("2026-03-31")))
        item.doneOn = day("2026-04-02")
        #expect(!item.isLate(on: day("2026-05-01")))
    }
}

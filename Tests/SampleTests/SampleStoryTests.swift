import Domain
import Sample
import Testing

/// What a director can find in the sample is in its rows, whatever day it is made for.
@Suite struct SampleStoryTests {
    @Test(arguments: SampleOn.each)
    func dealsWaitTwiceAsLongInTheIntake(_ sample: SampleOn) throws {
        let deals = Dictionary(
            uniqueKeysWithValues: sample[.deals].rows.map { ($0["deal_id"] ?? "", $0) })
        let changes = Dictionary(grouping: sample[.stageChanges].rows) { $0["deal_id"] ?? "" }
        var before: [Int] = []
        var since: [Int] = []
        for (id, changes) in changes where changes.first?["to_stage"] == "Intake" {
            let left = changes.dropFirst().first?.day("changed_on") ?? deals[id]?.day("closed_on")
            guard let left, let entered = changes.first?.day("changed_on") else { continue }
            if left < sample.today - 243 { before.append(left - entered) }
            if left >= sample.today - 243 { since.append(left - entered) }
        }
        let ratio = try #require(median(since)) / #require(median(before))
        #expect((1.6...2.4).contains(ratio), "\(ratio)")
    }

    @Test(arguments: SampleOn.each)
    func wonDealsTakeLonger(_ sample: SampleOn) throws {
        let won = sample[.deals].rows(where: "status", is: "won").compactMap { deal in
            deal.day("closed_on").flatMap { closedOn in
                deal.day("created_on").map { (closedOn: closedOn, days: closedOn - $0) }
            }
        }
        let since = won.filter { $0.closedOn > sample.today - 180 }.map(\.days)
        let before = won.filter { $0.closedOn < sample.today - 243 }.map(\.days)
        let ratio = try #require(median(since)) / #require(median(before))
        #expect((1.2...1.6).contains(ratio), "\(ratio)")
    }

    @Test(arguments: SampleOn.each)
    func oneHeatPumpBringsNearlyHalfOfTheRevenue(_ sample: SampleOn) {
        let won = sample[.deals].rows(where: "status", is: "won")
            .filter { $0.day("closed_on").map { $0 > sample.today - 365 } == true }
        let whole = won.map { $0.number("amount") }.reduce(0, +)
        let pump = won.filter { $0["product"] == "Warmtepomp Borea 12" }
            .map { $0.number("amount") }.reduce(0, +)
        #expect((0.40...0.50).contains(pump / whole), "\(pump / whole)")
    }

    @Test(arguments: SampleOn.each)
    func theSouthCallsAThirdLessSinceTheSpring(_ sample: SampleOn) {
        let south = change(of: "Buitendienst Zuid", sample)
        let north = change(of: "Buitendienst Noord", sample)
        #expect((0.60...0.70).contains(south / north), "\(south / north)")
    }

    /// Calls a day since the spring against those of the year before it.
    private func change(of team: String, _ sample: SampleOn) -> Double {
        let members = Set(
            sample[.people].rows(where: "team", is: team).compactMap { $0["person_id"] })
        var before = 0.0
        var since = 0.0
        for row in sample[.activities].rows(where: "type", is: "call") {
            guard let day = row.day("date"), members.contains(row["person_id"] ?? "") else {
                continue
            }
            if day >= sample.spring { since += row.number("quantity") }
            if day < sample.spring, day >= sample.spring - 365 { before += row.number("quantity") }
        }
        return since / Double(sample.today - sample.spring + 1) / (before / 365)
    }

    @Test(arguments: SampleOn.each)
    func conversationsRunBehindTheirTarget(_ sample: SampleOn) throws {
        let week = FiscalCalendar().period(.week, holding: sample.today)
        let holidays = sample[.holidays]["date"].compactMap { Day($0) }
        let elapsed = WorkingDays(holidays: holidays).elapsed(of: week, at: sample.today)
        let targets = sample[.targets].rows(where: "kpi", is: "gesprekken")
        let target = try #require(
            targets.last { ($0["from"] ?? "") <= sample.today.description }?.number("value"))
        let held = sample[.activities].rows
            .filter { row in
                (row["type"] == "call" || row["type"] == "meeting")
                    && row.day("date").map(week.contains) == true
            }
            .map { $0.number("quantity") }.reduce(0, +)
        #expect(held < 0.9 * target * Double(elapsed.numerator) / Double(elapsed.denominator))
    }

    @Test(arguments: SampleOn.each)
    func theDirectorSaysLeadFlowAndDoesResult(_ sample: SampleOn) {
        let latest = sample[.ranking]["from"].max() ?? ""
        let first = sample[.ranking].rows.first { $0["from"] == latest && $0["rank"] == "1" }
        #expect(first?["area"] == "leadFlow")
        let minutes = Dictionary(
            grouping: sample[.attention].rows(where: "manager_id", is: "P01")
                .filter { $0.day("date").map { $0 > sample.today - 28 } == true }
        ) { $0["area"] ?? "" }.mapValues { $0.map { $0.number("minutes") }.reduce(0, +) }
        let result = minutes["result"] ?? 0
        #expect(result > 0.4 * minutes.values.reduce(0, +))
        #expect(result > 2 * (minutes["leadFlow"] ?? 0))
    }

    @Test func holidaysFollowEasterAndTheKing() throws {
        let today = try #require(Day("2026-11-23"))
        let file = SampleOrganisation(upTo: today).files.first { $0.name == "holidays.csv" }
        let days = Set(SampleRows(file?.text ?? "")["date"])
        let expected = [
            "2024-04-01", "2025-04-21", "2026-04-06", "2027-03-29", "2025-04-26", "2026-04-27",
            "2025-05-05", "2026-05-14", "2026-05-25", "2027-12-26",
        ]
        #expect(days.isSuperset(of: expected))
        #expect(!days.contains("2026-05-05") && !days.contains("2025-04-27"))
    }
}

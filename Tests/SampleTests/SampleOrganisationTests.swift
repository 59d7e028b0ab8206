import Domain
import Sample
import Testing

/// The sample is a valid organisation in the canonical form.
@Suite struct SampleOrganisationTests {
    @Test func theSameDayAndSeedGiveTheSameBytes() throws {
        let today = try #require(Day("2026-11-23"))
        let files = SampleOrganisation(upTo: today, seed: 7).files
        #expect(files == SampleOrganisation(upTo: today, seed: 7).files)
        #expect(files != SampleOrganisation(upTo: today, seed: 8).files)
    }

    @Test func filesStandInTheOrderInWhichTheyGoIn() throws {
        let today = try #require(Day("2026-11-23"))
        let names = SampleOrganisation(upTo: today).files.map(\.name)
        #expect(names == FactKind.allCases.map(\.fileName).filter(names.contains))
        #expect(names.count == 23)
    }

    @Test(arguments: SampleOn.each)
    func nothingIsDatedAfterToday(_ sample: SampleOn) throws {
        let dates: [(FactKind, [String])] = [
            (.activities, ["date"]), (.leads, ["created_on", "qualified_on", "disqualified_on"]),
            (.deals, ["created_on", "closed_on"]), (.stageChanges, ["changed_on"]),
            (.people, ["active_from", "active_until"]), (.numbers, ["period_start"]),
            (.targets, ["from"]), (.ranking, ["from"]), (.attention, ["date"]),
        ]
        for (kind, columns) in dates {
            for column in columns {
                let latest = sample[kind][column].max() ?? ""
                #expect(latest <= sample.today.description, "\(kind) \(column)")
                let allAreDates = sample[kind][column].allSatisfy { Day($0) != nil }
                #expect(allAreDates, "\(kind) \(column)")
            }
        }
        let month = sample[.costs]["month"].max() ?? ""
        #expect(month <= sample.today.description.prefix(7))
    }

    @Test(arguments: SampleOn.each)
    func twentyFourPeopleWorkInFourTeams(_ sample: SampleOn) {
        let people = sample[.people]
        #expect(people.rows.count == 24)
        #expect(people.rows(where: "role", is: "director").count == 1)
        #expect(people["active_until"].count == 2)
        let working = Set(people.rows.filter { $0["role"] != "director" }.compactMap { $0["team"] })
        #expect(working.count == 4)
        let start = sample[.activities]["date"].min() ?? ""
        #expect(people["active_from"].count { $0 >= start } == 3)
    }

    @Test(arguments: SampleOn.each)
    func everyReferenceIsKnownAndEveryIDUnique(_ sample: SampleOn) {
        let lists: [(FactKind, String)] = [
            (.people, "person_id"), (.teams, "team"), (.customers, "customer_id"),
            (.products, "product"), (.activities, "activity_id"), (.leads, "lead_id"),
            (.deals, "deal_id"), (.kpis, "kpi"), (.holidays, "date"), (.settings, "name"),
        ]
        for (kind, column) in lists {
            #expect(Set(sample[kind][column]).count == sample[kind].rows.count, "\(kind)")
        }
        let references: [(FactKind, String, FactKind, String)] = [
            (.people, "team", .teams, "team"), (.teams, "parent", .teams, "team"),
            (.people, "manager_id", .people, "person_id"),
            (.activities, "person_id", .people, "person_id"),
            (.leads, "owner_id", .people, "person_id"),
            (.deals, "owner_id", .people, "person_id"), (.deals, "lead_id", .leads, "lead_id"),
            (.deals, "customer_id", .customers, "customer_id"),
            (.deals, "product", .products, "product"), (.deals, "stage", .stages, "stage"),
            (.stageChanges, "deal_id", .deals, "deal_id"), (.targets, "kpi", .kpis, "kpi"),
            (.attention, "manager_id", .people, "person_id"),
            (.attention, "person_id", .people, "person_id"),
        ]
        for (kind, column, target, key) in references {
            let unknown = Set(sample[kind][column]).subtracting(sample[target][key])
            #expect(unknown.isEmpty, "\(kind) \(column)")
        }
    }

    @Test(arguments: SampleOn.each)
    func dealsMoveOnlyWhileTheyLive(_ sample: SampleOn) {
        let deals = sample[.deals].rows
        let wrong = deals.filter { deal in
            let closedOn = deal.day("closed_on")
            let isOpen = deal["status"] == "open"
            guard let createdOn = deal.day("created_on"), let closedOn else { return !isOpen }
            return isOpen || closedOn < createdOn
        }
        #expect(wrong.isEmpty)
        let lives = Dictionary(uniqueKeysWithValues: deals.map { ($0["deal_id"] ?? "", $0) })
        let misplaced = sample[.stageChanges].rows.filter { change in
            guard let day = change.day("changed_on"), let deal = lives[change["deal_id"] ?? ""],
                let createdOn = deal.day("created_on")
            else { return true }
            return day < createdOn || day > deal.day("closed_on") ?? sample.today
        }
        #expect(misplaced.isEmpty)
    }

    @Test(arguments: SampleOn.each)
    func focusKeepsToItsLimits(_ sample: SampleOn) {
        let kpis = Dictionary(grouping: sample[.kpis].rows) { $0["area"] ?? "" }
        #expect(kpis.count == FocusArea.allCases.count)
        for (area, kpis) in kpis {
            let ranks = kpis.compactMap { $0["rank"].flatMap { Int($0) } }.sorted()
            #expect(ranks == Array(1...kpis.count) && kpis.count <= 3, "\(area)")
        }
        let rankings = Dictionary(grouping: sample[.ranking].rows) { $0["from"] ?? "" }
        #expect(rankings.count == 2)
        for (from, ranking) in rankings {
            let ranks = ranking.compactMap { $0["rank"] }.sorted()
            #expect(ranks == ["1", "2", "3", "4", "5"], "\(from)")
        }
    }

    @Test(arguments: SampleOn.each)
    func theAmountOfDataIsThatOfARealCompany(_ sample: SampleOn) {
        #expect((25_000...35_000).contains(sample[.activities].rows.count))
        #expect((2_300...2_800).contains(sample[.leads].rows.count))
        #expect((1_150...1_450).contains(sample[.deals].rows.count))
        #expect(sample[.customers].rows.count == 180)
        let amounts = sample[.deals].rows.filter { $0["amount"] != "" }.map { $0.number("amount") }
        #expect(amounts.allSatisfy { (2_000...180_000).contains($0) })
    }
}

import Domain
import TestSupport

/// Files of facts in which ids come back with other values, and dates are upside down.
enum RandomFacts {
    static func batches(
        _ chance: inout SteadyChance, persons: [String] = ["p0", "p1", "p2", "p3"]
    ) -> [Batch] {
        var ids = Set<String>()
        func fresh(_ prefix: String, _ chance: inout SteadyChance) -> String? {
            let id = "\(prefix)\(Int.random(in: 0..<150, using: &chance))"
            return ids.insert(id).inserted || Bool.random(using: &chance) ? id : nil
        }
        func someDay(_ chance: inout SteadyChance) -> Day {
            day("2025-12-20") + Int.random(in: 0..<60, using: &chance)
        }
        func maybe<T>(_ value: T, _ chance: inout SteadyChance) -> T? {
            Int.random(in: 0..<4, using: &chance) == 0 ? nil : value
        }
        func someLead(_ chance: inout SteadyChance) -> String {
            "l\(Int.random(in: 0..<60, using: &chance))"
        }
        let types = ["call", "meeting", "demo"]
        let stages = ["Kwalificatie", "Demo", "Offerte"]
        let activities = (0..<80).compactMap { _ in
            fresh("a", &chance).map { id in
                Activity(
                    id: id, personID: persons[Int.random(in: 0..<persons.count, using: &chance)],
                    type: types[Int.random(in: 0..<3, using: &chance)], day: someDay(&chance),
                    quantity: Int.random(in: 0...3, using: &chance))
            }
        }
        let leads = (0..<80).compactMap { _ in
            fresh("l", &chance).map { id in
                let qualified = maybe(someDay(&chance), &chance)
                return Lead(
                    id: id, createdOn: someDay(&chance), channel: maybe("Beurs", &chance),
                    ownerID: maybe(persons[1], &chance), qualifiedOn: qualified,
                    method: qualified.flatMap { _ in maybe(.intakeForm, &chance) })
            }
        }
        let deals = (0..<80).compactMap { _ in
            fresh("d", &chance).map { id in
                let status = DealStatus.allCases[Int.random(in: 0..<3, using: &chance)]
                return Deal(
                    id: id, createdOn: someDay(&chance), leadID: maybe(someLead(&chance), &chance),
                    ownerID: maybe(persons[0], &chance), pipeline: maybe("P", &chance),
                    stage: maybe(stages[Int.random(in: 0..<3, using: &chance)], &chance),
                    status: status,
                    amount: maybe(
                        Money(minor: Int64.random(in: -2...5, using: &chance)), &chance),
                    revenueType: maybe(
                        [.upsell, .new].randomElement(using: &chance) ?? .new, &chance),
                    closedOn: status == .open ? nil : someDay(&chance))
            }
        }
        let lines = (0..<40).compactMap { _ in
            fresh("i", &chance).map { id in
                InvoiceLine(
                    id: id, bookedOn: someDay(&chance),
                    amount: Money(minor: Int64.random(in: -3...9, using: &chance)),
                    revenueType: maybe(.renewal, &chance))
            }
        }
        let changes = (0..<60).map { _ in
            StageChange(
                dealID: "d\(Int.random(in: 0..<150, using: &chance))",
                toStage: stages[Int.random(in: 0..<3, using: &chance)],
                changedOn: someDay(&chance),
                fromStage: Bool.random(using: &chance) ? nil : stages[0])
        }
        return [
            .activities(activities), .leads(leads), .deals(deals), .stageChanges(changes),
            .invoices(lines),
        ]
    }
}

import Testing

@testable import Domain

/// What is asked of people, whether attention follows the order, and what the team sees.
@Suite struct LoopTests {
    private let monday = Day("2026-03-02") ?? Day(number: 0)
    private let seller = Person(id: "an", name: "An", function: .sales)

    private func goal(
        _ holder: ActivityGoal.Holder, _ quantity: Int, from days: Int = 0, type: String = "call"
    ) -> ActivityGoal {
        ActivityGoal(
            holder: holder, type: type, per: .day, quantity: quantity, from: monday + days)
    }

    @Test("the goal nearest to a person counts, and of one holder the latest that has begun")
    func goals() {
        let cases: [([ActivityGoal], Int?)] = [
            ([], nil),
            ([goal(.everyone, 5)], 5),
            ([goal(.everyone, 5), goal(.function(.sales), 8)], 8),
            ([goal(.function(.marketing), 8)], nil),
            ([goal(.person("an"), 3), goal(.function(.sales), 8, from: 1)], 3),
            ([goal(.everyone, 5), goal(.everyone, 7, from: 2), goal(.everyone, 9, from: 9)], 7),
            // One that asks for nothing hides those further away.
            ([goal(.everyone, 5), goal(.person("an"), 0)], nil),
            ([goal(.person("bo"), 4)], nil),
        ]
        for (goals, expected) in cases {
            let asked = ActivityGoal.inForce(goals, for: seller, on: monday + 3)
            #expect(asked["call"]?.quantity == expected)
        }
        for text in ["all", "function:sales", "person:P 1:x"] {
            #expect(ActivityGoal.Holder(text: text)?.text == text)
        }
        #expect(ActivityGoal.Holder(text: "function:nobody") == nil)
    }

    @Test("what may be logged: not ahead, not long ago, whole numbers, a type that is known")
    func logging() {
        #expect(throws: Logging.Refusal.dayAhead) { try Logging.check(monday + 1, today: monday) }
        #expect(throws: Logging.Refusal.dayTooOld) { try Logging.check(monday - 32, today: monday) }
        #expect(throws: Never.self) { try Logging.check(monday - 31, today: monday) }
        for text in ["0", "-1", "1.5", "1001", "", "x"] {
            #expect(throws: Logging.Refusal.notAQuantity(text)) { try Logging.quantity(text) }
        }
        #expect((try? Logging.type("CALL", known: ["call"])) == "call")
        #expect((try? Logging.type("Beurs", known: ["call"])) == "Beurs")
        #expect(throws: Logging.Refusal.noType) { try Logging.type("", known: []) }
    }

    private func mirror(_ shares: [Double], alignment: Double?) -> Mirror {
        let weights = Ranking(published: [], on: monday).weights
        return Mirror(
            areas: FocusArea.allCases.enumerated().map { place, area in
                AreaAttention(
                    area: area, minutes: Int(shares[place] * 10), share: shares[place],
                    weight: 100 * (weights[area] ?? 0))
            }, alignment: alignment, trend: [])
    }

    @Test("the mirror says one thing: nothing, a high place forgotten, out of place, or in order")
    func findings() {
        #expect(mirror([0, 0, 0, 0, 0], alignment: nil).finding == .nothing)
        if case .forgotten(let area, let rank) = mirror([50, 0, 30, 20, 0], alignment: 70).finding {
            #expect(area.area == .leadFlow && rank == 2)
        } else {
            Issue.record("leadFlow got nothing")
        }
        if case .follows(let first) = mirror([45, 26, 16, 9, 4], alignment: 98).finding {
            #expect(first.area == .salesActivity)
        } else {
            Issue.record("it follows the order")
        }
        let displaced = mirror([10, 20, 20, 10, 40], alignment: 50)
        if case .displaced(let less, 1, let more, 5) = displaced.finding {
            #expect(less.area == .salesActivity && more.area == .labourEfficiency)
        } else {
            Issue.record("the last got what the first was promised")
        }
        #expect(mirror([50, 0, 50, 0, 0], alignment: 60).forgotten.map(\.area).count == 3)
        #expect(mirror([0, 0, 0, 0, 0], alignment: nil).forgotten.isEmpty)
    }

    @Test("tau-b of small lists whose pairs are counted by hand")
    func tau() {
        let cases: [([Double], [Double], Double?)] = [
            ([1, 2, 3], [1, 2, 3], 1), ([1, 2, 3], [3, 2, 1], -1),
            ([1, 2, 3], [1, 3, 2], 1.0 / 3),
            ([1, 2, 3], [2, 2, 2], nil),
            // C = 5, D = 0, one pair tied in y: 5 / sqrt(6 x 5).
            ([1, 2, 3, 4], [1, 2, 2, 3], 5 / 30.0.squareRoot()),
        ]
        for (xs, ys, expected) in cases {
            let tau = SeenOrder.tauB(xs, ys)
            #expect(tau == nil ? expected == nil : abs((tau ?? 9) - (expected ?? 0)) < 1e-12)
        }
    }

    @Test("what the team sees is told from enough answers on, by mean place")
    func seen() throws {
        let order = FocusArea.allCases
        let other: [FocusArea] = [.result] + order.filter { $0 != .result }
        let published = Ranking(published: [], on: monday)
        let few = [order, order, order, other]
        #expect(SeenOrder(answers: few, published: published, minimum: 5) == nil)
        let seen = try #require(
            SeenOrder(answers: few + [other], published: published, minimum: 5))
        #expect(seen.n == 5 && seen.places.map(\.area).first == .salesActivity)
        #expect(seen.places.map(\.mean) == [1.4, 2.2, 2.4, 4, 5])
        #expect(seen.places.map(\.area).prefix(3) == [.salesActivity, .result, .leadFlow])
        #expect(seen.tau == 0.8)
        #expect(SeenOrder.order("result,result,leadFlow,salesActivity,teamMotivation") == nil)
        #expect(SeenOrder.order(order.map(\.rawValue).joined(separator: ",")) == order)
    }
}

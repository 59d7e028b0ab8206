public import Domain

extension JSON {
    /// The stalled deals as `koers metric stage.stalled --json` prints them.
    public static func stalled(_ answer: StalledAnswer, naming names: any NamesOfPeople) -> JSON {
        var members: [(String, JSON)] = [
            ("key", .text(answer.metric.key)), ("unit", .text(answer.metric.unit.rawValue)),
            ("on", day(answer.on)), ("currency", .text(answer.currency.code)),
            ("n", .int(answer.n)),
            ("deals", .list(answer.deals.map { stalled($0, answer.currency) })),
        ]
        if let lines = answer.lines {
            members.append(
                ("by", .list(lines.map { .object(naming($0, names) + [("n", .int($0.n))]) })))
        }
        return .object(members)
    }

    private static func stalled(_ stalled: StalledDeal, _ currency: Currency) -> JSON {
        let amount = stalled.deal.amount.map {
            Double($0.minor) / Double(currency.minorPerMajor)
        }
        return .object([
            ("deal_id", .text(stalled.deal.id)), ("name", .text(orNull: stalled.deal.name)),
            ("pipeline", .text(stalled.pipeline ?? "unknown")), ("stage", .text(stalled.stage)),
            ("owner_id", .text(orNull: stalled.deal.ownerID)),
            ("amount", .number(orNull: amount)), ("days", .int(stalled.days)),
            ("limit", .number(stalled.limit)), ("daysOver", .number(stalled.daysOver)),
        ])
    }
}

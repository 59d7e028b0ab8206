internal import Domain

/// What some answers have besides their series (formats.md, metrics.md F37, F60).
extension JSON {
    static func wanted(_ mix: WantedMix) -> JSON {
        .object([
            ("share", .number(mix.share)), ("actual", .number(orNull: mix.actual)),
            (
                "groups",
                .list(
                    mix.groups.map { group in
                        .object([
                            ("name", .text(group.name)), ("wanted", .number(orNull: group.wanted)),
                            ("actual", .number(orNull: group.actual)),
                            ("gap", .number(orNull: group.gap)),
                        ])
                    })
            ),
        ])
    }

    static func area(_ attention: AreaAttention) -> JSON {
        .object([
            ("area", .text(attention.area.rawValue)), ("minutes", .int(attention.minutes)),
            ("share", .number(orNull: attention.share)), ("weight", .number(attention.weight)),
        ])
    }

    static func kpi(_ kpi: DiscussedKPI) -> JSON {
        .object([
            ("kpi", .text(kpi.kpi)), ("discussed", .int(kpi.discussed)),
            ("asked", kpi.asked.map { .int($0) } ?? .null),
        ])
    }
}

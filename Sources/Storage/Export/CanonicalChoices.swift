import Domain

/// The files of what the organisation has chosen, promised and given its attention to.
extension CanonicalFile {
    static func ofChoices(_ kind: FactKind) -> CanonicalFile {
        switch kind {
        case .kpis: kpis
        case .targets:
            CanonicalFile(
                kind,
                [
                    ("kpi", "kpi", .text), ("from", "from_day", .day), ("value", "value", .number),
                    ("period", "period", .text), ("stretch", "stretch", .number),
                    ("scope", "scope", .text),
                ], from: "target ORDER BY kpi, scope, period, from_day")
        case .numbers:
            CanonicalFile(
                kind,
                [
                    ("number", "slug", .text), ("period_start", "day", .day),
                    ("value", "value", .number), ("note", "note", .text),
                ], from: "own_number ORDER BY key")
        case .ranking:
            CanonicalFile(
                kind,
                [
                    ("from", "from_day", .day), ("area", "area", .text), ("rank", "rank", .whole),
                    ("reason", "reason", .text),
                ], from: "ranked_area ORDER BY from_day, rank, area")
        case .plan:
            CanonicalFile(
                kind,
                [
                    ("year", "year", .whole), ("area", "area", .text), ("kind", "kind", .text),
                    ("key", "item", .text), ("parent", "parent", .text), ("title", "title", .text),
                    ("owner_id", "owner_id", .text), ("due_on", "due_on", .day),
                    ("state", "state", .text), ("kpi", "kpi", .text),
                ], from: "plan_item ORDER BY year, place, item")
        case .wanted:
            CanonicalFile(
                kind,
                [
                    ("dimension", "dimension", .text), ("group", "group_name", .text),
                    ("share", "share", .number),
                ], from: "wanted_group ORDER BY place")
        case .motivators:
            CanonicalFile(
                kind,
                [
                    ("kpi", "kpi", .text), ("title", "title", .text), ("value", "value", .number),
                    ("announced_on", "announced_on", .day), ("reached_on", "reached_on", .day),
                    ("due_on", "due_on", .day), ("reached_value", "reached_value", .number),
                    ("handed_over_on", "handed_over_on", .day),
                ], from: "motivator ORDER BY kpi, title")
        default: ofAttention(kind)
        }
    }

    private static func ofAttention(_ kind: FactKind) -> CanonicalFile {
        switch kind {
        case .thresholds:
            CanonicalFile(
                kind,
                [
                    ("ratio", "ratio", .number), ("consequence", "consequence", .text),
                    ("announced_on", "announced_on", .day), ("passed_on", "passed_on", .day),
                    ("passed_ratio", "passed_ratio", .number),
                ], from: "threshold ORDER BY ratio")
        case .attention:
            CanonicalFile(
                kind,
                [
                    ("date", "day", .day), ("manager_id", "manager_id", .text),
                    ("area", "area", .text), ("kind", "kind", .text),
                    ("minutes", "minutes", .whole), ("person_id", "person_id", .text),
                    ("note", "note", .text),
                ], from: "attention ORDER BY key")
        case .agenda:
            CanonicalFile(
                kind,
                [
                    ("held_on", "held_on", .day), ("kpi", "kpi", .text),
                    ("minutes", "minutes", .minutes),
                ], from: "agenda_item ORDER BY key")
        case .holidays:
            CanonicalFile(
                kind, [("date", "day", .day), ("name", "name", .text)],
                from: "holiday ORDER BY day")
        default:
            CanonicalFile(
                .settings, [("name", "name", .text), ("value", "value", .text)],
                from: "setting ORDER BY name")
        }
    }

    private static let kpis = CanonicalFile(
        .kpis,
        [
            ("kpi", "slug", .text), ("area", "area", .text), ("rank", "rank", .whole),
            ("name", "name", .text), ("metric", "metric", .text), ("where", "filters", .text),
            ("period", "period", .text), ("action", "is_action", .yes),
            ("direction", "direction", .text), ("aggregation", "aggregation", .text),
            ("cadence", "cadence", .text), ("from", "from_day", .day),
            ("until", "until_day", .day),
        ], from: "kpi ORDER BY area, rank, slug")
}

public import Domain

extension JSON {
    /// An answer as `koers metric … --json` prints it (formats.md).
    public static func answer(_ answer: Answer, naming names: any NamesOfPeople) -> JSON {
        .object(members(answer, names))
    }

    /// The members of an answer; the last `shown` points of its series.
    private static func members(
        _ answer: Answer, _ names: any NamesOfPeople, shown: Int? = nil
    ) -> [(String, JSON)] {
        let points = answer.points.suffix(shown ?? answer.points.count)
        var members: [(String, JSON)] = [
            ("key", .text(answer.metric.key)), ("unit", .text(answer.metric.unit.rawValue)),
            ("on", day(answer.on)), ("period", .text(answer.length.rawValue)),
        ]
        if answer.metric.unit.isMoney {
            members.append(("currency", .text(answer.currency.code)))
        }
        let last = points.indices.last
        members.append(
            (
                "series",
                .list(
                    points.indices.map { point(points[$0], answer, names, isLast: $0 == last) })
            ))
        members.append(("xmr", answer.limits.map(limits) ?? .null))
        if answer.isSharedOut { members.append(("wanted", answer.wanted.map(wanted) ?? .null)) }
        if let areas = answer.areas { members.append(("areas", .list(areas.map(area)))) }
        if let kpis = answer.kpis { members.append(("kpis", .list(kpis.map(kpi)))) }
        return members
    }

    private static func point(
        _ point: Point, _ answer: Answer, _ names: any NamesOfPeople, isLast: Bool
    ) -> JSON {
        var members: [(String, JSON)] = [
            ("start", day(point.period.start)), ("end", day(point.period.end)),
            ("complete", .bool(point.isComplete)), ("value", value(point.value, answer)),
            ("n", .int(point.n)), ("reason", .text(orNull: point.noValue?.text)),
        ]
        if let lines = point.lines {
            members.append(("by", .list(lines.map { line($0, answer, names) })))
        }
        if point.isProvisional { members.append(("provisional", .bool(true))) }
        if isLast, let judgement = point.judgement {
            members.append(("target", target(judgement)))
        }
        return .object(members)
    }

    /// What a line of a split is called (F16).
    static func naming(
        _ line: SplitLine, _ names: any NamesOfPeople
    ) -> [(String, JSON)] {
        var members: [(String, JSON)] = [("name", .text(line.name(names) ?? "unknown"))]
        if let id = line.id { members.append(("id", .text(id))) }
        if line.isOfStage { members.append(("pipeline", .text(line.pipeline ?? "unknown"))) }
        return members
    }

    private static func line(
        _ line: SplitLine, _ answer: Answer, _ names: any NamesOfPeople
    ) -> JSON {
        var members = naming(line, names)
        members.append(("value", value(line.value, answer)))
        members.append(("n", .int(line.n)))
        if let pareto = line.pareto {
            members.append(("share", .number(orNull: pareto.share)))
            members.append(("cumulative", .number(orNull: pareto.cumulative)))
            members.append(("in80", .bool(pareto.isIn80)))
        }
        return .object(members)
    }

    /// Counts are whole; money has the currency's decimals; all else is not rounded (F9).
    private static func value(_ value: Value?, _ answer: Answer) -> JSON {
        guard let value else { return .null }
        let shown = value.shown(in: answer.currency)
        if answer.metric.unit == .count, let whole = Int(exactly: shown) { return .int(whole) }
        return .number(shown)
    }

    private static func target(_ judgement: Judgement) -> JSON {
        let state: (String, JSON) = ("state", .text(judgement.health.rawValue))
        guard let inForce = judgement.inForce else { return .object([state]) }
        var members: [(String, JSON)] = [
            ("value", .number(inForce.target.value)),
            ("stretch", .number(orNull: inForce.target.stretch)),
            ("from", day(inForce.target.from)), ("expected", .number(inForce.expected)), state,
        ]
        if let judged = judgement.judged {
            members.append(
                ("judged", .object([("start", day(judged.start)), ("end", day(judged.end))])))
        }
        return .object(members)
    }

    private static func limits(_ limits: ControlLimits) -> JSON {
        .object([
            ("n", .int(limits.n)), ("centre", .number(limits.centre)),
            ("lower", .number(limits.lower)), ("upper", .number(limits.upper)),
            (
                "signals",
                .list(
                    limits.signals.map { signal in
                        .object([
                            ("start", day(signal.start)), ("rule", .text(signal.rule.rawValue)),
                        ])
                    })
            ),
        ])
    }

    /// A day as `YYYY-MM-DD`.
    static func day(_ day: Day) -> JSON { .text(day.description) }

    /// The board as `koers board --json` prints it (formats.md): each KPI with its current point.
    public static func board(_ board: Board, naming names: any NamesOfPeople) -> JSON {
        .object([("on", day(board.on)), ("areas", .list(board.areas.map { area($0, names) }))])
    }

    private static func area(_ area: BoardArea, _ names: any NamesOfPeople) -> JSON {
        .object([
            ("area", .text(area.area.rawValue)), ("rank", .int(area.rank)),
            ("health", .text(area.health.rawValue)), ("because", .text(orNull: area.because)),
            (
                "kpis",
                .list(
                    area.kpis.map { shown in
                        .object(
                            [
                                ("kpi", .text(shown.kpi.slug)),
                                ("metric", .text(shown.kpi.metric)),
                                ("rank", .int(shown.kpi.rank)),
                                ("action", .text(shown.kpi.isAction ? "yes" : "no")),
                            ] + members(shown.answer, names, shown: 1))
                    })
            ),
        ])
    }
}

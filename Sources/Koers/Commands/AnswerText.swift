internal import Domain

/// Answers as plain lines for a terminal; machines read `--json`.
enum AnswerText {
    static func lines(_ answer: Answer) -> [String] {
        let unit = answer.metric.unit.isMoney ? answer.currency.code : answer.metric.unit.rawValue
        var lines = ["\(answer.metric.key) (\(unit)) on \(answer.on)"]
        for point in answer.points {
            let open = point.isComplete ? "" : " so far"
            lines.append("\(point.period.start)  \(value(point, answer))\(open)")
            if !point.withoutFixedCosts.isEmpty {
                let months = point.withoutFixedCosts.map { $0.start.description.prefix(7) }
                lines.append(
                    "  no fixed costs known, counted as 0: \(months.joined(separator: ", "))")
            }
            lines += (point.lines ?? []).map { line in
                "  \(line.name(OwnReading()) ?? "unknown"): \(number(line.value, answer))"
            }
        }
        if let judgement = answer.current?.judgement { lines.append(state(judgement)) }
        return lines
    }

    static func lines(_ answer: StalledAnswer) -> [String] {
        ["\(answer.metric.key) on \(answer.on): \(answer.n)"]
            + answer.deals.map { stalled in
                let amount = stalled.deal.amount.map {
                    "\(Double($0.minor) / Double(answer.currency.minorPerMajor))"
                }
                return "\(stalled.deal.name ?? stalled.deal.id): \(stalled.days) days in "
                    + "\(stalled.stage), \(stalled.daysOver) over, "
                    + "\(answer.currency.code) \(amount ?? "unknown")"
            }
            + (answer.lines ?? []).map { "  \($0.name(OwnReading()) ?? "unknown"): \($0.n)" }
    }

    static func lines(_ board: Board) -> [String] {
        ["Board on \(board.on)"]
            + board.areas.flatMap { area in
                ["\(area.rank). \(area.area.rawValue): \(area.health.rawValue)"]
                    + area.kpis.map { kpi in
                        let point = judged(kpi.answer)
                        let shown = point.map { value($0, kpi.answer) } ?? "-"
                        let since = point.map {
                            " in the \(kpi.kpi.period) from \($0.period.start)"
                        }
                        return "   \(kpi.kpi.name ?? kpi.kpi.metric): \(shown)\(since ?? "")"
                            + " (\(kpi.health.rawValue))"
                    }
            }
    }

    /// The point the state is about.
    private static func judged(_ answer: Answer) -> Point? {
        let judged = answer.current?.judgement?.judged
        return answer.points.first { $0.period == judged } ?? answer.current
    }

    private static func value(_ point: Point, _ answer: Answer) -> String {
        point.noValue.map { "no value: \($0.text)" } ?? number(point.value, answer)
    }

    private static func number(_ value: Value?, _ answer: Answer) -> String {
        guard let value else { return "no value" }
        let shown = value.shown(in: answer.currency)
        let rounded = (shown * 100).rounded() / 100
        let text = Int(exactly: rounded).map(String.init) ?? "\(rounded)"
        return answer.metric.unit == .percent ? text + "%" : text
    }

    private static func state(_ judgement: Judgement) -> String {
        guard let inForce = judgement.inForce else { return judgement.health.rawValue }
        let judged = judgement.judged.map { ", judged by the period from \($0.start)" } ?? ""
        return "\(judgement.health.rawValue): target \(inForce.target.value), expected "
            + "\(inForce.expected)\(judged)"
    }
}

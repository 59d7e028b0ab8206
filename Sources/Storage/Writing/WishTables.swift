import Domain

/// The wanted mix; a line that is known keeps its place.
final class WantedTable: BatchTable {
    private let rows: NaturalTable
    private let session: any Session
    private var places: [WantedKey: Int]
    private var next: Int

    private struct WantedKey: Hashable {
        let dimension: String
        let group: String
    }

    init(_ writer: FactWriter, _ importKey: Int) throws {
        session = writer.session
        rows = try NaturalTable(writer, .wanted)
        let kept = try session.all("SELECT dimension, group_name, place FROM wanted_group") {
            (WantedKey(dimension: $0.text(0) ?? "", group: $0.text(1) ?? ""), $0.int(2) ?? 0)
        }
        places = Dictionary(kept, uniquingKeysWith: { first, _ in first })
        next = (kept.map(\.1).max() ?? 0) + 1
    }

    func put(_ wanted: WantedGroup) throws -> RowOutcome {
        let key = WantedKey(
            dimension: wanted.dimension.rawValue, group: wanted.group ?? "")
        let outcome = try rows.put(
            key: [.text(key.dimension), .text(key.group)],
            values: [SQLValue(places[key] ?? next), SQLValue(wanted.share)], column: "group")
        if case .added = outcome {
            places[key] = next
            next += 1
        }
        return outcome
    }
}

/// Motivators. What Koers found out itself stays where a file says nothing of it.
final class MotivatorTable: BatchTable {
    private let rows: NaturalTable
    private let known: [[String]: Motivator]

    init(_ writer: FactWriter, _ importKey: Int) throws {
        let there = try Snapshot(session: writer.session).motivators()
        known = Dictionary(
            there.map { ([$0.kpi, $0.title], $0) }, uniquingKeysWith: { first, _ in first })
        rows = try NaturalTable(writer, .motivator)
    }

    func put(_ motivator: Motivator) throws -> RowOutcome {
        let was = known[[motivator.kpi, motivator.title]]
        let reachedOn = motivator.reachedOn ?? was?.reachedOn
        return try rows.put(
            key: [.text(motivator.kpi), .text(motivator.title)],
            values: [
                .real(motivator.value), SQLValue(motivator.announcedOn),
                SQLValue(reachedOn), SQLValue(motivator.dueOn ?? was?.dueOn),
                SQLValue(motivator.reachedValue ?? was?.reachedValue),
                SQLValue(motivator.handedOverOn ?? was?.handedOverOn),
            ], column: "title")
    }
}

/// Thresholds. That one was passed stays noted where a file says nothing of it.
final class ThresholdTable: BatchTable {
    private let rows: NaturalTable
    private let known: [Double: Threshold]

    init(_ writer: FactWriter, _ importKey: Int) throws {
        known = Dictionary(
            try Snapshot(session: writer.session).thresholds().map { ($0.ratio, $0) },
            uniquingKeysWith: { first, _ in first })
        rows = try NaturalTable(writer, .threshold)
    }

    func put(_ threshold: Threshold) throws -> RowOutcome {
        let was = known[threshold.ratio]
        return try rows.put(
            key: [.real(threshold.ratio)],
            values: [
                .text(threshold.consequence), SQLValue(threshold.announcedOn),
                SQLValue(threshold.passedOn ?? was?.passedOn),
                SQLValue(threshold.passedRatio ?? was?.passedRatio),
            ], column: "ratio")
    }
}

/// What was on agendas: equal rows of one file each count.
final class AgendaTable: BatchTable {
    private let rows: RepeatableTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try RepeatableTable(
            writer, .agendaItem, known: ["held_on", "minutes", "kpi"],
            importKey: importKey, isEach: writer.isEntering)
    }

    func put(_ items: [AgendaItem]) throws -> [RowOutcome] {
        try rows.put(
            items.map { item in
                [SQLValue(item.heldOn), SQLValue(item.minutes ?? -1), .text(item.kpi ?? "")]
            })
    }
}

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
        rows = try NaturalTable(
            session, table: "wanted_group", key: ["dimension", "group_name"],
            columns: ["place", "share"])
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

final class MotivatorTable: BatchTable {
    private let rows: NaturalTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try NaturalTable(
            writer.session, table: "motivator", key: ["kpi", "title"],
            columns: ["value", "announced_on", "reached_on"])
    }

    func put(_ motivator: Motivator) throws -> RowOutcome {
        try rows.put(
            key: [.text(motivator.kpi), .text(motivator.title)],
            values: [
                .real(motivator.value), SQLValue(motivator.announcedOn),
                SQLValue(motivator.reachedOn),
            ], column: "title")
    }
}

final class ThresholdTable: BatchTable {
    private let rows: NaturalTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try NaturalTable(
            writer.session, table: "threshold", key: ["ratio"],
            columns: ["consequence", "announced_on", "passed_on"])
    }

    func put(_ threshold: Threshold) throws -> RowOutcome {
        try rows.put(
            key: [.real(threshold.ratio)],
            values: [
                .text(threshold.consequence), SQLValue(threshold.announcedOn),
                SQLValue(threshold.passedOn),
            ], column: "ratio")
    }
}

/// What was on agendas: equal rows of one file each count.
final class AgendaTable: BatchTable {
    private let rows: RepeatableTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try RepeatableTable(
            writer.session, table: "agenda_item", known: ["held_on", "minutes", "kpi"],
            importKey: importKey, isEach: writer.isEntering)
    }

    func put(_ items: [AgendaItem]) throws -> [RowOutcome] {
        try rows.put(
            items.map { item in
                [SQLValue(item.heldOn), SQLValue(item.minutes ?? -1), .text(item.kpi ?? "")]
            })
    }
}

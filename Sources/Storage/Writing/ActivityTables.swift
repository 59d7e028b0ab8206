import Domain

final class ActivityTable: BatchTable {
    private unowned let writer: FactWriter
    private let rows: IdentifiedTable<CountedActivity>

    init(_ writer: FactWriter, _ importKey: Int) throws {
        self.writer = writer
        rows = try IdentifiedTable(
            writer, .activity, importKey: importKey,
            counted: ActivityTable.counted(writer.functions()))
    }

    func settle() throws { try rows.settle() }

    func put(_ activities: [Activity]) throws -> [RowOutcome] {
        try rows.put(activities.map { ($0.id, try values($0)) }, column: "activity_id")
    }

    private func values(_ activity: Activity) throws -> [SQLValue] {
        try [
            writer.personKey(activity.personID), writer.typeKey(activity.type),
            SQLValue(activity.day), SQLValue(activity.quantity),
        ]
    }
}

final class AttentionTable: BatchTable {
    private unowned let writer: FactWriter
    private let rows: RepeatableTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        self.writer = writer
        rows = try RepeatableTable(
            writer, .attention,
            known: ["day", "manager_id", "area", "kind", "minutes", "person_id", "note"],
            importKey: importKey, isEach: writer.isEntering)
    }

    func put(_ rows: [Attention]) throws -> [RowOutcome] {
        try self.rows.put(
            try rows.map { attention in
                let manager = try writer.currentID(attention.managerID)
                let person = try writer.currentID(attention.personID ?? "")
                // What was remarked goes with whoever it was of.
                let isWhole = manager == attention.managerID && person == attention.personID ?? ""
                return [
                    SQLValue(attention.day), .text(manager), SQLValue(attention.area),
                    SQLValue(attention.kind), SQLValue(attention.minutes), .text(person),
                    .text(isWhole ? attention.note ?? "" : ""),
                ]
            })
    }
}

final class OwnNumberTable: BatchTable {
    private let rows: RepeatableTable

    init(_ writer: FactWriter, _ importKey: Int) throws {
        rows = try RepeatableTable(
            writer, .ownNumber, known: ["slug", "day", "note"], importKey: importKey)
    }

    func put(_ number: OwnNumber) throws -> RowOutcome {
        try rows.put(
            known: [.text(number.slug), SQLValue(number.day), .text(number.note ?? "")],
            values: [.real(number.value)])
    }
}

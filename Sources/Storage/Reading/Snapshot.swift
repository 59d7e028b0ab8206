public import Domain

/// One consistent look at the facts: a read transaction.
public final class Snapshot: FactReading {
    let session: any Session
    private var personIDs: [Int: String]?
    private var types: [ActivityType]?
    /// Every KPI asks for them again.
    var firstDays: [RecordedKind: Day?] = [:]
    var marksFound: Recollection.Marks?
    /// Who was erased, once somebody asked.
    var erasedPeople: ErasedPeople?

    /// How many seconds these facts may be behind, because a replica answered.
    public let secondsBehind: Int

    /// What was counted before; nil where nothing is to be remembered.
    let recollection: Recollection?

    init(session: any Session, secondsBehind: Int = 0, recollection: Recollection? = nil) {
        self.session = session
        self.recollection = recollection
        self.secondsBehind = secondsBehind
    }

    /// A kind of activity, by the key that activities store.
    struct ActivityType {
        let key: Int
        let name: String
    }

    /// The id of a person by the key that facts store.
    func personID(_ key: Int?) throws -> String? {
        guard let key else { return nil }
        if personIDs == nil {
            personIDs = Dictionary(
                uniqueKeysWithValues: try session.all("SELECT key, id FROM person") {
                    ($0.int(0) ?? 0, $0.text(1) ?? "")
                })
        }
        return personIDs?[key]
    }

    /// The same, but nobody's once the person is nameless.
    func namedPersonID(_ key: Int?) throws -> String? {
        Person.named(try personID(key))
    }

    /// Every kind of activity that was ever logged.
    func activityTypes() throws -> [ActivityType] {
        if let types { return types }
        let found = try session.all("SELECT key, name FROM activity_type ORDER BY name") {
            ActivityType(key: $0.int(0) ?? 0, name: $0.text(1) ?? "")
        }
        types = found
        return found
    }
}

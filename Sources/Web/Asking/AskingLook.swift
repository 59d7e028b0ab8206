import Domain
import Intake
import Storage
import Workbooks

extension AskingModel {
    /// All about a draft within one look.
    init(_ draft: ImportDraft, _ look: Look, _ clock: Site.Clock) throws {
        let snapshot = look.snapshot
        let organisation = look.organisation ?? Organisation(name: "")
        let choices = FileChoices(text: draft.choices)
        let standing = try Self.standing(draft, snapshot)
        // A page that only waits looks at nothing: it would hinder what it waits for.
        guard standing?.isUnderWay != true else {
            self.init(draft, choices, organisation, standing, clock)
            return
        }
        let mappings = try snapshot.savedMappings().compactMap(KnownMapping.init)
        let today = clock.today(in: organisation.timeZone)
        let found = try DraftFindings.of(draft, organisation, mappings, on: today, in: snapshot)
        let attributes = try snapshot.attributes()
        self.init(
            draft: draft, choices: choices, sheets: found.sheets, notes: found.notes,
            members: found.members, foreign: found.foreign, inspection: found.inspection,
            refusal: found.refusal,
            knownNames: try Self.names(found.inspection, snapshot),
            bearers: Self.bearers(found.inspection, attributes, look),
            hasEarlierDeals: try snapshot.hasDeals(besides: draft.fingerprint),
            mappings: mappings.filter { !$0.isRemembered }.map(\.name),
            zone: organisation.timeZone, today: today,
            earlier: try snapshot.imports(ofFingerprint: draft.fingerprint).first.map { record in
                let moment = clock.read(record.atSecond, organisation.timeZone)
                return Earlier(record: record, day: moment.day, minute: moment.minute)
            },
            kpis: attributes.kpis,
            trial: draft.trialOf == draft.choices ? DraftTrial(draft.trial) : nil,
            standing: standing)
    }

    /// A file of which a trial or the import is under way.
    private init(
        _ draft: ImportDraft, _ choices: FileChoices, _ organisation: Organisation,
        _ standing: Standing?, _ clock: Site.Clock
    ) {
        self.init(
            draft: draft, choices: choices, sheets: [], notes: [], members: [], foreign: [],
            inspection: nil,
            refusal: nil, knownNames: [:], mappings: [], zone: organisation.timeZone,
            today: clock.today(in: organisation.timeZone), earlier: nil, kpis: [], trial: nil,
            standing: standing)
    }

    private static func names(
        _ inspection: Inspection?, _ snapshot: Snapshot
    ) throws -> [ReferenceKind: [String]] {
        let asked = Set(inspection?.names.map(\.kind) ?? [])
        return Dictionary(
            uniqueKeysWithValues: try asked.map { kind in
                let names = Set(try snapshot.references(kind).map(\.name)).sorted()
                return (kind, Array(names.prefix(mostNames)))
            })
    }

    /// What tells people apart who bear one name; that their names are shown is noted.
    private static func bearers(
        _ inspection: Inspection?, _ attributes: Attributes, _ look: Look
    ) -> [String: String] {
        let asked = (inspection?.names ?? []).filter { $0.kind == .person }.flatMap(\.bearers)
        return asked.reduce(into: [:]) { told, bearer in
            guard let person = attributes.people[bearer.id] else { return }
            let name = look.frame.names(PersonName(person.name, of: person.id))
            told[bearer.id] = [name, person.team, person.email, bearer.id].compactMap { $0 }
                .filter { !$0.isEmpty }.joined(separator: ", ")
        }
    }

    private static func standing(_ draft: ImportDraft, _ snapshot: Snapshot) throws -> Standing? {
        func job(_ kind: Job.Kind) throws -> JobRecord? {
            try snapshot.job(DraftJob.id(kind, draft: draft.id, choices: draft.choices))
        }
        if let entry = try job(.importDraft) {
            switch entry.state {
            case .waiting: return .importing(job: entry.id)
            case .failed: return .failedImport(reason: entry.reason ?? "")
            case .done: break
            }
        }
        guard let trial = try job(.tryDraft) else { return nil }
        switch trial.state {
        case .waiting: return .trying
        case .failed: return .failedTrial(reason: trial.reason ?? "")
        case .done: return nil
        }
    }
}

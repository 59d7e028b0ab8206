internal import Domain
internal import Intake
internal import Storage
internal import Web

/// Finds out what a file is that nobody laid out.
struct ImportAsking {
    let file: PlannedFile
    let choices: FileChoices

    /// What is read from a file, and what it was recognised as.
    struct Answer {
        let readings: [Intake.Reading]
        /// The program or mapping it was read with; empty for our own form.
        let source: String
        /// What to keep of it under a name; nil where its form is our own.
        let mapping: KnownMapping?
    }

    /// Looks at the file beside what the store knows; throws a `Failure` that says what to say.
    func answer(in store: Store, keepingAs name: String?) async throws -> Answer {
        if case .facts(let kind) = KoersFile(named: file.name), isUntold {
            guard !kind.isCanonical(file.source) else { return canonical(kind) }
            let inspection = try await inspection(in: store)
            guard inspection.recognised != nil else { return canonical(kind) }
            return try answer(inspection, name)
        }
        return try answer(try await inspection(in: store), name)
    }

    private var isUntold: Bool {
        choices.kind == nil && choices.preset == nil && choices.mappingName == nil
    }

    private func canonical(_ kind: FactKind) -> Answer {
        var options = ImportOptions(dates: choices.dates, decimal: choices.decimal)
        options.mode = choices.mode
        options.zone = choices.zone
        return Answer(
            readings: [Intake.Reading(layout: .canonical(kind), options: options)], source: "",
            mapping: nil)
    }

    private func inspection(in store: Store) async throws -> Inspection {
        let (file, choices, clock) = (file, choices, House.clock)
        return try await store.read { snapshot in
            let organisation = try snapshot.organisation() ?? Organisation(name: "")
            let mappings = try snapshot.savedMappings().compactMap(KnownMapping.init)
            if let name = choices.mappingName, !mappings.contains(where: { $0.name == name }) {
                let names = mappings.map(\.name).joined(separator: ", ")
                throw Failure(
                    "there is no mapping \"\(name)\""
                        + (names.isEmpty ? "; none was saved" : "; there are: \(names)"))
            }
            return try Inspection.look(
                at: file.source, named: file.name, choices: choices, organisation: organisation,
                names: snapshot, mappings: mappings,
                on: clock.today(in: organisation.timeZone))
        }
    }

    private func answer(_ inspection: Inspection, _ name: String?) throws -> Answer {
        for problem in inspection.problems where problem.isBlocking {
            throw Failure("\(file.name): \(text(problem, inspection))")
        }
        let known = inspection.recognised
        let preset = known?.preset ?? .other
        let source = known?.mappingName ?? (preset == .koers ? "" : preset.rawValue)
        return Answer(
            readings: inspection.readings, source: source,
            mapping: name.flatMap { inspection.mapping(named: $0, choices) })
    }

    /// What to say of a file whose columns show no one kind.
    private func doubt(_ inspection: Inspection) -> String {
        let header = inspection.header.joined(separator: ", ")
        let nearest = inspection.nearest
        guard let first = nearest.first else {
            return "it is not clear what its rows are; say so with --kind, and name its columns "
                + "with --columns; it has: \(header)"
        }
        let likely = nearest.map {
            "\($0.kind.rawValue) (by \($0.columns.joined(separator: ", ")))"
        }
        return "it is not clear what its rows are: they look most like "
            + "\(likely.joined(separator: " or ")); say so with --kind, such as "
            + "--kind \(first.kind.rawValue)"
    }

    private func text(_ problem: Inspection.Problem, _ inspection: Inspection) -> String {
        switch problem {
        case .unknownKind:
            return doubt(inspection)
        case .missing:
            let missing = inspection.problems.compactMap { problem in
                if case .missing(let column) = problem { column } else { nil }
            }
            let refusal = Refusal.missingColumns(missing, found: inspection.header)
            return "\(refusal.description); name them with --columns"
        case .notThere(let column, let ours):
            return "\(ours) is read from the column \"\(column)\", which is not in the file"
        case .usedTwice(let column, _): return "the column \"\(column)\" is used twice"
        case .noRows: return Refusal.noRows.description
        }
    }
}

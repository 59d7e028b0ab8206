import Domain

/// Proposes which column of a file holds what.
struct Planning {
    let kind: FactKind
    let columns: [ColumnLook]
    let export: KnownExport?
    /// What was chosen, in a saved mapping or now.
    let choices: FileChoices
    /// Our columns that a saved mapping speaks of, and nobody chose anew.
    let saved: Set<String>

    /// A plan for each of our columns, in their order.
    func plan() -> [ColumnPlan] {
        var plan = (kind.columns + Mapping.asides(of: kind)).map(column)
        proposeByContent(&plan)
        return plan
    }

    private func column(_ column: Column) -> ColumnPlan {
        let keys = [Mapping.byName(column.name, kind), column.name].compactMap { $0 }
        // What was chosen goes first, then what is known of the program, then names.
        for key in keys {
            if let chosen = choices.columns[key] {
                return plan(column, key, chosen, saved.contains(key) ? .saved : .chosen)
            }
        }
        if let known = known(column, keys) { return known }
        guard export == nil else { return plan(column, keys[0], [], nil) }
        for key in keys.reversed() {
            let names = Synonyms.names(of: key, kind)
            // The better known the name, the earlier it stands.
            for name in names {
                // Our own name is meant, whatever stands below it.
                let isOwn = name == column.name.simplified
                let found = columns.first {
                    $0.name.simplified == name && (isOwn || suits($0, column))
                }
                if let found { return plan(column, key, [found.choice], .name) }
            }
        }
        return plan(column, keys[0], [], nil)
    }

    private func suits(_ look: ColumnLook, _ column: Column) -> Bool {
        switch column.content {
        case .day: look.content == .dates || look.content == .empty
        case .number: look.content == .numbers || look.content == .empty
        case .text, .month: true
        }
    }

    private func known(_ column: Column, _ keys: [String]) -> ColumnPlan? {
        guard let export else { return nil }
        // Amounts that were brought to one currency are in no other.
        if column.name == "currency", columns.contains(where: \.isInOneCurrency) { return nil }
        for known in export.columns where keys.contains(known.ours) {
            for labels in known.theirs {
                let found = labels.compactMap { label in
                    columns.first { $0.name.simplified == label.simplified }?.choice
                }
                guard found.count == labels.count else { continue }
                return plan(column, known.ours, found, .preset)
            }
        }
        return nil
    }

    private func plan(
        _ column: Column, _ key: String, _ sources: [ColumnChoice], _ why: ColumnPlan.Why?
    ) -> ColumnPlan {
        let names = [column.name, Mapping.byName(column.name, kind)].compactMap { $0 }
        return ColumnPlan(
            column: column.name, key: key, otherKey: names.first { $0 != key },
            isRequired: column.isRequired, content: column.content, sources: sources, why: why)
    }

    /// What every row needs and no name says: the only dates there are, or what differs in every row.
    private func proposeByContent(_ plan: inout [ColumnPlan]) {
        guard export == nil else { return }
        for place in plan.indices where plan[place].isRequired && plan[place].why == nil {
            let used = Set(plan.flatMap(\.sources))
            let free = columns.filter { !used.contains($0.choice) }
            let proposed: ColumnLook? =
                switch plan[place].content {
                case .day: only(free.filter { $0.content == .dates })
                case .number: only(free.filter { $0.content == .numbers })
                case .text: plan[place].column.hasSuffix("_id") && place == 0 ? id(free) : nil
                case .month: nil
                }
            guard let proposed else { continue }
            let column = plan[place]
            plan[place] = ColumnPlan(
                column: column.column, key: column.key, otherKey: column.otherKey,
                isRequired: true, content: column.content, sources: [proposed.choice],
                why: .content)
        }
    }

    private func only(_ looks: [ColumnLook]) -> ColumnLook? { looks.count == 1 ? looks[0] : nil }

    /// The first column of the file, when all its values differ.
    private func id(_ free: [ColumnLook]) -> ColumnLook? {
        free.first { $0.place == 0 && $0.isDistinct && $0.content != .dates }
    }
}

extension ColumnLook {
    /// Whether its amounts are all in the currency of the organisation, by its name.
    fileprivate var isInOneCurrency: Bool {
        ["amountincompanycurrency", "bedraginbedrijfsvaluta"].contains(name.simplified)
    }
}

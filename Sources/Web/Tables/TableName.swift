/// The tables of pages that can be saved; where a page has one only, that is `page`.
enum TableName: String, CaseIterable, Sendable {
    case page
    /// Of a KPI: its periods, and the groups it splits into.
    case periods, groups
    /// Of what people did.
    case types, teams, people
    /// Of leads and deals.
    case newByChannel, qualifiedByChannel, qualifiedByMethod, growth, funnel, conversion, course
    /// Of the result and of what it costs.
    case mix, pareto, wanted, months, costs, lines
    /// Of the plan and what is asked.
    case plan, targets, numbers, promises
    /// Of reviews, attention and what the team says.
    case recap, attention, trend, seen, statements, rounds, weeks
    /// Of what was cleared away.
    case runs
    /// Who chose what otherwise, and why.
    case changes
    /// Of KPIs that left the board, and of what-ifs that were kept.
    case left, scenarios
    /// Of what each role may see, and of what was refused.
    case roles, refused
    /// Of files that wait or failed, and of what one changed on the board.
    case jobs, board

    /// The address of the table of a page.
    func path(after page: String, _ form: TableForm) -> String {
        let path = page == "/" ? "/board" : page
        return self == .page
            ? "\(path).\(form.rawValue)" : "\(path)/\(rawValue).\(form.rawValue)"
    }
}

/// The forms in which a table can be saved.
enum TableForm: String, CaseIterable, Sendable {
    case csv, xlsx

    /// What it is called on a page.
    var name: String { rawValue.uppercased() }
}

/// A table that is asked for as a file.
struct SavedTable: Hashable, Sendable {
    let name: TableName
    let form: TableForm
}

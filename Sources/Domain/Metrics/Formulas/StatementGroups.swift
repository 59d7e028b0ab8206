/// Of which groups the answers to each statement may be told, by how many answered that statement: so
/// that neither a value nor what is left of a whole is of a group that is too small (F31).
struct StatementGroups {
    private let shown: [Set<String?>]

    /// `sums` holds each team with all teams below it.
    init(whole: SurveySum, sums: [String?: SurveySum], tree: TeamTree, minimum: Int) {
        shown = whole.statements.indices.map { index in
            SmallGroups(
                whole: whole.statements[index].answers,
                counts: sums.mapValues { $0.statements[index].answers }, tree: tree,
                minimum: minimum
            ).shown
        }
    }

    /// Whether what that group answered to the statement at that place may be told.
    func tells(_ index: Int, of group: String?) -> Bool { shown[index].contains(group) }
}

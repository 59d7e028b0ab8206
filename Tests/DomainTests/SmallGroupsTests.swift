import Testing

@testable import Domain

/// Which teams of a survey may be shown, so that no small group can be read or derived (F31).
@Suite struct SmallGroupsTests {
    /// Top holds Left and Right; Left holds Deep.
    private let tree = TeamTree([
        Team(name: "Top"), Team(name: "Left", parent: "Top"), Team(name: "Right", parent: "Top"),
        Team(name: "Deep", parent: "Left"),
    ])

    @Test(
        "too small, derivable by subtraction, nested, tied",
        arguments: [
            // Everything is large enough, and nothing remains of any whole.
            (10, ["Top": 10, "Left": 5, "Right": 5], ["Left", "Right", "Top"]),
            // A team that is too small is not shown, nor the whole it remains of.
            (10, ["Top": 10, "Left": 7, "Right": 3], ["Top"]),
            // Ties: the first name is hidden.
            (14, ["Top": 14, "Left": 6, "Right": 6], ["Right", "Top"]),
            // What remains of a shown team within a team hides the inner one.
            (20, ["Top": 20, "Left": 9, "Deep": 6], ["Left", "Top"]),
            // Everyone less the top would be one person: the top goes, then what it was made of.
            (19, ["Top": 18, "Left": 9, "Right": 6, "Deep": 6, "-": 1], ["Left"]),
            // Those without a team are a group as well.
            (12, ["Top": 6, "-": 6], ["-", "Top"]), (9, ["Top": 6, "-": 3], []),
            // As many as are enough may remain.
            (15, ["Top": 15, "Left": 10], ["Left", "Top"]),
        ])
    func shown(whole: Int, counts: [String: Int], shown: [String]) {
        let groups = SmallGroups(
            whole: whole,
            counts: Dictionary(
                uniqueKeysWithValues: counts.map { ($0 == "-" ? nil : $0, $1) }),
            tree: tree, minimum: 5)
        #expect(groups.shown.map { $0 ?? "-" }.sorted() == shown)
    }
}

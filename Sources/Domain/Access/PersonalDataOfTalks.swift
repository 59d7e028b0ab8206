extension PersonalData {
    static let ofTalks = [
        PersonalData(
            .actionItem, .rows, .leadingWork, .months(24, from: 3, through: 60), .removed,
            in: [
                KeptTable(
                    "action_item", "title owner_id due_on done_on made_second account_id",
                    other: "id area kpi source_kind source_id")
            ]),
        PersonalData(
            .review, .team, .leadingWork, .months(36, from: 12, through: 84), .removed,
            in: [
                KeptTable(
                    "review", "planned_on leader_id began_second held_on made_second account_id",
                    other: "id team minutes"),
                KeptTable(
                    "review_item", "saw why decided",
                    other: """
                        review_id kpi place area reason minutes began_second spent value health
                        """),
            ]),
        PersonalData(
            .oneOnOne, .pair, .leadingWork, .months(24, from: 3, through: 60), .removed,
            in: [
                KeptTable(
                    "one_on_one", "leader_id person_id next_on shared changed_on", other: "weeks"),
                KeptTable("one_on_one_talk", "leader_id person_id held_on shared", other: "id"),
            ]),
        PersonalData(
            .talkLine, .pair, .leadingWork, .months(24, from: 3, through: 60), .removed,
            in: [
                KeptTable(
                    "one_on_one_line",
                    "leader_id person_id words about_kind about due_on made_on done_on",
                    other: "id kind")
            ]),
        PersonalData(
            .privateNote, .own, .leadingWork, .months(24, from: 3, through: 60), .removed,
            in: [KeptTable("private_note", "account_id leader_id person_id words changed_on")]),
    ]
}

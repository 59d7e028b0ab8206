extension PersonalData {
    static let ofTalks = [
        PersonalData(
            .actionItem, .rows, .leadingWork, .months(24, from: 3, through: 60), .removed,
            in: [
                KeptTable(
                    "action_item", "title owner_id due_on done_on made_second account_id",
                    other: "id area kpi source_kind source_id")
            ])
    ]
}

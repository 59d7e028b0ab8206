extension PersonalData {
    static let ofMotivation = [
        PersonalData(
            .surveyBallot, .nobody, .freely, .days(90), .removed,
            in: [
                KeptTable(
                    "survey_ballot", "person_id team link_hash is_used", other: "round_id"),
                KeptTable("pulse_ballot", "person_id", other: "monday"),
            ]),
        PersonalData(
            .topChoice, .pair, .freely, .months(24, from: 3, through: 60), .removed,
            in: [KeptTable("top_choice", "person_id place", other: "round_id")]),
        PersonalData(
            .agreement, .pair, .leadingWork, .months(24, from: 3, through: 60), .removed,
            in: [
                KeptTable(
                    "agreement",
                    """
                    leader_id person_id place leader_part organisation_part due_on made_on state
                    ended_on kept
                    """, other: "id round_id")
            ]),
        PersonalData(
            .thanks, .pair, .freely, .months(24, from: 3, through: 60), .removed,
            in: [KeptTable("thanks", "from_person_id to_person_id team day words", other: "id")]),
        PersonalData(
            .quietDay, .own, .freely, .asLong(as: .account), .removed,
            in: [KeptTable("quiet_day", "account_id weekday")]),
    ]
}

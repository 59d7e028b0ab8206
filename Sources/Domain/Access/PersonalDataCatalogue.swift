extension PersonalData {
    /// Everything that Koers keeps about people: in the order in which a reader asks for it.
    public static let catalogue = Group.allCases.flatMap(\.all)

    /// What is kept of a kind.
    public static func of(_ kind: PersonalDataKind) -> PersonalData {
        byKind[kind] ?? catalogue[0]
    }

    private static let byKind = Dictionary(
        catalogue.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })

    /// What was kept long enough goes by these periods; the director may choose others.
    public static let chosen = catalogue.filter { $0.keeping.choices != nil }

    static let ofWork =
        [
            PersonalData(
                .person, .rows, .leadingWork, .months(24, from: 1, through: 84), .takenOff,
                in: [
                    KeptTable(
                        "person",
                        """
                        id name email team function role manager_id active_from active_until
                        """, other: "key listed"),
                    KeptTable("same_name", "from_name to_name", other: "kind"),
                ]),
            PersonalData(
                .activity, .rows, .leadingWork, .months(36, from: 3, through: 84), .takenOff,
                in: [
                    KeptTable(
                        "activity", "person_key type_key day quantity", other: "key id import_key"),
                    KeptTable(
                        "activity_month_total", "type_key month person_key n sum", other: "part"),
                ]),
            PersonalData(
                .lead, .rows, .leadingWork, .months(36, from: 12, through: 84), .takenOff,
                in: [
                    KeptTable(
                        "lead",
                        "owner_key created_on channel qualified_on method disqualified_on",
                        other: "key id import_key")
                ]),
            PersonalData(
                .deal, .rows, .leadingWork, .months(60, from: 12, through: 120), .takenOff,
                in: deals),
            PersonalData(
                .invoiceLine, .rows, .leadingWork, .months(60, from: 12, through: 120), .takenOff,
                in: [
                    KeptTable(
                        "invoice_line",
                        "owner_key booked_on amount revenue_type product customer_id deal_id",
                        other: "key id import_key")
                ]),
            PersonalData(
                .attention, .own, .leadingWork, .months(24, from: 3, through: 60), .removed,
                in: [
                    KeptTable(
                        "attention", "day manager_id area kind minutes person_id note",
                        other: "key occurrence import_key")
                ]),
            PersonalData(
                .planItem, .everything, .leadingWork, .asLong(as: .plan), .goesAlong,
                in: [
                    KeptTable(
                        "plan_item", "owner_id title due_on state",
                        other: "year item area kind parent kpi place")
                ]),
            PersonalData(
                .personalTarget, .rows, .leadingWork, .asLong(as: .plan), .goesAlong,
                in: [
                    KeptTable("target", "scope value stretch", other: "kpi from_day period"),
                    KeptTable(
                        "kpi", "filters owner_id",
                        other: """
                            slug area rank name metric period is_action direction aggregation cadence
                            from_day until_day
                            """),
                    KeptTable(
                        "activity_goal", "holder per quantity", other: "activity_type from_day"),
                ]),
            PersonalData(
                .customer, .withFact, .leadingWork, .asLong(as: .facts), .goesAlong,
                in: [KeptTable("customer", "id name", other: "customer_type")]),
            PersonalData(
                .remark, .everything, .leadingWork, .asLong(as: .facts), .goesAlong, in: remarks),
            PersonalData(
                .surveyAnswer, .sumsOnly, .freely, .months(60, from: 24, through: 120), .removed,
                in: [
                    KeptTable(
                        "survey_response",
                        "respondent s1 s2 s3 s4 s5 s6 s7 s8 s9 s10 s11 s12 enps team",
                        other: "round closed_on invited"),
                    KeptTable(
                        "survey_answer", "token team is_sent marks enps remark",
                        other: "round_id"),
                    KeptTable("survey_remark", "token words", other: "round"),
                ]),
            PersonalData(
                .pulseAnswer, .sumsOnly, .freely, .months(24, from: 6, through: 60), .removed,
                in: [
                    KeptTable("pulse_answer", "day respondent score"),
                    KeptTable("pulse_draft", "token score", other: "monday"),
                ]),
        ] + ofLogging + ofTalks + ofMotivation

    /// What people tap themselves, and what is said of how one leads.
    private static let ofLogging = [
        PersonalData(
            .loggedEntry, .own, .leadingWork, .days(60), .removed,
            in: [
                KeptTable(
                    "logged_entry", "id person_id kind at_second is_taken_back",
                    other: "entered_row")
            ]),
        PersonalData(
            .mirrorChoice, .ownAndDirector, .accountability, .asLong(as: .organisation), .stays,
            in: [KeptTable("mirror_sharing", "person_id from_second is_on")]),
        PersonalData(
            .seenOrderVoter, .nobody, .freely, .days(180), .removed,
            in: [KeptTable("seen_order_voter", "round_day account_id")]),
        PersonalData(
            .seenOrder, .sumsOnly, .freely, .asLong(as: .organisation), .stays,
            in: [KeptTable("seen_order", "token places", other: "round_day")]),
    ]

    private static let deals = [
        KeptTable(
            "deal",
            """
            owner_key created_on lead_id name customer_id pipeline stage status amount product
            revenue_type closed_on lost_reason
            """, other: "key id import_key"),
        // They follow from the deals, whose owner is the person they tell of.
        KeptTable(
            "stage_change", "deal_id to_stage changed_on from_stage",
            other: "key occurrence import_key"),
        KeptTable(
            "stay",
            "deal_key pipeline stage entered_on left_on next_stage outcome created_on amount",
            other: "ordinal"),
        KeptTable(
            "new_customer", "deal_key lead_id won_on exists_from until_day days"),
    ]

    /// Words that somebody typed freely may name somebody.
    private static let remarks = [
        KeptTable("own_number", "note", other: "key slug day occurrence value import_key"),
        KeptTable("cost", "label", other: "month kind amount"),
        KeptTable("ranked_area", "reason", other: "from_day area rank"),
        KeptTable(
            "threshold", "consequence", other: "ratio announced_on passed_on passed_ratio"),
        KeptTable(
            "motivator", "title",
            other: "kpi value announced_on reached_on due_on reached_value handed_over_on"),
        KeptTable(
            "survey_priority", "heard deed outcome",
            other: "round ordinal published_on outcome_on"),
        KeptTable(
            "scenario", "name", other: "cycle inflow conversion amount saved_second"),
    ]
}

extension KeptTable {
    /// Tables that tell nothing of anybody, with all their columns: declared here, so that a new one
    /// is thought about.
    public static let impersonal: [KeptTable] = [
        // What the organisation is, and has chosen.
        KeptTable(
            "organisation",
            other: "one name currency time_zone locale fiscal_year_start_month revenue_source"),
        KeptTable("team", other: "name parent"),
        KeptTable("product", other: "name product_type"),
        KeptTable("stage", other: "pipeline name position probability"),
        KeptTable("activity_type", other: "key name"),
        KeptTable("holiday", other: "day name"),
        KeptTable("setting", other: "name value"),
        KeptTable("wanted_group", other: "dimension group_name place share"),
        KeptTable("agenda_item", other: "key held_on kpi minutes occurrence import_key"),
        KeptTable("survey_text", other: "place locale words"),
        KeptTable(
            "survey_round",
            other: """
                id name opens_on closes_on min_group invited closed_on answered choosers made_second
                """),
        KeptTable("survey_round_team", other: "round_id team"),
        KeptTable("survey_round_text", other: "round_id place locale words"),
        KeptTable("pulse_week", other: "monday place min_group"),
        KeptTable("agenda_wish", other: "kpi team asked_second"),
        // Sums over everybody.
        KeptTable("activity_day_total", other: "type_key day function n part sum"),
        KeptTable("lead_created_total", other: "day channel n part sum"),
        KeptTable("lead_qualified_total", other: "day exists_from channel method n part sum"),
        KeptTable("lead_days_total", other: "month days n part sum"),
        KeptTable("deal_closed_total", other: "status day exists_from revenue_type n part sum"),
        KeptTable("deal_days_total", other: "month days n part sum"),
        KeptTable("deal_open_total", other: "day revenue_type n part sum"),
        KeptTable("invoice_total", other: "day revenue_type n part sum"),
        KeptTable("top_choice_total", other: "round team place n"),
        KeptTable("stay_total", other: "month pipeline stage next_stage outcome days n"),
        KeptTable("stage_open_total", other: "day pipeline stage n part sum"),
        KeptTable("customer_days_total", other: "month days n part sum"),
        // What Koers needs to run.
        KeptTable("schema_migration", other: "name checksum"),
        KeptTable("schedule", other: "name due_second"),
        KeptTable("change_mark", other: "subject n"),
        KeptTable("guide_step", other: "step state at_second"),
        KeptTable("saved_mapping", other: "name kind columns options header kept_second"),
        KeptTable("job_stop", other: "job_id asked_second"),
        KeptTable("sign_in_rule", other: "one second_factor"),
        KeptTable("retention", other: "kind months"),
        KeptTable("retention_run", other: "at_second kind before_day removed"),
    ]
}

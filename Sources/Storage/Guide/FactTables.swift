/// Every table that is of the organisation and its figures, against those of Koers itself: accounts,
/// sign-ins, the log, jobs.
struct FactTables {
    let session: any Session

    /// What comes in with files or is entered.
    static let entered: [SQL] = [
        "team", "person", "customer", "product", "stage", "activity", "lead", "deal",
        "stage_change", "invoice_line", "cost", "survey_response", "pulse_answer", "kpi", "target",
        "own_number", "ranked_area", "plan_item", "wanted_group", "motivator", "threshold",
        "attention", "agenda_item", "holiday", "setting", "import",
    ]

    /// What goes with it: the organisation itself, what is counted from figures, and what was said
    /// about people and in what-ifs.
    static let following: [SQL] = [
        "organisation", "activity_type", "same_name", "rejection", "import_change", "scenario",
        "activity_day_total", "activity_month_total", "lead_created_total",
        "lead_qualified_total", "lead_days_total", "deal_closed_total", "deal_days_total",
        "deal_open_total", "invoice_total", "stage_open_total", "customer_days_total",
        "new_customer", "stay", "stay_total", "person_look", "person_ranking", "erased_person",
        "choice_change", "logged_entry", "activity_goal", "mirror_sharing", "seen_order_voter",
        "seen_order", "action_item", "agenda_wish", "review", "review_item", "one_on_one",
        "one_on_one_talk", "one_on_one_line", "private_note", "survey_text", "survey_round",
        "survey_round_team", "survey_round_text", "survey_ballot", "survey_answer",
        "survey_remark", "top_choice", "top_choice_total", "survey_priority", "agreement",
        "pulse_week", "pulse_ballot", "pulse_draft", "thanks", "quiet_day",
    ]

    /// Whether nothing was entered; an organisation with nothing but a name is nothing yet.
    func areEmpty() throws -> Bool {
        try FactTables.entered.allSatisfy { table in
            try session.number("SELECT 1 FROM \(table) LIMIT 1") == nil
        }
    }

    /// How many rows were entered.
    func counts() throws -> RowCounts {
        var counts = RowCounts()
        for table in FactTables.entered {
            counts[table.text] = try session.number("SELECT COUNT(*) FROM \(table)") ?? 0
        }
        return counts
    }

    /// Empties all of them.
    func clear() throws {
        for table in FactTables.entered + FactTables.following {
            try session.execute("DELETE FROM \(table)")
        }
    }
}

import Domain

/// What has been kept long enough of each kind, as conditions on its rows.
struct KeptTooLong {
    /// The first day that is kept.
    let day: Day

    /// The table and the condition of a kind whose rows are counted one by one; nil for others.
    func rows(_ kind: PersonalDataKind) -> (table: SQL, condition: SQL)? {
        switch kind {
        case .lead: ("lead", isEnded(lead))
        case .deal: ("deal", isEnded("status <> 'open' AND closed_on < \(day)"))
        case .invoiceLine: ("invoice_line", isEnded("booked_on < \(day)"))
        case .attention: ("attention", "day < \(day)")
        case .surveyAnswer: ("survey_response", "closed_on < \(day)")
        case .pulseAnswer: ("pulse_answer", "day < \(day)")
        case .look: ("person_look", "day < \(day)")
        case .actionItem: ("action_item", "done_on < \(day)")
        case .review: ("review", "held_on < \(day)")
        case .oneOnOne: ("one_on_one_talk", "held_on < \(day)")
        case .talkLine: ("one_on_one_line", "done_on < \(day)")
        case .privateNote: ("private_note", "changed_on < \(day)")
        case .topChoice:
            (
                "top_choice",
                "round_id IN (SELECT id FROM survey_round WHERE closed_on < \(day))"
            )
        case .agreement: ("agreement", "ended_on < \(day)")
        case .thanks: ("thanks", "day < \(day)")
        case .person: ("person", isGone)
        case .rejectedRow:
            (
                "rejection",
                "import_key IN (SELECT key FROM import WHERE at_second < \(day.firstSecond))"
            )
        default: nil
        }
    }

    /// A lead has ended when nothing has been heard of it since.
    private var lead: SQL {
        """
        created_on < \(day) AND COALESCE(qualified_on, created_on) < \(day)
            AND COALESCE(disqualified_on, created_on) < \(day)
        """
    }

    /// Whoever left, and has no account that is open: somebody who may come in is not gone.
    private var isGone: SQL {
        """
        listed = 1 AND active_until < \(day) AND NOT EXISTS (
            SELECT 1 FROM account a WHERE a.deactivated_second IS NULL
                AND (a.person_id = person.id OR a.email = LOWER(person.email)))
        """
    }

    /// Of somebody who still has a name.
    private func isEnded(_ condition: SQL) -> SQL {
        "\(condition) AND owner_key IS NOT NULL AND owner_key NOT IN (\(NamelessPeople.all))"
    }

    /// The months of activities that people still have to their names.
    func activityMonths(after place: RetentionPlace? = nil) -> SQL {
        let later: SQL =
            place.map {
                """
                 AND (month > \($0.first) OR month = \($0.first) AND type_key > \($0.second))
                """
            } ?? ""
        return """
            month < \(day) AND person_key NOT IN (\(NamelessPeople.all))\(later)
            """
    }
}

/// How far a run is within a kind.
struct RetentionPlace {
    var first: Int
    var second = 0
}

extension Day {
    /// Midnight in Greenwich, in seconds since 1970.
    fileprivate var firstSecond: Int { number * 86_400 }
}

import Domain

extension PersonalRecord {
    /// What matters most to them, what was agreed about it, and thank-yous.
    func ofMotivation(_ part: PersonalPart) -> PersonalListing {
        let id = subject.personID ?? ""
        switch part {
        case .topChoices:
            return PersonalListing(
                [
                    (.closedOn, "r.closes_on", .day), (.round, "r.name", .text),
                    (.statement, "c.place", .statement),
                ],
                from: """
                    top_choice c JOIN survey_round r ON r.id = c.round_id
                    WHERE '' <> \(id) AND c.person_id = \(id)
                    """, by: "r.closes_on DESC, r.id, c.place")
        case .agreements:
            return PersonalListing(
                [
                    (.day, "made_on", .day), (.leader, "leader_id", .person),
                    (.with, "person_id", .person), (.statement, "place", .statement),
                    (.leaderPart, "leader_part", .text),
                    (.organisationPart, "organisation_part", .text), (.dueOn, "due_on", .day),
                    (.state, "state", .word), (.doneOn, "ended_on", .day),
                    (.kept, "kept", .whole),
                ],
                from: "agreement WHERE '' <> \(id) AND (leader_id = \(id) OR person_id = \(id))",
                by: "made_on DESC, id")
        case .quietDays:
            return PersonalListing(
                [(.weekday, "weekday", .whole)],
                from: "quiet_day WHERE account_id = \(subject.askingAccountID ?? "")", by: "weekday"
            )
        default:
            return PersonalListing(
                [
                    (.day, "day", .day), (.who, "from_person_id", .person),
                    (.whom, "to_person_id", .person), (.words, "words", .text),
                ],
                from: """
                    thanks WHERE '' <> \(id) AND (from_person_id = \(id) OR to_person_id = \(id))
                    """, by: "day DESC, id")
        }
    }
}

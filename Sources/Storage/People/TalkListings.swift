import Domain

extension PersonalRecord {
    /// What was agreed with them, and what they led.
    func ofTalks(_ part: PersonalPart) -> PersonalListing {
        let id = subject.personID ?? ""
        switch part {
        case .reviews:
            return PersonalListing(
                [
                    (.plannedOn, "planned_on", .day), (.heldOn, "held_on", .day),
                    (.team, "team", .text), (.minutes, "minutes", .whole),
                    (.madeAt, "made_second", .moment),
                ], from: "review WHERE leader_id = \(id)", by: "planned_on DESC, id")
        default:
            return PersonalListing(
                [
                    (.title, "title", .text), (.dueOn, "due_on", .day), (.doneOn, "done_on", .day),
                    (.area, "area", .area), (.kpi, "kpi", .text),
                    (.madeAt, "made_second", .moment),
                ], from: "action_item WHERE owner_id = \(id)", by: "made_second DESC, id")
        }
    }
}

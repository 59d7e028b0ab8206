import Domain

extension PersonalRecord {
    /// What was agreed with them.
    func ofTalks(_ part: PersonalPart) -> PersonalListing {
        let id = subject.personID ?? ""
        return PersonalListing(
            [
                (.title, "title", .text), (.dueOn, "due_on", .day), (.doneOn, "done_on", .day),
                (.area, "area", .area), (.kpi, "kpi", .text), (.madeAt, "made_second", .moment),
            ], from: "action_item WHERE owner_id = \(id)", by: "made_second DESC, id")
    }
}

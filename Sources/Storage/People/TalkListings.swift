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
        case .oneOnOnes, .talks, .talkLines, .privateNotes: return ofOneOnOnes(part)
        default:
            return PersonalListing(
                [
                    (.title, "title", .text), (.dueOn, "due_on", .day), (.doneOn, "done_on", .day),
                    (.area, "area", .area), (.kpi, "kpi", .text),
                    (.madeAt, "made_second", .moment),
                ], from: "action_item WHERE owner_id = \(id)", by: "made_second DESC, id")
        }
    }

    /// Of what they wrote for nobody else: that of the account that asks, whomever it is about.
    private func ofOneOnOnes(_ part: PersonalPart) -> PersonalListing {
        let id = subject.personID ?? ""
        let isTheirs: SQL = "'' <> \(id) AND (leader_id = \(id) OR person_id = \(id))"
        switch part {
        case .oneOnOnes:
            return PersonalListing(
                [
                    (.leader, "leader_id", .person), (.with, "person_id", .person),
                    (.plannedOn, "next_on", .day), (.note, "shared", .text),
                ], from: "one_on_one WHERE \(isTheirs)", by: "leader_id, person_id")
        case .talks:
            return PersonalListing(
                [
                    (.heldOn, "held_on", .day), (.leader, "leader_id", .person),
                    (.with, "person_id", .person), (.note, "shared", .text),
                ], from: "one_on_one_talk WHERE \(isTheirs)", by: "held_on DESC, id")
        case .talkLines:
            return PersonalListing(
                [
                    (.leader, "leader_id", .person), (.with, "person_id", .person),
                    (.words, "words", .text), (.about, "about", .text), (.dueOn, "due_on", .day),
                    (.doneOn, "done_on", .day), (.day, "made_on", .day),
                ], from: "one_on_one_line WHERE \(isTheirs)", by: "made_on DESC, id")
        default:
            return PersonalListing(
                [
                    (.leader, "leader_id", .person), (.with, "person_id", .person),
                    (.words, "words", .text), (.day, "changed_on", .day),
                ], from: "private_note WHERE account_id = \(subject.askingAccountID ?? "")",
                by: "changed_on DESC, leader_id, person_id")
        }
    }
}

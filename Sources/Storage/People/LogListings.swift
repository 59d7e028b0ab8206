import Domain

extension PersonalRecord {
    /// What a person taps, what is asked of them alone, and who may look in their mirror.
    func ofLogging(_ part: PersonalPart) -> PersonalListing {
        let id = subject.personID ?? ""
        switch part {
        case .goals:
            let holder = ActivityGoal.Holder.person(id).text
            return PersonalListing(
                [
                    (.day, "from_day", .day), (.type, "activity_type", .word),
                    (.period, "per", .word), (.quantity, "quantity", .whole),
                ], from: "activity_goal WHERE holder = \(holder)",
                by: "from_day DESC, activity_type")
        case .mirrorChoices:
            return PersonalListing(
                [(.at, "from_second", .moment), (.isOn, "is_on", .flag)],
                from: "mirror_sharing WHERE person_id = \(id)", by: "from_second DESC")
        default:
            return PersonalListing(
                [(.at, "at_second", .moment), (.type, "kind", .word)],
                from: "logged_entry WHERE person_id = \(id) AND is_taken_back = 0",
                by: "at_second DESC, id")
        }
    }
}

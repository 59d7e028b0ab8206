import Domain
import Storage

/// A priority of a round as it was typed in.
struct PriorityDraft: Sendable {
    var priority: RoundPriority
    /// What it was made from.
    var seen: String
    var flaws: Set<RoundPriority.Flaw> = []
    /// Somebody else changed it meanwhile.
    var isOvertaken = false

    /// The names of the fields.
    enum Field {
        static let round = "round"
        static let ordinal = "ordinal"
        static let heard = "heard"
        static let deed = "deed"
        static let outcome = "outcome"
        static let seen = "seen"
        static let action = "do"
        /// What takes it back.
        static let remove = "remove"
    }

    /// What a form says; nil where it is of no place.
    init?(_ form: FormFields, on today: Day) {
        guard let ordinal = Int(form[Field.ordinal]), (1...RoundPriority.most).contains(ordinal)
        else { return nil }
        priority = RoundPriority(
            round: form[Field.round], ordinal: ordinal, heard: form[Field.heard].onOneLine,
            deed: form[Field.deed].onOneLine, publishedOn: today,
            outcome: form[Field.outcome].onOneLine)
        seen = form[Field.seen]
        flaws = priority.flaws
    }
}

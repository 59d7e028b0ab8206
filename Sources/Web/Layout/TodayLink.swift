import Domain

/// Where one logs what one does, sees what is asked, and looks in the mirror.
enum TodayLink: LinkPart {
    /// What one does on a day; nil is today. `as` is for whom, where nobody signs in.
    case home(day: Day? = nil, as: String? = nil)
    /// Where something is logged, and where it is taken back.
    case entries, takenBack
    /// What is asked of people each day or week.
    case goals
    /// Whether attention follows the order: of whoever looks, or of that person.
    case mirror(of: String? = nil)
    /// Where one says whether the director may look in one's own mirror.
    case mirrorSharing
    /// The question of the quarter.
    case seenOrder
    /// The question of the week, and what the director chose to have asked.
    case pulse, pulseRhythm
    /// Thank-yous.
    case thanks
    /// Where one says on which days of the week one is asked nothing.
    case quietDays
    /// The board, for whoever opens on today.
    case board

    var path: String {
        switch self {
        case .home: "/today"
        case .entries: "/today/entries"
        case .takenBack: "/today/entries/removal"
        case .goals: "/activity-goals"
        case .mirror: "/mirror"
        case .mirrorSharing: "/mirror/sharing"
        case .seenOrder: "/seen-order"
        case .pulse: "/pulse"
        case .pulseRhythm: "/pulse/rhythm"
        case .thanks: "/thanks"
        case .quietDays: "/account/quiet-days"
        case .board: "/board"
        }
    }

    var subject: Access.Subject {
        switch self {
        case .home, .entries, .takenBack, .board, .seenOrder, .quietDays: .board
        case .pulse, .thanks: .motivation
        case .pulseRhythm: .everything
        case .goals, .mirror, .mirrorSharing: .persons
        }
    }

    var dependsOnDay: Bool {
        switch self {
        case .board, .mirror: true
        default: false
        }
    }

    var fields: [(name: String, value: String)] {
        switch self {
        case .home(let day, let person):
            [
                day.map { (LogDraft.Field.day, $0.description) },
                person.map { (LogDraft.Field.person, $0) },
            ].compactMap { $0 }
        case .mirror(let person?): [("of", person)]
        default: []
        }
    }
}

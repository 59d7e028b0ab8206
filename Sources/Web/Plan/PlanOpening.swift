import Domain

/// What is open on the page of a plan: a line that is changed, added or taken out, as it was typed.
enum PlanOpening: Sendable {
    case nothing
    /// A line with what was typed, and what is wrong with it.
    case line(PlanLineDraft)
    /// A line that is about to go.
    case removal(PlanItem, isOvertaken: Bool)
    /// How far a tactic is, for its owner.
    case state(PlanItem, isOvertaken: Bool)
    /// The order of an area, which somebody else changed meanwhile.
    case order(FocusArea, [Plan.Place])

    /// The area in which it is open.
    var area: FocusArea? {
        switch self {
        case .nothing: nil
        case .line(let draft): draft.item.area
        case .removal(let item, _), .state(let item, _): item.area
        case .order(let area, _): area
        }
    }

    /// The line that is open where it stands; nil for one that is new.
    var key: String? {
        switch self {
        case .nothing, .order: nil
        case .line(let draft): draft.isNew ? nil : draft.item.key
        case .removal(let item, _), .state(let item, _): item.key
        }
    }
}

/// A line of the plan as it was typed.
struct PlanLineDraft: Sendable {
    var item: PlanItem
    /// The day as it was typed.
    var due: String
    /// Not one of the lines that are there already.
    var isNew: Bool
    /// What the form was made from; empty for a new line.
    var seen: String
    var flaws: [PlanLineFlaw] = []
    /// What was typed is no day.
    var isDueUnreadable = false
    /// What somebody else made of it meanwhile.
    var meanwhile: Meanwhile?

    /// What a line became while another changed it.
    enum Meanwhile: Hashable, Sendable {
        case changed(PlanItem)
        case removed
    }

    /// The names of the fields.
    enum Field {
        static let key = "key"
        static let kind = "kind"
        static let area = "area"
        static let isNew = "new"
        static let seen = "seen"
        static let title = "title"
        static let parent = "parent"
        static let owner = "owner"
        static let due = "due"
        static let state = "state"
        static let kpi = "kpi"
        static let action = "do"
    }

    /// Whether nothing is wrong with it.
    var isRight: Bool { flaws.isEmpty && !isDueUnreadable }

    /// A line that is there, or that is to be added.
    init(_ item: PlanItem, isNew: Bool, seen: String) {
        self.item = item
        self.isNew = isNew
        self.seen = seen
        due = item.dueOn.map(String.init(describing:)) ?? ""
    }

    /// What a form says; nil when it is not the form of a line. What it does not have stays as it
    /// is in `known`.
    init?(_ form: FormFields, _ year: Int, _ known: PlanItem?) {
        guard let kind = known?.kind ?? PlanKind(rawValue: form[Field.kind]),
            let area = known?.area ?? FocusArea(rawValue: form[Field.area]),
            known != nil || (1...PlanLineDraft.longestKey).contains(form[Field.key].utf8.count)
        else { return nil }
        item =
            known ?? PlanItem(year: year, area: area, kind: kind, key: form[Field.key], title: "")
        item.title = form[Field.title].onOneLine
        due = form[Field.due].tidied
        isNew = form[Field.isNew] == "yes"
        seen = form[Field.seen]
        guard kind == .tactic else { return }
        let text = { (name: String) in form[name].isEmpty ? nil : form[name] }
        item.parent = text(Field.parent)
        item.ownerID = text(Field.owner)
        item.state = text(Field.state)
        item.kpi = text(Field.kpi)
        item.dueOn = Day(due)
        isDueUnreadable = !due.isEmpty && item.dueOn == nil
    }

    /// Bytes of a key that a page makes.
    private static let longestKey = 200
}

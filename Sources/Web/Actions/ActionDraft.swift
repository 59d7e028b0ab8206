import Domain

/// An action item as it was typed in.
struct ActionDraft: Hashable, Sendable {
    /// Made by the page, so that a form that is sent twice counts once.
    var id = ""
    var title = ""
    var ownerID = ""
    var due = ""
    /// The slug of the KPI that it is to move; empty without one.
    var kpi = ""
    var mistakes: Set<Mistake> = []

    /// What is wrong with it.
    enum Mistake: Hashable, Sendable {
        case noTitle, titleTooLong, unknownOwner, ownerLeft, notADay
    }

    /// The names of the fields.
    enum Field {
        static let id = "action"
        static let title = "title"
        static let owner = "owner"
        static let due = "due"
        static let kpi = "kpi"
        static let seen = "seen"
        static let deed = "do"
    }

    /// Nothing typed in yet: due in two weeks, for whoever looks.
    init(id: String, for ownerID: String?, on day: Day, kpi: String = "") {
        self.id = id
        self.kpi = kpi
        self.ownerID = ownerID ?? ""
        due = ActionItem.proposedDue(from: day).description
    }

    /// What a form says.
    init(_ form: FormFields) {
        id = form[Field.id]
        title = form[Field.title].tidied
        ownerID = form[Field.owner]
        due = form[Field.due].tidied
        kpi = form[Field.kpi]
        if title.isEmpty { mistakes.insert(.noTitle) }
        if title.count > ActionItem.longestTitle { mistakes.insert(.titleTooLong) }
        if dueOn == nil, !due.isEmpty { mistakes.insert(.notADay) }
        // Ids are made here, and are never long.
        if id.isEmpty || id.utf8.count > 64 { id = "" }
    }

    /// The day it is due; nil for none, or none that can be read.
    var dueOn: Day? { Day(due) }

    /// The item it means; nil when something is wrong with it.
    func item(area: FocusArea?, from source: ActionItem.Source) -> ActionItem? {
        guard mistakes.isEmpty, !id.isEmpty else { return nil }
        return ActionItem(
            id: id, title: title, ownerID: ownerID, dueOn: dueOn, area: area,
            kpi: kpi.isEmpty ? nil : kpi, source: source)
    }
}

/// Somebody who can be asked, by the id in people.csv.
struct ActionOwner: Sendable {
    let id: String
    let name: PersonName
}

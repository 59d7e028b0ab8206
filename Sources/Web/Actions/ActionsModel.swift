import Domain
import Storage

/// The action items that somebody sees, and to whom they can give one.
struct ActionsModel: Sendable {
    let own: [ShownAction]
    let others: [ShownAction]
    let doneLately: [ShownAction]
    let owners: [ActionOwner]
    /// Whether they see those of others.
    let isOfOthers: Bool
    /// Another one, as it is typed in; nil for those who can give none to anybody.
    let draft: ActionDraft?
    /// Whether the form for it comes first.
    let isDraftOpen: Bool
    /// The KPI it is about.
    let draftKPI: KPI?
    let refused: ActionRefused?

    /// So many days what was done stays in sight.
    private static let daysDone = 30

    init(
        _ look: Look, own: String?, newID: String, about slug: String? = nil,
        draft typed: ActionDraft? = nil, refused: ActionRefused? = nil
    ) throws {
        let attributes = try look.snapshot.attributes().proposingKPIs()
        let sight = look.access.actionSight(own: own)
        let today = look.frame.today
        let shown = { (item: ActionItem) in ShownAction(item, attributes, on: today) }
        let open = try look.snapshot.openActions(sight).map(shown)
        self.own = open.filter { own != nil && $0.item.ownerID == own }
        others = open.filter { own == nil || $0.item.ownerID != own }
        doneLately = try look.snapshot.doneActions(sight, since: today - Self.daysDone).map(shown)
        owners = attributes.actionOwners(sight, on: today)
        isOfOthers = sight.isOfAll || !sight.teams.isEmpty
        draftKPI = attributes.kpis.first { $0.slug == typed?.kpi ?? slug }
        // Whoever asks does it, unless they say otherwise; as long as nobody has an account that is
        // the one director there is.
        let asking = own ?? Coaches(attributes, on: today).onlyDirector?.id
        let known = owners.contains { $0.id == asking } ? asking : nil
        draft =
            owners.isEmpty
            ? nil
            : typed
                ?? ActionDraft(id: newID, for: known, on: today, kpi: draftKPI?.slug ?? "")
        isDraftOpen = typed != nil || draftKPI != nil
        self.refused = refused
    }
}

extension ShownAction {
    /// An item with the names of what it points at.
    init(_ item: ActionItem, _ attributes: Attributes, on day: Day) {
        self.item = item
        owner = item.ownerID.map { id in
            PersonName(attributes.people[id]?.name ?? id, of: id)
        }
        kpi = item.kpi.flatMap { slug in attributes.kpis.first { $0.slug == slug } }
        isOwnerGone =
            item.ownerID.flatMap { attributes.people[$0] }.map { !$0.isActive(on: day) } ?? false
    }
}

extension Attributes {
    /// To whom somebody can give an action item.
    func actionOwners(_ sight: ActionSight, on day: Day) -> [ActionOwner] {
        sight.owners(among: people.values, on: day).map {
            ActionOwner(id: $0.id, name: PersonName($0.name, of: $0.id))
        }
    }
}

import Domain
import HTTPTypes
import Hummingbird
import Storage

/// The plan of a year, for everybody to read; what is open on it is changed where it stands.
enum PlanRoutes {
    static let all: [Route] =
        [
            .get("/plan", .board) { try await show($0) },
            .get("/plan/:year", .board) { try await show($0, try year($0)) },
        ]
        + Route.tables("/plan/:year", [.plan, .changes], .board) {
            try await show($0, try year($0))
        }

    /// What a page shows that could not be kept.
    struct Refused: Sendable {
        let opening: PlanOpening
        /// Somebody else changed it meanwhile.
        let isOvertaken: Bool

        var status: HTTPResponse.Status { isOvertaken ? .conflict : .unprocessableContent }
    }

    /// The plan of a year; of this one without a year.
    static func show(
        _ visit: Visit, _ year: Int? = nil, refused: Refused? = nil
    ) async throws -> Response {
        let asked = try PlanAsked(visit)
        let clock = visit.site.clock
        let here: PlanLink = year.map(PlanLink.year) ?? .plan
        return try await visit.show(.plan(here), status: refused?.status ?? .ok) { look in
            let shown = try look.plan(of: year ?? look.frame.today.civil.year)
            let opening = refused?.opening.after(shown.plan) ?? asked.opening(shown)
            let isBeside = opening.area == nil
            let other = try isBeside ? asked.beside.map { try look.plan(of: $0) } : nil
            let zone = look.organisation?.timeZone ?? "Europe/Amsterdam"
            var page = PlanPage(
                frame: look.frame, shown: shown, beside: other, opening: opening,
                years: try look.planYears(with: shown))
            page.done = refused == nil ? asked.done : nil
            page.isCarryingOpen = try look.carrying(into: shown.plan).isOpen
            if case .line(let draft) = opening, !draft.isNew {
                page.history = try look.snapshot.choiceChanges(
                    of: .planItem, draft.item.changeName, limit: look.most(5)
                ).map { ShownChange(change: $0, moment: clock.read($0.atSecond, zone)) }
            }
            return page
        }
    }

    /// The year of the address.
    static func year(_ visit: Visit) throws -> Int {
        let text = try visit.parameter("year")
        guard let year = Int(text), (1...9999).contains(year), String(year) == text else {
            throw Mistake.unknownAddress
        }
        return year
    }
}

/// What the address of a plan asks to be open, or to be read beside it.
struct PlanAsked: Sendable {
    private let line, removal: String?
    private let kind: PlanKind?
    private let area: FocusArea?
    private let under: String?
    /// The key of a line that is new.
    private let newKey: String
    /// Another year.
    let beside: Int?
    /// What was just done.
    let done: PlanPage.Done?

    init(_ visit: Visit) throws {
        line = visit.query(PlanLink.Field.line)
        removal = visit.query(PlanLink.Field.removal)
        kind = visit.query(PlanLink.Field.kind).flatMap(PlanKind.init(rawValue:))
        area = visit.query(PlanLink.Field.area).flatMap(FocusArea.init(rawValue:))
        under = visit.query(PlanLink.Field.under)
        newKey = visit.site.newID()
        beside = visit.query(PlanLink.Field.beside).flatMap { Int($0) }.flatMap {
            (1...9999).contains($0) ? $0 : nil
        }
        done = visit.query("done").flatMap(PlanPage.Done.init(rawValue:))
    }

    /// What is open, as far as whoever looks may change it.
    func opening(_ shown: ShownPlan) -> PlanOpening {
        if let item = line.flatMap(shown.plan.item) {
            if shown.isEditable { return .line(PlanLineDraft(item, isNew: false, seen: item.mark)) }
            return shown.isOwn(item) ? .state(item, isOvertaken: false) : .nothing
        }
        guard shown.isEditable else { return .nothing }
        if let item = removal.flatMap(shown.plan.item) {
            return .removal(item, isOvertaken: false)
        }
        guard let kind, let area else { return .nothing }
        let isTactic = kind == .tactic
        let item = PlanItem(
            year: shown.plan.year, area: area, kind: kind, key: newKey,
            parent: isTactic ? under : nil, title: "",
            state: isTactic ? PlanState.open.rawValue : nil)
        return .line(PlanLineDraft(item, isNew: true, seen: ""))
    }
}

extension PlanOpening {
    /// The same, made from the plan as it is now: what is sent again is held against that.
    fileprivate func after(_ plan: Plan) -> PlanOpening {
        switch self {
        case .line(var draft):
            guard draft.meanwhile != nil else { return self }
            let now = plan.item(draft.item.key)
            draft.meanwhile = now.map { .changed($0) } ?? .removed
            draft.isNew = now == nil
            draft.seen = now?.mark ?? ""
            return .line(draft)
        case .removal(let item, let isOvertaken):
            return plan.item(item.key).map { .removal($0, isOvertaken: isOvertaken) } ?? .nothing
        case .state(let item, let isOvertaken):
            return plan.item(item.key).map { .state($0, isOvertaken: isOvertaken) } ?? .nothing
        case .nothing, .order: return self
        }
    }
}

extension Look {
    /// The plan of a year, as far as its reader may change it.
    func plan(of year: Int) throws -> ShownPlan {
        var shown = ShownPlan(
            try snapshot.plan(of: year), try snapshot.attributes(), on: frame.today)
        shown.ownID = frame.reader?.account?.personID
        shown.isDirector = access.opens(.everything)
        return shown
    }

    /// What the year before leaves to a plan; nothing once that year is over itself.
    func carrying(into plan: Plan) throws -> PlanCarrying {
        let isComing = plan.year >= frame.today.civil.year
        let last =
            try isComing ? snapshot.plan(of: plan.year - 1) : Plan(year: plan.year - 1, items: [])
        return PlanCarrying(from: last, into: plan)
    }

    /// The years that can be gone to from a plan: those with a plan, this one, and the next one for
    /// whoever plans it.
    fileprivate func planYears(with shown: ShownPlan) throws -> [Int] {
        let now = frame.today.civil.year
        let own = [now, shown.plan.year] + (shown.isDirector ? [now + 1] : [])
        return Set(try snapshot.planYears() + own).sorted()
    }
}

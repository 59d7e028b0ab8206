import Domain
import HTML
import Storage

/// What is asked of people each day or week, for directors and managers to choose.
struct ActivityGoalsPage: Page {
    let frame: Frame
    let model: ActivityGoalsModel
    var draft = GoalDraft()
    /// What is wrong with what was filled in.
    var mistake: GoalDraft.Mistake?
    var isKept = false

    var title: String { wording("goals.title") }

    var content: some HTML {
        Crumbs(
            frame: frame, trail: [(wording.area(.salesActivity), .area(.salesActivity))])
        h1 { wording("goals.title") }
        p(.class("lead")) { wording("goals.text") }
        if isKept { p(.class("notice"), .role("status")) { wording("goals.kept") } }
        if let mistake {
            div(.class("notice"), .role("alert")) {
                p(.class("error-detail")) { wording.complaint(mistake) }
            }
        }
        section {
            h2 { wording("goals.now") }
            if model.goals.isEmpty {
                p(.class("muted")) { wording("goals.none") }
            } else {
                GoalTable(frame: frame, model: model)
                TableLinks(frame)
            }
        }
        GoalForm(frame: frame, model: model, draft: draft)
        if !model.history.isEmpty { history }
    }

    private var history: some HTML {
        section {
            h2 { wording("goals.history") }
            ul(.class("changes")) {
                ForEach(model.history) { one in
                    li {
                        span(.class("muted")) { wording.day(one.moment.day) }
                        " "
                        strong { "\(model.name(one.goal.holder, frame)), \(type(one.goal))" }
                        ": "
                        wording(
                            "goals.change",
                            [
                                "was": one.change.was.isEmpty ? "–" : one.change.was,
                                "became": one.change.became,
                            ])
                        if !one.change.reason.isEmpty { " \(one.change.reason)" }
                        if !one.change.actor.isEmpty {
                            span(.class("muted")) { " \(one.change.actor)" }
                        }
                    }
                }
            }
            TableLinks(frame, .changes)
        }
    }

    private func type(_ goal: ActivityGoal) -> String { wording.word(goal.type) }
}

/// What the page of goals shows.
struct ActivityGoalsModel: Sendable {
    /// Those that hold today, or begin later.
    let goals: [ActivityGoal]
    /// Whom one may ask.
    let people: [Person]
    /// Whether one may also ask everyone, or a function.
    let isForAll: Bool
    let types: [String]
    /// What was changed, the latest first.
    let history: [Changed]
    private let names: [String: String]

    /// What was asked otherwise of somebody, and when.
    struct Changed: Sendable {
        let change: ChoiceChange
        let goal: ActivityGoal
        let moment: Site.Clock.Reading
    }

    init(_ look: Look, _ clock: Site.Clock) throws {
        let attributes = try look.snapshot.attributes()
        let scope = look.access.rows
        let today = look.frame.today
        isForAll = scope == .everyone
        people = attributes.people.values.filter {
            $0.isActive(on: today) && scope.holds(personID: $0.id, team: $0.team)
        }.sorted {
            (CodePoints($0.name), CodePoints($0.id)) < (CodePoints($1.name), CodePoints($1.id))
        }
        names = attributes.people.mapValues(\.name)
        types = try look.snapshot.allTypes(on: today)
        func isSeen(_ holder: ActivityGoal.Holder) -> Bool {
            guard case .person(let id) = holder else { return true }
            return scope.holds(personID: id, team: attributes.people[id]?.team)
        }
        let all = try look.snapshot.activityGoals().filter { isSeen($0.holder) }
        goals = ActivityGoal.inForce(all, on: today) + all.filter { $0.from > today }
        let zone = look.organisation?.timeZone ?? "Europe/Amsterdam"
        let byName = Dictionary(
            all.map { ("\($0.holder.text) \($0.type)", $0) }, uniquingKeysWith: { $1 })
        history = try look.snapshot.choiceChanges(
            of: .activityGoal, limit: look.most(40)
        ).compactMap { one in
            byName[one.name].map {
                Changed(change: one, goal: $0, moment: clock.read(one.atSecond, zone))
            }
        }
    }

    /// Of whom a goal is asked, in words.
    func name(_ holder: ActivityGoal.Holder, _ frame: Frame) -> String {
        switch holder {
        case .everyone: frame.wording("goals.everyone")
        case .function(let function): frame.wording.groupHead(function.rawValue, by: .function)
        case .person(let id): frame.names(PersonName(names[id] ?? id, of: id))
        }
    }

    /// Whether one may change what is asked of them.
    func isOpen(_ holder: ActivityGoal.Holder) -> Bool {
        guard case .person(let id) = holder else { return isForAll }
        return people.contains { $0.id == id }
    }
}

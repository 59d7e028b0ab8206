import Domain
import HTML
import Storage

/// Something that was chosen otherwise, with the moment it was.
struct ReadChange: Sendable {
    let change: ChoiceChange
    let moment: Site.Clock.Reading
    /// What it was and became, with the names of those it speaks of.
    let was, became: String
}

extension Look {
    /// What was chosen otherwise of those kinds and of that name, the latest first.
    func changes(
        of subjects: [ChoiceChange.Subject], _ name: String?, _ clock: Site.Clock
    ) throws -> [ReadChange] {
        let zone = organisation?.timeZone ?? "Europe/Amsterdam"
        return try subjects.flatMap { try snapshot.choiceChanges(of: $0, name, limit: most(100)) }
            .map { change in
                ReadChange(
                    change: change, moment: clock.read(change.atSecond, zone),
                    was: try named(change.was), became: try named(change.became))
            }
            .sorted { $0.change.atSecond > $1.change.atSecond }
    }

    /// Whoever a noted text speaks of stands at its end by their id: here by the name shown.
    private func named(_ text: String) throws -> String {
        guard let mark = text.ranges(of: PersonMark.separated).last else { return text }
        let id = String(text[mark.upperBound...])
        return "\(text[..<mark.lowerBound]) · \(try name(ofPerson: id))"
    }

    /// What somebody is called, else their id.
    func name(ofPerson id: String) throws -> String {
        guard !Person.isNameless(id: id) else { return frame.wording.actor("") }
        let person = try snapshot.attributes().people[id]
        return frame.names(PersonName(person?.name ?? id, of: id))
    }
}

/// The history of a choice: who changed what, when, and why.
struct ChangeHistory: HTML {
    let frame: Frame
    let changes: [ReadChange]
    private var wording: Wording { frame.wording }

    var body: some HTML {
        if !changes.isEmpty {
            section(.class("change-history")) {
                h2 { wording("focus.history.title") }
                ol(.class("decisions")) { ForEach(changes) { one in row(one) } }
                TableLinks(frame, .changes)
            }
        }
    }

    private func row(_ one: ReadChange) -> some HTML {
        li {
            p { sentence(one) }
            if !one.change.reason.isEmpty { p { "“\(one.change.reason)”" } }
            p(.class("muted")) {
                wording.moment(one.moment.day, one.moment.minute)
                // Nobody is named who worked on the machine itself, or was erased.
                if !one.change.actor.isEmpty { " · \(one.change.actor)" }
            }
        }
    }

    private func sentence(_ one: ReadChange) -> String {
        if one.was.isEmpty { return wording("focus.history.new", ["new": one.became]) }
        if one.became.isEmpty { return wording("focus.history.gone", ["old": one.was]) }
        return wording("focus.history.changed", ["old": one.was, "new": one.became])
    }
}

/// How a noted text speaks of a person: by id, so that no name is kept in it.
enum PersonMark {
    static let text = "person:"
    static let separated = " · person:"
    static func of(_ id: String) -> String { text + id }
}

extension Wording {
    /// A KPI in a sentence, as its history tells it.
    func said(_ kpi: KPI) -> String {
        var parts = [name(of: kpi), metricName(kpi.metric)]
        if parts[0] == parts[1] { parts.removeLast() }
        if !kpi.filters.isEmpty { parts.append(filter(kpi.filters)) }
        parts.append(perLength(kpi.period))
        parts.append(self(kpi.isAction ? "focus.said.action" : "focus.said.result"))
        if let direction = kpi.direction { parts.append(self("direction.\(direction.rawValue)")) }
        if let aggregation = kpi.aggregation {
            parts.append(self("focus.aggregation.\(aggregation.rawValue)"))
        }
        if let cadence = kpi.cadence { parts.append(self.cadence(cadence)) }
        parts.append(onBoard(kpi))
        if let owner = kpi.ownerID { parts.append(PersonMark.of(owner)) }
        return parts.joined(separator: " · ")
    }

    /// Since when, or from when until when, a KPI is on the board.
    func onBoard(_ kpi: KPI) -> String {
        switch (kpi.from, kpi.until) {
        case (nil, nil): self("focus.since.ever")
        case (let from?, nil): self("focus.since", ["day": day(from)])
        case (nil, let until?): self("focus.until", ["day": day(until - 1)])
        case (let from?, let until?):
            from >= until
                ? self("focus.sameDay", ["day": day(from)])
                : self("focus.span", ["first": day(from), "last": day(until - 1)])
        }
    }
}

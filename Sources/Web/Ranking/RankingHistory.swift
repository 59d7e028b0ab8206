import Domain
import HTML

/// A ranking with who published it and when, as far as that is known, and what stood there before.
struct ShownRanking: Sendable {
    let version: RankingVersion
    let publishing: ShownChange?
    /// Rankings of the very same day that it took the place of, the latest first.
    let replaced: [RankingVersion]
}

/// Something that was chosen otherwise, with the moment.
struct ShownChange: Sendable {
    let change: ChoiceChange
    let moment: Site.Clock.Reading

    /// `Dina · 25 nov 2026 14:03`
    func byline(_ wording: Wording) -> String {
        "\(wording.chooser(change.actor)) · \(wording.moment(moment.day, moment.minute))"
    }
}

extension ShownRanking {
    /// Every ranking that was published, with what was noted of it; both the latest first.
    static func all(_ versions: [RankingVersion], _ changes: [ShownChange]) -> [ShownRanking] {
        versions.map { version in
            let own = changes.filter { $0.change.name == String(describing: version.from) }
            // One that a file brought in since is nobody's.
            let isLatest = own.first.map { $0.change.became == version.text } ?? false
            return ShownRanking(
                version: version, publishing: isLatest ? own.first : nil,
                replaced: own.compactMap { RankingVersion(text: $0.change.was) }
                    .filter { $0.from == version.from })
        }
    }
}

/// Which orders there were, and why: of the areas, and of the KPIs within them.
struct RankingHistory: HTML {
    let frame: Frame
    let rankings: [ShownRanking]
    let kpiOrders: [ShownChange]
    /// What a KPI is called.
    let names: [String: String]
    private var wording: Wording { frame.wording }

    var body: some HTML {
        if !rankings.isEmpty {
            section {
                h2 { wording("areaOrder.history") }
                ol(.class("ranking-history")) { ForEach(rankings) { one in row(one) } }
                TableLinks(frame)
            }
        }
        if !kpiOrders.isEmpty {
            section {
                h2 { wording("areaOrder.history.kpis") }
                ol(.class("ranking-history")) { ForEach(kpiOrders) { one in row(one) } }
                TableLinks(frame, .changes)
            }
        }
    }

    private func row(_ one: ShownRanking) -> some HTML {
        li {
            p {
                strong { wording("areaOrder.version", ["day": wording.day(one.version.from)]) }
                if let by = one.publishing {
                    span(.class("muted")) { " · \(by.byline(wording))" }
                }
            }
            p { wording.order(of: one.version) }
            if let reason = one.version.reason { p(.class("ranking-reason")) { reason } }
            ForEach(one.replaced) { before in
                p(.class("muted")) {
                    wording(
                        "areaOrder.replaced",
                        [
                            "order": wording.order(of: before),
                            "reason": before.reason ?? wording("areaOrder.noReason"),
                        ])
                }
            }
        }
    }

    private func row(_ one: ShownChange) -> some HTML {
        let change = one.change
        return li {
            p {
                strong { FocusArea(rawValue: change.name).map(wording.area) ?? change.name }
                span(.class("muted")) { " · \(one.byline(wording))" }
            }
            p {
                wording(
                    "areaOrder.change", ["was": named(change.was), "became": named(change.became)])
            }
            p(.class("ranking-reason")) { change.reason }
        }
    }

    private func named(_ slugs: String) -> String { wording.order(ofKPIs: slugs, names) }
}

extension Wording {
    /// `1 Leadstroom · 2 Resultaat`
    func order(of version: RankingVersion) -> String { numbered(version.areas.map(area)) }

    /// KPIs that stand in an order, by their slugs with commas between them.
    func order(ofKPIs slugs: String, _ names: [String: String]) -> String {
        let parts = slugs.split(separator: ",").map { String($0.drop { $0 == " " }) }
        return numbered(parts.map { names[$0] ?? $0 })
    }

    /// `1 a · 2 b`
    func numbered(_ names: [String]) -> String {
        names.enumerated().map { "\($0 + 1)\(Wording.noBreak)\($1)" }.joined(separator: " · ")
    }

    /// Who chose something otherwise; whoever worked on the machine itself has no name.
    func chooser(_ name: String) -> String { name.isEmpty ? self("areaOrder.machine") : name }
}

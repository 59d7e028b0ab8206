import Domain
import HTML

/// Revenue by type over time: stacked columns, and the same numbers as a table.
struct MixSection: HTML {
    let points: [Point]
    let view: ResultView
    let frame: Frame
    private var wording: Wording { frame.wording }

    var body: some HTML {
        div(.class("result-mix")) {
            h3(.id("mix-title")) { title }
            if kinds.isEmpty {
                p(.class("chart-empty")) { wording("result.mix.empty") }
            } else {
                legend
                div(.class("columns"), .role("img"), .aria("labelledby", value: "mix-title")) {
                    ForEach(Array(points.indices)) { place in column(place) }
                }
                p(.class("chart-text")) {
                    wording("result.mix.scale", ["amount": wording.money(major: height)])
                }
                details {
                    summary { wording("result.mix.table") }
                    div(
                        .class("scroll"), .role("region"),
                        .aria("labelledby", value: "mix-title"), .tabindex(0)
                    ) { numbers }
                    TableLinks(frame, .mix)
                }
            }
        }
    }

    private var title: String {
        wording("result.mix.title", ["per": wording.perLength(view.length)])
    }

    /// The types there are, the known ones first; nil is unknown.
    var kinds: [String?] {
        let known: [String?] = RevenueType.allCases.map(\.rawValue) + [nil]
        let found = Set(points.flatMap { ($0.lines ?? []).map(\.name) })
        return known.filter { found.contains($0) }
    }

    private func name(_ kind: String?) -> String { wording.groupHead(kind, by: .revenueType) }

    private var legend: some HTML {
        ul(.class("legend")) {
            ForEach(kinds) { kind in
                li {
                    svg(.class("swatch"), .aria("hidden", value: "true")) {
                        rect(.class(colour(kind)), .width("100%"), .height("100%")) {}
                    }
                    name(kind)
                }
            }
        }
    }

    private func colour(_ kind: String?) -> String {
        switch kind.flatMap(RevenueType.init(rawValue:)) {
        case .new: "mix-new"
        case .upsell: "mix-upsell"
        case .renewal: "mix-renewal"
        case nil: "mix-unknown"
        }
    }

    private func amount(_ kind: String?, _ point: Point) -> Double? {
        point.lines?.first { $0.name == kind }?.value?.number
    }

    /// The largest column, of what is above 0.
    private var height: Double { points.map(above).max() ?? 0 }

    private func above(_ point: Point) -> Double {
        kinds.reduce(0) { $0 + max(0, amount($1, point) ?? 0) }
    }

    private func column(_ place: Int) -> some HTML {
        let point = points[place]
        return div(.class("column")) {
            svg(.class("column-bars")) {
                ForEach(stacked(point)) { part in
                    rect(
                        .class(part.colour), .y(part.y), .width("100%"), .height(part.height)
                    ) {}
                }
            }
            span(.class("column-name")) { wording.shortPeriod(point.period, view.length) }
            if let year = year(of: place) { span(.class("column-name")) { year } }
        }
    }

    /// The year, under the first column that lies in it; nil where columns are years.
    private func year(of place: Int) -> String? {
        guard view.length != .year else { return nil }
        let own = wording.period(points[place].period, view.length).split(separator: " ").last
        guard place > 0 else { return own.map(String.init) }
        let before = wording.period(points[place - 1].period, view.length).split(separator: " ")
        return before.last == own ? nil : own.map(String.init)
    }

    private struct Part {
        let colour, y, height: String
    }

    private func stacked(_ point: Point) -> [Part] {
        guard height > 0 else { return [] }
        var below = 0.0
        return kinds.compactMap { kind in
            let part = max(0, amount(kind, point) ?? 0) / height * 100
            guard part > 0 else { return nil }
            below += part
            return Part(
                colour: colour(kind), y: "\(((100 - below) * 10).rounded() / 10)%",
                height: "\((part * 10).rounded() / 10)%")
        }
    }

    private var numbers: some HTML {
        table {
            caption { title }
            thead {
                tr {
                    th(.scope("col")) { wording.length(view.length) }
                    ForEach(kinds) { kind in
                        th(.scope("col"), .class("number")) { name(kind) }
                    }
                    th(.scope("col"), .class("number")) { wording("result.mix.total") }
                }
            }
            tbody {
                ForEach(points.reversed()) { point in row(point) }
            }
        }
    }

    private func row(_ point: Point) -> some HTML {
        tr {
            th(.scope("row")) { wording.period(point.period, view.length) }
            ForEach(kinds) { kind in
                td(.class("number")) {
                    amount(kind, point).map { wording.money(major: $0) } ?? "–"
                }
            }
            td(.class("number")) {
                point.value.map { wording.money(major: $0.number) } ?? "–"
            }
        }
    }
}

import Domain
import Foundation
import Storage

/// What an import did to one KPI of the board.
struct BoardChange: Codable, Sendable, Hashable {
    /// The KPI.
    let kpi: String
    /// Its metric.
    let metric: String
    /// Its number before, in the unit of the metric; nil where there was none.
    let before: Double?
    /// Its number afterwards; nil where there is none.
    let after: Double?

    /// What several changes in a row came to: from what the first found to what the last left.
    static func joined(_ steps: [[BoardChange]]) -> [BoardChange] {
        var all: [BoardChange] = []
        for change in steps.joined() {
            if let known = all.firstIndex(where: { $0.kpi == change.kpi }) {
                all[known] = BoardChange(
                    kpi: change.kpi, metric: change.metric, before: all[known].before,
                    after: change.after)
            } else {
                all.append(change)
            }
        }
        return all.filter { $0.before != $0.after }
    }

    /// Changes as JSON.
    static func text(_ changes: [BoardChange]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(changes)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// The changes of such a text; nil for what is none, which says that nobody looked.
    static func all(in text: String) -> [BoardChange]? {
        try? JSONDecoder().decode([BoardChange].self, from: Data(text.utf8))
    }
}

/// What the KPIs of the board say at one moment.
struct BoardFigures {
    private let figures: [(kpi: KPI, value: Double?)]

    /// What they say within an open transaction, once all that follows from the facts is up to date.
    init(_ snapshot: Snapshot, on day: Day) throws {
        let measurement = Measurement(
            facts: snapshot, attributes: try snapshot.attributes().proposingKPIs(),
            scope: .everyone)
        figures = try measurement.board(on: day, grouped: false).areas.flatMap(\.kpis).map {
            ($0.kpi, $0.shownPoint?.value?.number)
        }
    }

    /// What is otherwise afterwards, in the order of the board.
    func changes(to after: BoardFigures) -> [BoardChange] {
        let was = Dictionary(
            figures.map { ($0.kpi.slug, $0) }, uniquingKeysWith: { first, _ in first })
        let there = Set(after.figures.map(\.kpi.slug))
        let gone = figures.filter { !there.contains($0.kpi.slug) && $0.value != nil }
        return after.figures.compactMap { one in
            let before = was[one.kpi.slug].flatMap(\.value)
            guard before != one.value else { return nil }
            return BoardChange(
                kpi: one.kpi.slug, metric: one.kpi.metric, before: before, after: one.value)
        }
            + gone.map {
                BoardChange(kpi: $0.kpi.slug, metric: $0.kpi.metric, before: $0.value, after: nil)
            }
    }
}

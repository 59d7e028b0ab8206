import Domain
import Storage
import Synchronization

/// Notes what was promised and is reached, beside the pages: whenever facts or the day changed since
/// it last looked. Looking at a page never writes it, and it is noted once, whoever looks.
final class PromiseWatch: Sendable {
    private let store: Store
    private let clock: Site.Clock
    /// What it was when it was looked at last.
    private let looked = Mutex("")

    init(_ site: Site) {
        store = site.store
        clock = site.clock
    }

    /// So long nothing may come in that the ratio is made of before a threshold counts as passed: costs
    /// are entered one by one, and half a month of them is far too little.
    private static let stillSeconds = 6 * 3_600

    /// Months that the ratio looks back for a threshold, and periods for a motivator.
    private static let most = 60

    /// Looks, when something changed; answers how many were reached.
    @discardableResult func look() async throws -> Int {
        let since = clock.second() - Self.stillSeconds
        let found = try await store.read { snapshot in
            (
                try snapshot.promiseMark(), try snapshot.organisation(),
                try !snapshot.cameIn(since: since)
            )
        }
        guard let mark = found.0, let organisation = found.1 else { return 0 }
        let today = clock.today(in: organisation.timeZone)
        let isStill = found.2
        let now = "\(mark) \(today) \(isStill)"
        guard looked.withLock({ $0 != now }) else { return 0 }
        let reached = try await store.read {
            try Self.reached($0, on: today, isStill: isStill)
        }
        let count = reached.isEmpty ? 0 : try await note(reached, organisation)
        looked.withLock { $0 = now }
        return count
    }

    private func note(
        _ reached: ReachedPromises, _ organisation: Organisation
    ) async throws -> Int {
        let wording = Wording(Language(rawValue: organisation.locale) ?? .dutch, for: organisation)
        let metrics = try await store.read { snapshot in
            Dictionary(
                try snapshot.attributes().kpis.map { ($0.slug, $0.metric) },
                uniquingKeysWith: { first, _ in first })
        }
        let koers = Chooser(
            accountID: nil, name: AuditEntry.Actor.koers.name, atSecond: clock.second())
        return try await store.note(
            reached, said: { wording.said($0, metrics[$0.kpi].flatMap(Catalogue.metric)) },
            { wording.said($0) }, by: koers)
    }

    private static func reached(
        _ snapshot: Snapshot, on today: Day, isStill: Bool
    ) throws -> ReachedPromises {
        let attributes = try snapshot.attributes()
        let measurement = Measurement(facts: snapshot, attributes: attributes)
        var found = ReachedPromises()
        for motivator in try snapshot.motivators() where motivator.reachedOn == nil {
            guard let kpi = attributes.kpis.first(where: { $0.slug == motivator.kpi }),
                kpi.isOnBoard(on: today),
                let question = try? Question(kpi, on: today, periods: most),
                let at = motivator.reached(
                    in: try measurement.answer(question, grouped: false), of: kpi)
            else { continue }
            found.motivators.append((motivator, at))
        }
        let open = try snapshot.thresholds().filter { $0.passedOn == nil }
        if isStill, !open.isEmpty, let metric = Catalogue.metric("efficiency.ratio") {
            let ratio = try measurement.answer(Question(metric, on: today, periods: most))
            found.thresholds = open.compactMap { one in one.passed(in: ratio).map { (one, $0) } }
        }
        return found
    }
}

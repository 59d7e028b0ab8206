public import Domain

/// Why what is promised was not kept.
public enum PromiseRefusal: Error, Hashable, Sendable {
    /// Something of that name is promised for this KPI already, or for that ratio.
    case alreadyThere
    /// It was reached or passed already, and stays what it was.
    case isReached
    /// There is no such promise.
    case unknown
}

extension Motivator {
    /// Tells whether it is what a form was made from.
    public var fingerprint: String {
        let parts = ["\(value)", "\(dueOn?.number ?? -1)", "\(reachedOn?.number ?? -1)"]
        return Fingerprint.of((title + "\u{0}" + parts.joined(separator: "\u{0}")).utf8)
    }
}

extension Store {
    /// Promises something for a KPI; sent twice it is promised once.
    public func promise(
        _ motivator: Motivator, said: @escaping @Sendable (Motivator) -> String, by chooser: Chooser
    ) async throws {
        try await enter { writer in
            if let there = try writer.motivator(motivator.kpi, motivator.title) {
                guard there.fingerprint == motivator.fingerprint else {
                    throw PromiseRefusal.alreadyThere
                }
                return
            }
            _ = try writer.append(.motivators([motivator]))
            try writer.session.note(
                .motivator, motivator.kpi, was: "", became: said(motivator), by: chooser)
        }
    }

    /// Changes at which value, or by when, something is given; throws `ChangedMeanwhile` unless it is
    /// what the form was made from.
    public func change(
        _ motivator: Motivator, seen: String, said: @escaping @Sendable (Motivator) -> String,
        by chooser: Chooser
    ) async throws {
        try await enter { writer in
            guard let was = try writer.motivator(motivator.kpi, motivator.title) else {
                throw PromiseRefusal.unknown
            }
            if was.fingerprint == motivator.fingerprint { return }
            guard was.reachedOn == nil else { throw PromiseRefusal.isReached }
            guard was.fingerprint == seen else { throw ChangedMeanwhile() }
            try writer.session.execute(
                """
                UPDATE motivator SET value = \(motivator.value), due_on = \(motivator.dueOn)
                WHERE kpi = \(motivator.kpi) AND title = \(motivator.title)
                """)
            writer.touch(.attributes)
            try writer.session.note(
                .motivator, motivator.kpi, was: said(was), became: said(motivator), by: chooser)
        }
    }

    /// Takes something back that was not reached yet.
    public func takeBack(
        _ kpi: String, _ title: String, said: @escaping @Sendable (Motivator) -> String,
        by chooser: Chooser
    ) async throws {
        try await enter { writer in
            guard let was = try writer.motivator(kpi, title) else { return }
            guard was.reachedOn == nil else { throw PromiseRefusal.isReached }
            try writer.session.execute(
                "DELETE FROM motivator WHERE kpi = \(kpi) AND title = \(title)")
            writer.touch(.attributes)
            try writer.session.note(.motivator, kpi, was: said(was), became: "", by: chooser)
        }
    }

    /// Notes that the team got what it had reached; the first day that is said holds.
    public func handOver(
        _ kpi: String, _ title: String, on day: Day,
        said: @escaping @Sendable (Motivator) -> String, by chooser: Chooser
    ) async throws {
        try await enter { writer in
            guard let was = try writer.motivator(kpi, title), was.reachedOn != nil else {
                throw PromiseRefusal.unknown
            }
            guard was.handedOverOn == nil else { return }
            try writer.session.execute(
                """
                UPDATE motivator SET handed_over_on = \(day)
                WHERE kpi = \(kpi) AND title = \(title)
                """)
            writer.touch(.attributes)
            var became = was
            became.handedOverOn = day
            try writer.session.note(
                .motivator, kpi, was: said(was), became: said(became), by: chooser)
        }
    }
}

extension FactWriter {
    fileprivate func motivator(_ kpi: String, _ title: String) throws -> Motivator? {
        try Snapshot(session: session).motivators().first { $0.kpi == kpi && $0.title == title }
    }
}

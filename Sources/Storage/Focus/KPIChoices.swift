public import Domain

/// Why a KPI did not come on the board.
public enum FocusRefusal: Error, Hashable, Sendable {
    /// The area has its three on the board: which one goes?
    case areaFull([KPI])
    /// That number is on the board already, as this KPI.
    case sameNumber(KPI)
    /// There is no such KPI.
    case unknownKPI
}

/// A KPI in words, for the history that people read.
public typealias SaidKPI = @Sendable (KPI) -> String

extension KPI {
    /// Tells whether a KPI is what a form was made from. Its place is put in order elsewhere.
    public var fingerprint: String {
        let parts: [String?] = [
            slug, area.rawValue, name, metric, Filter.text(filters), period.rawValue,
            isAction ? "action" : "result", direction?.rawValue, aggregation?.rawValue,
            cadence?.rawValue, from.map { "\($0)" }, until.map { "\($0)" }, ownerID,
        ]
        return Fingerprint.of(parts.map { $0 ?? "\u{1}" }.joined(separator: "\u{0}").utf8)
    }
}

extension Store {
    /// Puts a KPI on the board from that day on, under a slug of its own. The one that goes leaves it
    /// that day and keeps its history. What is sent twice counts once.
    public func choose(
        _ kpi: KPI, insteadOf leaving: String?, on day: Day, said: @escaping SaidKPI,
        by chooser: Chooser
    ) async throws -> KPI {
        try await enter { writer in
            let known = try Snapshot(session: writer.session).kpis()
            let there = known.filter { $0.area == kpi.area && $0.isOnBoard(on: day) }
            if let same = there.first(where: { $0.isSameNumber(as: kpi) }) {
                guard same.isLike(kpi) else { throw FocusRefusal.sameNumber(same) }
                return same
            }
            var kpi = kpi
            kpi.slug = KPI.slug(saying: kpi.slug, besides: Set(known.map(\.slug)))
            kpi.from = day
            kpi.rank = (there.map(\.rank).max() ?? 0) + 1
            try writer.makeRoom(for: &kpi, leaving, known, on: day, said, chooser)
            try writer.keep(kpi)
            try writer.session.note(
                .kpi, kpi.slug, was: "", became: said(kpi), by: chooser)
            return kpi
        }
    }

    /// Changes what a KPI is; throws `ChangedMeanwhile` unless it is still what the form was made
    /// from.
    public func change(
        _ kpi: KPI, seen: String, said: @escaping SaidKPI, by chooser: Chooser
    ) async throws {
        try await enter { writer in
            let was = try writer.knownKPI(kpi.slug)
            // The same form sent twice finds its own work done.
            if was == kpi { return }
            guard was.fingerprint == seen else { throw ChangedMeanwhile() }
            try writer.keep(kpi)
            try writer.session.note(
                .kpi, kpi.slug, was: said(was), became: said(kpi), by: chooser)
        }
    }

    /// Takes a KPI off the board from that day on; its targets and its history stay.
    public func takeOff(
        _ slug: String, on day: Day, reason: String, said: @escaping SaidKPI, by chooser: Chooser
    ) async throws {
        try await enter { writer in
            let kpi = try writer.knownKPI(slug)
            guard kpi.until == nil else { return }
            try writer.takeOff(kpi, on: day, reason, said, chooser)
        }
    }

    /// Puts a KPI that left on the board again, from that day on.
    public func bringBack(
        _ slug: String, insteadOf leaving: String?, on day: Day, said: @escaping SaidKPI,
        by chooser: Chooser
    ) async throws {
        try await enter { writer in
            var kpi = try writer.knownKPI(slug)
            guard !kpi.isOnBoard(on: day) else { return }
            let known = try Snapshot(session: writer.session).kpis().filter { $0.slug != slug }
            let was = said(kpi)
            (kpi.from, kpi.until) = (day, nil)
            try writer.makeRoom(for: &kpi, leaving, known, on: day, said, chooser)
            try writer.keep(kpi)
            try writer.session.note(.kpi, slug, was: was, became: said(kpi), by: chooser)
        }
    }
}

extension KPI {
    /// The same number, chosen in the same way.
    fileprivate func isLike(_ other: KPI) -> Bool {
        (name, isAction, direction, aggregation, cadence)
            == (other.name, other.isAction, other.direction, other.aggregation, other.cadence)
            && ownerID == other.ownerID
    }
}

extension FactWriter {
    fileprivate func knownKPI(_ slug: String) throws -> KPI {
        guard let kpi = try Snapshot(session: session).kpis().first(where: { $0.slug == slug })
        else { throw FocusRefusal.unknownKPI }
        return kpi
    }

    /// Lets the one go that makes room, whose place the other takes; throws where none is said.
    fileprivate func makeRoom(
        for kpi: inout KPI, _ leaving: String?, _ known: [KPI], on day: Day, _ said: SaidKPI,
        _ chooser: Chooser
    ) throws {
        guard let full = KPI.fullArea(known, with: kpi) else { return }
        guard let goes = full.first(where: { $0.slug == leaving }) else {
            throw FocusRefusal.areaFull(full)
        }
        kpi.rank = goes.rank
        try takeOff(goes, on: day, "", said, chooser)
    }

    fileprivate func takeOff(
        _ kpi: KPI, on day: Day, _ reason: String, _ said: SaidKPI, _ chooser: Chooser
    ) throws {
        touch(.attributes)
        let until = max(day, kpi.from ?? day)
        try session.execute("UPDATE kpi SET until_day = \(until) WHERE slug = \(kpi.slug)")
        var left = kpi
        left.until = until
        try session.note(
            .kpi, kpi.slug, was: said(kpi), became: said(left), reason: reason, by: chooser)
    }

    /// Keeps the row, and who sees to it: files do not tell that.
    fileprivate func keep(_ kpi: KPI) throws {
        if case .rejected? = try append(.kpis([kpi])).first {
            throw FocusRefusal.areaFull([])
        }
        try session.execute(
            "UPDATE kpi SET owner_id = \(try unerased(kpi.ownerID)) WHERE slug = \(kpi.slug)")
    }
}

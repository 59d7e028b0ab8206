public import Domain

extension Store {
    /// Publishes an order of the areas and puts KPIs in theirs; false when all was just so, as when
    /// a form is sent twice. `seen` is the mark of what the form was made from.
    ///
    /// `ChangedMeanwhile` when that is no longer so; then nothing changes.
    public func publish(
        _ choice: RankingChoice, seen: String, on today: Day, by chooser: Chooser
    ) async throws -> Bool {
        try await enter { writer in
            let sight = try Snapshot(session: writer.session).rankingSight(on: today)
            let (version, others) = (choice.version, choice.otherKPIs(than: sight))
            let inForce = sight.inForce(on: version.from)
            let isSameOrder = inForce?.areas == version.areas
            if others.isEmpty, isSameOrder {
                let isSame = try inForce == version || writer.session.isKPIReason(version.reason)
                if isSame { return false }
            }
            guard seen == sight.mark else { throw ChangedMeanwhile() }
            // A reason for KPIs that change places is none for the order of the areas.
            if others.isEmpty || !isSameOrder { _ = try writer.publish(version, by: chooser) }
            try writer.order(others, sight, because: version.reason ?? "", by: chooser)
            return true
        }
    }
}

extension Snapshot {
    /// What a ranking is chosen from on that day.
    public func rankingSight(on day: Day) throws -> RankingSight {
        RankingSight(try attributes(), on: day)
    }
}

extension RankingSight {
    /// By which a form knows what it was made from.
    public var mark: String { Fingerprint.of(text.utf8) }
}

extension RankingChoice {
    /// The areas whose KPIs are to change places, with their new order.
    fileprivate func otherKPIs(than sight: RankingSight) -> [FocusArea: [String]] {
        kpis.filter { area, slugs in
            let now = sight.slugs(area)
            return slugs != now && Set(slugs) == Set(now)
        }
    }
}

extension Session {
    /// Whether that was the reason why KPIs changed places last.
    fileprivate func isKPIReason(_ reason: String?) throws -> Bool {
        let latest = try Snapshot(session: self).choiceChanges(of: .kpiOrder, limit: 1).first
        return latest.map { $0.reason == reason } ?? false
    }
}

extension FactWriter {
    /// Publishes a ranking, in the place of one of the very same day, which the history keeps; false
    /// when it was just so.
    func publish(_ version: RankingVersion, by chooser: Chooser) throws -> Bool {
        let published = try Snapshot(session: session).rankings()
        let inForce = RankingVersion.inForce(published, on: version.from)
        guard inForce != version else { return false }
        try session.execute("DELETE FROM ranked_area WHERE from_day = \(version.from)")
        _ = try append(.ranking(version.ranked))
        try session.note(
            .ranking, String(describing: version.from), was: inForce?.text ?? "",
            became: version.text, reason: version.reason ?? "", by: chooser)
        return true
    }

    fileprivate func order(
        _ others: [FocusArea: [String]], _ sight: RankingSight, because reason: String,
        by chooser: Chooser
    ) throws {
        for area in FocusArea.allCases {
            guard let slugs = others[area] else { continue }
            for (place, slug) in slugs.enumerated() {
                try session.execute("UPDATE kpi SET rank = \(place + 1) WHERE slug = \(slug)")
            }
            try session.note(
                .kpiOrder, area.rawValue, was: sight.slugs(area).joined(separator: ", "),
                became: slugs.joined(separator: ", "), reason: reason, by: chooser)
        }
        if !others.isEmpty { touch(.attributes) }
    }
}

public import Domain

/// Why a choice of the guide was not kept.
public enum ChoiceRefusal: Error, Sendable, Hashable {
    /// The amounts that are there have other decimals.
    case otherDecimals
    /// The area has its three KPIs, which somebody else may have chosen meanwhile.
    case areaFull(FocusArea)
}

extension Store {
    /// Keeps what the organisation is; false when it was just so. Amounts stay as they are, which
    /// is why a currency with other decimals is refused once there are any. With a second it is a
    /// step of the guide.
    public func keep(_ organisation: Organisation, guideAt second: Int?) async throws -> Bool {
        try await write { writer in
            let session = writer.session
            if let second {
                try GuideTable(session: session).keep(.organisation, .done, at: second)
            }
            let known = try Snapshot(session: session).organisation()
            let decimals = known?.currency.decimals ?? organisation.currency.decimals
            guard try decimals == organisation.currency.decimals || !session.hasAmounts() else {
                throw ChoiceRefusal.otherDecimals
            }
            return try writer.append(.organisation([organisation])) != [.unchanged]
        }
    }

    /// Keeps the order of the areas; false when it was just so.
    public func keep(
        _ ranking: RankingVersion, guideAt second: Int, by chooser: Chooser
    ) async throws -> Bool {
        try await write { writer in
            try GuideTable(session: writer.session).keep(.ranking, .done, at: second)
            return try writer.publish(ranking, by: chooser)
        }
    }

    /// Takes KPIs from the board of that day and puts others on it, as an import would. One that
    /// targets or plans speak of is kept for the days before.
    public func keep(
        kpis coming: [KPI], insteadOf leaving: Set<String>, on day: Day, guideAt second: Int
    ) async throws -> Bool {
        try await write { writer in
            try GuideTable(session: writer.session).keep(.kpis, .done, at: second)
            for slug in leaving.sorted() { try writer.session.takeFromBoard(slug, on: day) }
            var isChange = !leaving.isEmpty
            for kpi in coming {
                let outcomes = try writer.append(.kpis([writer.session.fitting(kpi, on: day)]))
                if case .rejected? = outcomes.first { throw ChoiceRefusal.areaFull(kpi.area) }
                isChange = isChange || outcomes != [.unchanged]
            }
            writer.touch(.attributes)
            return isChange
        }
    }
}

extension Session {
    fileprivate func hasAmounts() throws -> Bool {
        let amounts: [SQL] = [
            "SELECT 1 FROM deal WHERE amount IS NOT NULL LIMIT 1",
            "SELECT 1 FROM invoice_line LIMIT 1", "SELECT 1 FROM cost LIMIT 1",
        ]
        return try amounts.contains { try number($0) != nil }
    }

    fileprivate func takeFromBoard(_ slug: String, on day: Day) throws {
        let uses: [SQL] = [
            "SELECT 1 FROM target WHERE kpi = \(slug) LIMIT 1",
            "SELECT 1 FROM motivator WHERE kpi = \(slug) LIMIT 1",
            "SELECT 1 FROM agenda_item WHERE kpi = \(slug) LIMIT 1",
            "SELECT 1 FROM plan_item WHERE kpi = \(slug) LIMIT 1",
        ]
        if try uses.contains(where: { try number($0) != nil }) {
            try execute("UPDATE kpi SET until_day = \(day) WHERE slug = \(slug)")
        } else {
            try execute("DELETE FROM kpi WHERE slug = \(slug)")
        }
    }

    /// The KPI under a slug of its own; since ever, unless the past of its area is full.
    fileprivate func fitting(_ kpi: KPI, on day: Day) throws -> KPI {
        let known = try Snapshot(session: self).kpis()
        var kpi = kpi
        while known.contains(where: { $0.slug == kpi.slug && !$0.isSameNumber(as: kpi) }) {
            kpi.slug += "-2"
        }
        let others = known.filter { $0.slug != kpi.slug }
        if KPI.fullArea(others, with: kpi) != nil { kpi.from = day }
        return kpi
    }
}

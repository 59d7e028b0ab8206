public import Domain

/// Why a line of the plan cannot be kept.
public struct PlanRefusal: Error, Hashable, Sendable {
    /// In plain English.
    public let reason: String
}

extension Store {
    /// Keeps a line of the plan, new when nothing of it was seen; false when it was just so.
    ///
    /// `ChangedMeanwhile` when it is no longer what `seen` was made from; then nothing changes.
    public func keep(
        _ item: PlanItem, seen: String?, by chooser: Chooser
    ) async throws -> Bool {
        try await enter { writer in
            let known = try Snapshot(session: writer.session).plan(of: item.year).item(item.key)
            guard known != item else { return false }
            guard known?.mark == seen else { throw ChangedMeanwhile() }
            let outcome = try writer.append(.plan([item]))
            if case .rejected(_, let reason)? = outcome.first { throw PlanRefusal(reason: reason) }
            if let known, known.parent != item.parent { try writer.session.placeLast(item) }
            try writer.session.note(
                .planItem, item.changeName, was: known?.text ?? "", became: item.text, by: chooser)
            return true
        }
    }

    /// Takes a line out of the plan, and with a strategy its tactics; false when it was gone.
    ///
    /// `ChangedMeanwhile` when any of it is no longer what `seen` was made from.
    public func removePlanItem(
        _ key: String, of year: Int, seen: String, by chooser: Chooser
    ) async throws -> Bool {
        try await enter { writer in
            let session = writer.session
            let plan = try Snapshot(session: session).plan(of: year)
            guard let item = plan.item(key) else { return false }
            guard plan.mark(ofSubtree: item) == seen else { throw ChangedMeanwhile() }
            for line in plan.subtree(of: item) {
                try session.execute(
                    "DELETE FROM plan_item WHERE year = \(year) AND item = \(line.key)")
                try session.note(
                    .planItem, line.changeName, was: line.text, became: "", by: chooser)
            }
            writer.touch(.attributes)
            return true
        }
    }

    /// Puts the lines of an area in that order, tactics under those strategies; false when they
    /// stood so.
    ///
    /// `ChangedMeanwhile` when they no longer stand as `seen` was made from.
    public func arrange(
        _ area: FocusArea, of year: Int, _ places: [Plan.Place], seen: String, by chooser: Chooser
    ) async throws -> Bool {
        try await enter { writer in
            let session = writer.session
            let plan = try Snapshot(session: session).plan(of: year)
            let arranged = plan.arranged(area, places)
            guard arranged.places(area) != plan.places(area) else { return false }
            guard plan.mark(ofOrder: area) == seen else { throw ChangedMeanwhile() }
            for (place, line) in arranged.places(area).enumerated() {
                try session.execute(
                    """
                    UPDATE plan_item SET place = \(place + 1)
                    WHERE year = \(year) AND item = \(line.key)
                    """)
            }
            for line in arranged.items where line.parent != plan.item(line.key)?.parent {
                try session.execute(
                    """
                    UPDATE plan_item SET parent = \(line.parent)
                    WHERE year = \(year) AND item = \(line.key)
                    """)
            }
            try session.note(
                .planItem, PlanItem.changeName(year, area.rawValue), was: plan.orderText(area),
                became: arranged.orderText(area), by: chooser)
            writer.touch(.attributes)
            return true
        }
    }

    /// Adds these lines to the plans of their years, but for those that are there; false when all
    /// were.
    public func carry(_ items: [PlanItem], by chooser: Chooser) async throws -> Bool {
        try await enter { writer in
            let session = writer.session
            var isChange = false
            for item in items {
                let known = try session.number(
                    "SELECT 1 FROM plan_item WHERE year = \(item.year) AND item = \(item.key)")
                guard known == nil else { continue }
                _ = try writer.append(.plan([item]))
                try session.note(
                    .planItem, item.changeName, was: "", became: item.text, by: chooser)
                isChange = true
            }
            return isChange
        }
    }
}

extension Session {
    /// Puts a line behind all others of its year.
    fileprivate func placeLast(_ item: PlanItem) throws {
        let last =
            try number("SELECT MAX(place) FROM plan_item WHERE year = \(item.year)") ?? 0
        try execute(
            """
            UPDATE plan_item SET place = \(last + 1)
            WHERE year = \(item.year) AND item = \(item.key)
            """)
    }
}

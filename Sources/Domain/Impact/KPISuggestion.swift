extension Measurement {
    /// Types that clearly go together with more of the outcome and that no KPI of the board counts
    /// by themselves or with others: what deserves to be one. Largest effect first.
    public func uncounted(_ answer: ActivityImpact) -> [ActivityImpact.TypeEffect] {
        let kpis = attributes.kpis.filter { kpi in
            kpi.metric.hasPrefix("activity.") && kpi.isOnBoard(on: answer.on)
        }
        let counted = Set(
            kpis.flatMap { $0.filters.filter { $0.dimension == .type }.compactMap(\.value) })
        let clear = (answer.types ?? []).filter { type in
            guard let effect = type.effect else { return false }
            return effect.low > 0 && !counted.contains(type.type)
        }
        return clear.sorted { ($0.effect?.per10 ?? 0) > ($1.effect?.per10 ?? 0) }
    }
}

/// What the limits say about the latest complete period: a signal, or noise (F45).
public struct Verdict: Hashable, Sendable {
    /// The period.
    public let period: Period
    /// What makes it a signal; nil when it is noise.
    public let rule: ControlLimits.Rule?
    /// On which side of the centre it lies.
    public let isAbove: Bool
}

/// Why a metric has no limits (F43).
public enum NoLimits: Sendable, Hashable {
    /// It is what there is on a day.
    case stock
    /// Young periods still grow.
    case cohort
    /// Neighbouring values share most of their facts, or repeat each other.
    case rolling
    /// Fewer than eight complete periods have a value.
    case tooFew
}

extension Answer {
    /// Signal or noise for the latest complete period; nil where there are no limits or it has no
    /// value. The period that still runs is not judged.
    public var verdict: Verdict? {
        guard let limits, let point = points.last(where: \.isComplete), let value = point.value
        else { return nil }
        return Verdict(
            period: point.period, rule: limits.rule(at: point.period.start),
            isAbove: value.number > limits.centre)
    }

    /// Why there are no limits; nil where there are.
    public var noLimits: NoLimits? {
        guard limits == nil else { return nil }
        guard metric.limits == .none else { return .tooFew }
        return switch metric.formula {
        case .pipelineValue, .pipelineWeighted: .stock
        case .leadQualificationRate: .cohort
        default: .rolling
        }
    }

    /// The first day that the limits were computed over; nil without limits.
    public var limitsFrom: Day? {
        limits == nil ? nil : points.filter(\.isComplete).suffix(26).first?.period.start
    }
}

extension ControlLimits {
    /// What makes the point of the period that begins on `start` a signal; nil when nothing does.
    /// Outside the limits says more than a run.
    public func rule(at start: Day) -> Rule? {
        let rules = signals.filter { $0.start == start }.map(\.rule)
        return rules.contains(.outside) ? .outside : rules.first
    }
}

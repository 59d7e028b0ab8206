/// How far a period that runs is on its way to its target.
public struct Pace: Hashable, Sendable {
    /// What there is.
    public let value: Double
    /// What there is to be at the end of the period.
    public let target: Double
    /// What is to be there by the end of the day (F41).
    public let expected: Double
    /// Working days of the period that are still to come after the day.
    public let workingDaysLeft: Int

    /// What is missing up to the target; 0 when it is reached.
    public var missing: Double { max(0, target - value) }
    /// What each working day that is left has to bring; nil where none is left or nothing missing.
    public var neededPerDay: Double? {
        workingDaysLeft > 0 && missing > 0 ? missing / Double(workingDaysLeft) : nil
    }
}

extension Measurement {
    /// How far the current period of an answer is; nil without a value or a target.
    public func pace(of answer: Answer) -> Pace? {
        guard let point = answer.current, let value = point.value?.number,
            let inForce = point.judgement?.inForce
        else { return nil }
        return Pace(
            value: value, target: inForce.target.value, expected: inForce.expected,
            workingDaysLeft: attributes.workingDays.count(
                from: answer.on + 1, upTo: point.period.end))
    }
}

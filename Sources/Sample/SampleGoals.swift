public import Domain

/// What the invented company asks of its people each day or week.
public enum SampleGoals {
    /// The goals, from the day the sample begins.
    public static func all(upTo today: Day) -> [ActivityGoal] {
        let from = SampleSpan(upTo: today).start
        return [
            goal(.sales, "call", .day, 7, from), goal(.sales, "meeting", .week, 3, from),
            goal(.sales, "proposal", .week, 2, from),
            goal(.marketing, "linkedin_update", .week, 5, from),
        ]
    }

    private static func goal(
        _ function: Function, _ type: String, _ per: ActivityGoal.Rhythm, _ quantity: Int,
        _ from: Day
    ) -> ActivityGoal {
        ActivityGoal(
            holder: .function(function), type: type, per: per, quantity: quantity, from: from)
    }
}

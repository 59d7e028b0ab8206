/// The stage that an open deal is known to be in.
public struct DealStanding: Hashable, Sendable {
    /// Its stage: that of its latest change, else its own.
    public let stage: String?
    /// The day of its latest change of stage.
    public let changedOn: Day?

    /// In that stage since that day.
    public init(stage: String?, changedOn: Day?) {
        self.stage = stage
        self.changedOn = changedOn
    }
}

/// How exactly the days are known on which deals changed stage.
public enum StageExactness: String, CaseIterable, Codable, Hashable, Sendable {
    /// Every change, with its day.
    case exact
    /// Of every stage only the last day on which the deal entered it.
    case lastEntry
    /// By comparing two exports: on the day of the later one, or of the last change that it names.
    case betweenSnapshots
}

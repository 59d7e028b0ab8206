/// A step an open deal can be in, within its pipeline.
public struct Stage: Hashable, Sendable {
    /// The pipeline it belongs to.
    public var pipeline: String
    /// Its name, unique within the pipeline.
    public var name: String
    /// Its place: larger is later.
    public var position: Int
    /// Chance that a deal in this stage is won, in billionths (0 ... 1,000,000,000); nil unknown.
    public var probability: Int64?

    /// What `probability` is counted in.
    public static let certainty: Int64 = 1_000_000_000

    /// A stage of a pipeline.
    public init(pipeline: String, name: String, position: Int, probability: Int64? = nil) {
        self.pipeline = pipeline
        self.name = name
        self.position = position
        self.probability = probability
    }
}

/// A deal entering a stage.
public struct StageChange: Hashable, Sendable {
    /// The deal that moved.
    public var dealID: String
    /// The stage it entered.
    public var toStage: String
    /// When; changes of one day keep the order they were given in (F22).
    public var changedOn: Day
    /// The stage it left; only that of a deal's earliest change is used (F20).
    public var fromStage: String?

    /// A deal entering `toStage`.
    public init(dealID: String, toStage: String, changedOn: Day, fromStage: String? = nil) {
        self.dealID = dealID
        self.toStage = toStage
        self.changedOn = changedOn
        self.fromStage = fromStage
    }
}

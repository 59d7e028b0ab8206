/// What somebody fills in: twelve statements, whether they would recommend working here, and a remark.
public struct SurveySheet: Hashable, Sendable {
    /// The answers, 1-5; those that are not given yet are missing.
    public var answers: [Statement: Int]
    /// "Would you recommend working here", 0-10.
    public var enps: Int?
    /// What they want to add; may be empty.
    public var remark: String

    /// The longest remark, in characters.
    public static let longestRemark = 1_000

    /// What was filled in so far.
    public init(answers: [Statement: Int] = [:], enps: Int? = nil, remark: String = "") {
        self.answers = answers
        self.enps = enps
        self.remark = remark
    }

    /// The statements without an answer.
    public var missing: [Statement] { Statement.allCases.filter { answers[$0] == nil } }

    /// Whether everything but the remark is there. Only then it can be sent: an answer that few give
    /// would tell more of them than all answers together do (F29, F31).
    public var isComplete: Bool { missing.isEmpty && enps != nil }
}

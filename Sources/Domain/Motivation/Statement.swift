/// What somebody needs to be at their best, of which a statement of the survey speaks: twelve
/// well-known needs, in the words of Koers or, where they have it, of the organisation.
public enum Statement: Int, CaseIterable, Hashable, Sendable {
    case expectations = 1
    case means, strengths, recognition, care, development, voice, purpose, colleagues, friend
    case progress, growth

    /// Where its answer stands among the twelve of a response.
    public var index: Int { rawValue - 1 }

    /// The name by which its words are known.
    public var key: String { "\(self)" }

    /// The lowest and the highest answer.
    public static let scale = 1...5
    /// The lowest and the highest answer to "would you recommend working here".
    public static let recommendation = 0...10
}

/// What an answer is remembered by: the question, and what of it was asked.
private struct AnswerSubject: Hashable {
    let question: Question
    let part: AnswerPart
}

/// What of a question was asked.
enum AnswerPart: Hashable, Sendable {
    case answer, series
    case lines(Period)
    case point(Period)
}

extension Measurement {
    /// What was computed before of the question, while the facts it hangs on are the same.
    func remembered<T: Sendable>(
        _ part: AnswerPart, _ question: Question, weight: (T) -> Int, _ compute: () throws -> T
    ) throws -> T {
        try facts.remembered(
            AnswerSubject(question: question, part: part), of: question.metric.formula.groups,
            weight: weight, compute)
    }
}

extension [Point] {
    /// How many small values the points are.
    var weight: Int { reduce(0) { $0 + 2 + 3 * ($1.lines?.count ?? 0) } }
}

import Domain

/// Answers to rounds, known by round and token; no row leads to the import it came with.
final class SurveyTable: BatchTable {
    private let rows: NaturalTable
    /// Rounds that Koers asks itself: a file that adds to them, or changes them, could tell what the
    /// others answered.
    private let asked: Set<String>
    private let trace: AnswerTrace?

    init(_ writer: FactWriter, _ importKey: Int) throws {
        trace = AnswerTrace(writer, .surveyResponse)
        asked = Set(try writer.session.askedRounds("").map(\.name))
        rows = try NaturalTable(writer, .surveyResponse, isTraced: false)
    }

    func put(_ response: SurveyResponse) throws -> RowOutcome {
        try trace?.meet(.text(response.round))
        let outcome = try put(
            response, fixed: asked.contains(response.round) ? AskedHere.reason : nil)
        trace?.took(.text(response.round), outcome)
        return outcome
    }

    func settle() throws { try trace?.settle() }

    /// An answer of a round that Koers asked and that is being closed.
    func close(_ response: SurveyResponse) throws {
        guard try put(response, fixed: nil) == .added else { throw RoundRefusal.nameTaken }
    }

    private func put(_ response: SurveyResponse, fixed: String?) throws -> RowOutcome {
        let statements = (0..<SurveyResponse.statementCount).map { place in
            SQLValue(response.statements.indices.contains(place) ? response.statements[place] : nil)
        }
        return try rows.put(
            key: [.text(response.round), .text(response.respondent)],
            values: [SQLValue(response.closedOn)] + statements + [
                SQLValue(response.enps), SQLValue(response.invited), SQLValue(response.team),
            ], column: fixed == nil ? "respondent" : "round", fixed: fixed)
    }
}

/// How a row of a round that Koers asks itself is worded.
enum AskedHere {
    static let reason = "is a round that Koers asks itself; a file adds no answers to it"
}

final class PulseTable: BatchTable {
    private let rows: NaturalTable
    private let trace: AnswerTrace?

    init(_ writer: FactWriter, _ importKey: Int) throws {
        trace = AnswerTrace(writer, .pulseAnswer)
        rows = try NaturalTable(writer, .pulseAnswer, isTraced: false)
    }

    func settle() throws { try trace?.settle() }

    func put(_ answer: PulseAnswer) throws -> RowOutcome {
        try trace?.meet(SQLValue(answer.day))
        let outcome = try rows.put(
            key: [SQLValue(answer.day), .text(answer.respondent)],
            values: [SQLValue(answer.score)], column: "respondent")
        trace?.took(SQLValue(answer.day), outcome)
        return outcome
    }
}

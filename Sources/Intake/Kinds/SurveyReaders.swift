import Domain

/// Reads survey_responses.csv.
struct SurveyReader: FactReader {
    private let round, closedOn, respondent, enps, invited: Field
    private let statements: [Field]
    private let team: Pointer

    init(_ header: Header) {
        round = header["round"]
        closedOn = header["closed_on"]
        respondent = header["respondent"]
        statements = (1...SurveyResponse.statementCount).map { header["s\($0)"] }
        enps = header["enps"]
        invited = header["invited"]
        team = header.pointer("team", .team)
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> SurveyResponse {
        var response = SurveyResponse(
            round: try sheet.required(round), closedOn: try sheet.requiredDay(closedOn),
            respondent: try sheet.required(respondent), statements: [])
        for statement in statements {
            response.statements.append(try sheet.whole(statement, 1...5))
        }
        response.enps = try sheet.whole(enps, 0...10)
        response.invited = try sheet.whole(invited, 0...Int(Int32.max))
        response.team = try sheet.pointer(team)
        return response
    }

    static func batch(_ facts: [SurveyResponse]) -> Batch { .surveyResponses(facts) }
}

/// Reads pulse.csv.
struct PulseReader: FactReader {
    private let date, respondent, score: Field

    init(_ header: Header) {
        date = header["date"]
        respondent = header["respondent"]
        score = header["score"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> PulseAnswer {
        PulseAnswer(
            day: try sheet.requiredDay(date), respondent: try sheet.required(respondent),
            score: try sheet.requiredWhole(score, 1...5))
    }

    static func batch(_ facts: [PulseAnswer]) -> Batch { .pulse(facts) }
}

import Domain

/// Reads stages.csv.
struct StageReader: FactReader {
    private let pipeline, stage, position, probability: Field

    init(_ header: Header) {
        pipeline = header["pipeline"]
        stage = header["stage"]
        position = header["position"]
        probability = header["probability"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> Stage {
        var stage = Stage(
            pipeline: try sheet.required(pipeline), name: try sheet.required(stage),
            position: try sheet.requiredWhole(position, -1_000_000...1_000_000))
        if let chance = try sheet.number(probability) {
            let share = chance.isPercent ? chance.times(tenTo: -2) : chance
            guard let (billionths, _) = share?.scaled(to: 9), 0...Stage.certainty ~= billionths
            else { throw sheet.flaw(probability, "is not between 0 and 1") }
            stage.probability = billionths
        }
        return stage
    }

    static func batch(_ facts: [Stage]) -> Batch { .stages(facts) }
}

/// Reads stage_changes.csv.
struct StageChangeReader: FactReader {
    private let deal, toStage, changedOn, fromStage: Field

    init(_ header: Header) {
        deal = header["deal_id"]
        toStage = header["to_stage"]
        changedOn = header["changed_on"]
        fromStage = header["from_stage"]
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> StageChange {
        let change = StageChange(
            dealID: try sheet.required(deal), toStage: try sheet.required(toStage),
            changedOn: try sheet.requiredDay(changedOn), fromStage: sheet.text(fromStage))
        if sheet.isMapped, DealStatus(closingWord: change.toStage) != nil {
            // F58: the closing is said by the deal itself, not by a stage.
            throw sheet.flaw(
                toStage, "is the closing of the deal; import it with the deals instead")
        }
        return change
    }

    static func batch(_ facts: [StageChange]) -> Batch { .stageChanges(facts) }
}

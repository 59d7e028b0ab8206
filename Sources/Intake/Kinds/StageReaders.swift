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

/// Reads stage_changes.csv, and histories of other programs.
struct StageChangeReader: FactReader {
    private let deal, toStage, changedOn, fromStage, about, isDeleted: Field
    private let entries: [(stage: String, field: Field)]

    init(_ header: Header) {
        deal = header["deal_id"]
        toStage = header["to_stage"]
        changedOn = header["changed_on"]
        fromStage = header["from_stage"]
        about = header["field"]
        isDeleted = header["is_deleted"]
        entries = header.entries
    }

    func read(_ sheet: inout Sheet, into facts: inout [StageChange]) throws(RowFlaw) {
        guard !entries.isEmpty else { return facts.append(try fact(in: &sheet)) }
        let deal = try sheet.required(deal)
        var changes: [StageChange] = []
        for (stage, field) in entries {
            guard let day = try sheet.day(field) else { continue }
            let known = sheet.references.spelling(of: stage, .stage)
            changes.append(StageChange(dealID: deal, toStage: known, changedOn: day))
        }
        // The columns stand in the order of the pipeline, which those of one day keep.
        let order = changes.enumerated().sorted {
            ($0.element.changedOn, $0.offset) < ($1.element.changedOn, $1.offset)
        }
        facts += order.map(\.element)
    }

    func fact(in sheet: inout Sheet) throws(RowFlaw) -> StageChange {
        guard sheet.isMapped else {
            return StageChange(
                dealID: try sheet.required(deal), toStage: try sheet.required(toStage),
                changedOn: try sheet.requiredDay(changedOn), fromStage: sheet.text(fromStage))
        }
        return try mappedChange(in: &sheet)
    }

    private func mappedChange(in sheet: inout Sheet) throws(RowFlaw) -> StageChange {
        let deal = try sheet.required(deal)
        if sheet.isYes(isDeleted) == true { throw .leftOut(.deletedThere, deal) }
        if let field = sheet.text(about), !StageChangeReader.isStage(field) {
            throw .leftOut(.otherField, field)
        }
        let (from, to) = (sheet.text(fromStage), sheet.text(toStage))
        if fromStage.isThere, to == nil || from == to {
            throw .leftOut(.noStageChange, deal)
        }
        guard let to else { throw sheet.empty(toStage) }
        if let closing = sheet.closing(of: to), closing != .open {
            // F58: the closing is said by the deal itself, not by a stage.
            throw .leftOut(.closingInHistory, "\(toStage.label) \(to)")
        }
        let change = StageChange(
            dealID: deal, toStage: sheet.references.spelling(of: to, .stage),
            changedOn: try sheet.requiredDay(changedOn), fromStage: sheet.openStage(fromStage))
        try leaveOutRepeated(change, in: &sheet)
        return change
    }

    /// A table with a row for every change of a deal repeats its stage; that is no change (F20).
    private func leaveOutRepeated(
        _ change: StageChange, in sheet: inout Sheet
    ) throws(RowFlaw) {
        guard !fromStage.isThere else { return }
        let last = sheet.stages[change.dealID]
        if let last, last.name == change.toStage, last.since <= change.changedOn {
            throw .leftOut(.noStageChange, change.dealID)
        }
        sheet.stages[change.dealID] = (change.toStage, change.changedOn)
    }

    /// Whether a row about that field tells of a stage.
    private static func isStage(_ field: String) -> Bool {
        ["stagename", "stage", "fase"].contains(field.simplified)
    }

    static func batch(_ facts: [StageChange]) -> Batch { .stageChanges(facts) }
}

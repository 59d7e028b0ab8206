import Domain

extension Page {
    /// Who chose what otherwise and why, as it is saved.
    func changeSheet(_ changes: [ReadChange]) -> SheetTable {
        SheetTable(changeTitle, changeColumns(), changes) { one in
            [
                .moment(one.moment.day, minute: one.moment.minute),
                TableCell(named: one.change.actor),
                TableCell(named: one.was), TableCell(named: one.became),
                TableCell(named: one.change.reason),
            ]
        }
    }

    /// What the file of a history is called.
    var changeTitle: String { "\(title): \(wording("focus.history.title"))" }

    /// The columns of a history, of what before them where it is of several things.
    func changeColumns(of what: String? = nil) -> [String] {
        [wording("audit.when"), wording("audit.who")] + (what.map { [$0] } ?? []) + [
            wording("focus.history.was"), wording("focus.history.became"),
            wording("focus.history.why"),
        ]
    }
}

extension TableCell {
    /// A text; nothing where it is empty.
    init(named text: String) { self.init(text.isEmpty ? nil : text) }
}

extension KPIFormPage: SavesTables {
    /// What was changed about the KPI.
    func sheet(of name: TableName) -> SheetTable? {
        name == .changes && kpi != nil ? changeSheet(history) : nil
    }
}

extension RankingPage {
    /// When KPIs changed places within their area.
    var orderSheet: SheetTable {
        SheetTable(changeTitle, changeColumns(of: wording("mirror.area")), kpiOrders) { one in
            let change = one.change
            return [
                .moment(one.moment.day, minute: one.moment.minute),
                .text(wording.chooser(change.actor)),
                .text(FocusArea(rawValue: change.name).map(wording.area) ?? change.name),
                .text(wording.order(ofKPIs: change.was, names)),
                .text(wording.order(ofKPIs: change.became, names)),
                TableCell(named: change.reason),
            ]
        }
    }
}

extension ActivityGoalsPage {
    /// What was asked otherwise.
    var goalChangeSheet: SheetTable {
        SheetTable(
            changeTitle,
            [
                wording("audit.when"), wording("audit.who"), wording("goals.holder"),
                wording("goals.type"), wording("focus.history.was"),
                wording("focus.history.became"), wording("focus.history.why"),
            ], model.history
        ) { one in
            [
                .moment(one.moment.day, minute: one.moment.minute),
                TableCell(named: one.change.actor), .text(model.name(one.goal.holder, frame)),
                .text(wording.groupHead(one.goal.type, by: .type)),
                TableCell(named: one.change.was), TableCell(named: one.change.became),
                TableCell(named: one.change.reason),
            ]
        }
    }
}

extension PlanPage {
    /// What was made of the line that is open; nil while none is.
    var lineChangeSheet: SheetTable? {
        guard case .line(let draft) = opening, !draft.isNew else { return nil }
        let told = PlanLineHistory(
            frame: frame, shown: shown, item: draft.item, changes: history)
        return SheetTable(changeTitle, changeColumns(), history) { one in
            [
                .moment(one.moment.day, minute: one.moment.minute),
                .text(wording.chooser(one.change.actor)),
                TableCell(named: one.change.was.isEmpty ? "" : told.named(one.change.was)),
                TableCell(named: one.change.became.isEmpty ? "" : told.named(one.change.became)),
                TableCell(named: one.change.reason),
            ]
        }
    }
}

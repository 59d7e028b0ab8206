import Domain

extension ActionsPage: SavesTables {
    /// What is to be done, and what was done lately.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .page else { return nil }
        return actionSheet(title, model.own + model.others + model.doneLately)
    }
}

extension Page {
    /// Action items as they are saved.
    fileprivate func actionSheet(_ title: String, _ actions: [ShownAction]) -> SheetTable {
        SheetTable(
            title,
            [
                wording("action.title"), wording("action.owner"), wording("action.due"),
                wording("word.kpi"), wording("word.done"),
            ], actions
        ) { action in
            [
                .text(action.item.title), TableCell(action.owner.map { frame.names($0) }),
                TableCell(action.item.dueOn), TableCell(action.kpi.map { wording.name(of: $0) }),
                TableCell(action.item.doneOn),
            ]
        }
    }
}

extension ReviewsPage: SavesTables {
    /// Those to come, and those that were held.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .page else { return nil }
        return SheetTable(
            title,
            [
                wording("reviews.day"), wording("reviews.of"), wording("reviews.leader"),
                wording("reviews.minutes"), wording("reviews.held"),
            ], toCome + held
        ) { one in
            [
                .day(one.review.plannedOn), .text(one.review.team ?? wording("reviews.everyone")),
                TableCell(one.leader.map { frame.names($0) }), .whole(one.review.minutes),
                TableCell(one.review.heldOn),
            ]
        }
    }
}

extension RecapPage: SavesTables {
    /// What came of a review, KPI by KPI.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .recap else { return nil }
        let rows = model.byRank.flatMap { group in group.items.map { (group.area, $0) } }
        return SheetTable(
            title,
            [
                wording("mirror.area"), wording("word.kpi"), wording("kpi.table.value"),
                wording("kpi.table.state"), wording("reviews.minutes"), wording("review.saw"),
                wording("review.why"), wording("review.decided"), wording("actions.title"),
            ], rows
        ) { area, one in
            let agreed = (actions[one.item.kpi] ?? []).map { wording.agreed($0, frame.names) }
            return [
                .text(wording.area(area)), .text(one.name(wording)),
                TableCell(one.figure(wording)), .text(wording.health(one.item.health)),
                TableCell(one.item.spent), TableCell(one.item.saw), TableCell(one.item.why),
                TableCell(one.item.decided), TableCell(agreed.joined(separator: "; ")),
            ]
        }
    }
}

extension AgendaPage: SavesTables {
    /// What is on the agenda of a review to come.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .recap else { return nil }
        return SheetTable(
            title,
            [
                wording("mirror.area"), wording("word.kpi"), wording("reviews.minutes"),
            ], model.items
        ) { one in
            [
                .text(wording.area(one.item.area)), .text(one.name(wording)),
                .whole(one.item.minutes),
            ]
        }
    }
}

extension MirrorPage: SavesTables {
    /// What each area got of the attention, how that went, and what the team sees.
    func sheet(of name: TableName) -> SheetTable? {
        switch name {
        case .attention: model.mirror.map(attention)
        case .trend: model.mirror.map(trend)
        case .seen: model.seen?.order.map(seen)
        default: nil
        }
    }

    private func attention(_ mirror: Mirror) -> SheetTable {
        SheetTable(
            wording("mirror.bars"),
            [
                wording("mirror.area"), wording("mirror.got"), wording("mirror.asks"),
                wording("mirror.minutes"),
            ], mirror.areas
        ) { area in
            [
                .text(wording.area(area.area)), TableCell(percent: area.share ?? 0),
                .percent(area.weight), .whole(area.minutes),
            ]
        }
    }

    private func trend(_ mirror: Mirror) -> SheetTable {
        SheetTable(
            wording("mirror.trend"), [wording("kpi.table.period"), wording("mirror.follows")],
            mirror.trend
        ) { point in
            [
                .text(wording.period(point.period, .week)),
                TableCell(percent: point.value?.number),
            ]
        }
    }

    private func seen(_ order: SeenOrder) -> SheetTable {
        SheetTable(
            wording("seen.title"), [wording("seen.published"), wording("seen.place")],
            model.ranking.areas
        ) { area in
            [
                .text(wording.area(area)),
                TableCell(number: order.places.first { $0.area == area }?.mean),
            ]
        }
    }
}

import Domain
import Storage

extension AuditPage: SavesTables {
    /// All entries that are searched for, the latest first; and what was refused.
    func sheet(of name: TableName) -> SheetTable? {
        if name == .refused { return refused.sheet }
        guard name == .page else { return nil }
        return SheetTable(
            title,
            [
                wording("audit.when"), wording("audit.who"), wording("audit.deed"),
                wording("audit.subject"), wording("account.signIns.address"),
            ], rows
        ) { row in
            [
                .moment(row.moment.day, minute: row.moment.minute), .text(row.who(wording)),
                .text(wording("audit.deed.\(row.entry.deed.rawValue)")), .text(row.entry.subject),
                TableCell(row.entry.address),
            ]
        }
    }
}

extension PeoplePage: SavesTables {
    /// Who may come in.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .page else { return nil }
        return SheetTable(
            wording("people.list"),
            [
                wording("personal.name"), wording("personal.email"), wording("personal.team"),
                wording("personal.role"), wording("job.standing"),
                wording("people.secondStep"),
            ], people
        ) { one in
            [
                .text(one.account.name), .text(one.account.email.text), TableCell(one.team),
                .text(wording.role(one.account.role)),
                TableCell(standing(of: one.account)),
                TableCell(one.hasSecondFactor ? wording("people.secondStep.has") : nil),
            ]
        }
    }

    /// What keeps an account from coming in; nil where nothing does.
    private func standing(of account: Account) -> String? {
        account.standing == .active
            ? nil : wording("people.standing.\(account.standing.rawValue)")
    }
}

extension PersonsPage: SavesTables {
    /// All people that are searched for.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .page else { return nil }
        let isTold = showsAccounts
        return SheetTable(
            title,
            [
                wording("fact.id"), wording("personal.name"), wording("personal.team"),
                wording("personal.activeUntil"),
            ] + (isTold ? [wording("persons.account")] : []), people
        ) { one in
            [
                .text(one.name.id), .text(frame.names(one.name)), TableCell(one.team),
                TableCell(one.activeUntil),
            ] + (isTold ? [.text(account(one))] : [])
        }
    }
}

extension RetentionPage: SavesTables {
    /// What was taken away, the latest first.
    func sheet(of name: TableName) -> SheetTable? {
        guard name == .runs else { return nil }
        return SheetTable(
            wording("retention.runs"),
            [
                wording("retention.runs.when"), wording("retention.runs.kind"),
                wording("retention.runs.before"), wording("purpose.entry.then"),
                wording("retention.runs.removed"),
            ], sight.runs
        ) { shown in
            let ending = PersonalData.of(shown.run.kind).ending
            return [
                .moment(shown.moment.day, minute: shown.moment.minute),
                .text(wording.name(of: shown.run.kind)), .day(shown.run.before),
                .text(wording("purpose.ending.\(ending.rawValue)")), .whole(shown.run.removed),
            ]
        }
    }
}

/// A field of what is known about a person.
public enum PersonalField: String, CaseIterable, Hashable, Sendable {
    case id, name, email, team, function, role, manager, activeFrom, activeUntil, spelling
    case day, type, quantity
    case createdOn, channel, qualifiedOn, method, disqualifiedOn
    case deal, customer, pipeline, stage, status, amount, product, revenueType, closedOn
    case lostReason, lead, fromStage, toStage
    case plannedOn, heldOn, words
    case leader, with, area, attention, minutes, note
    case year, planKind, title, dueOn, doneOn, state
    case kpi, period, value, stretch, filters, owner
    case standing, madeAt, closedAt, begunAt, confirmedAt, seenAt, endsAt, address, browser
    case issuer, subject
    case page, who, whom
    case isOn, reason
    case round, statement, leaderPart, organisationPart, kept, weekday
    case was, became
    case at, deed, about
    case file, remark, line, column, row
}

/// What such a field holds.
public enum PersonalCell: Hashable, Sendable {
    case none
    case text(String)
    /// The name of somebody.
    case person(PersonName)
    case day(Day)
    /// Seconds since 1970.
    case moment(Int)
    case whole(Int)
    case number(Double)
    case money(Money)
    /// A word of a known list, to be shown in the reader's language.
    case word(String)
    case role(Role)
    case area(FocusArea)
    case statement(Statement)
    case period(PeriodLength)
    case page(LookedPage)
    case deed(AuditEntry.Deed)
    case standing(Account.Standing)
    case flag(Bool)
    /// A sentence of an import.
    case said(String)
}

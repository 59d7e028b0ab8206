/// A kind of data about people.
public enum PersonalDataKind: String, CaseIterable, Hashable, Sendable {
    // Who works here, and what they do.
    case person, activity, lead, deal, invoiceLine, attention, planItem, personalTarget
    case customer, remark, surveyAnswer, pulseAnswer
    // What they tap, and how they are led.
    case loggedEntry, mirrorChoice, seenOrderVoter, seenOrder
    // What was agreed in talks.
    case actionItem, review, oneOnOne, talkLine, privateNote
    // What they say of their work, and what is done about it.
    case surveyBallot, topChoice, agreement, thanks, quietDay
    // How they come in.
    case account, signIn, knownBrowser, failedTry, secondFactor, recoveryCode, companyIdentity
    case programKey
    // What Koers notes to be honest about it.
    case look, ranking, choiceChange, auditEntry, erasedPerson
    // What files brought along.
    case uploadedFile, importDraft, importRecord, importChange, rejectedRow
}

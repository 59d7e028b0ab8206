import Domain

/// To whom an address is open, and what it depends on.
extension Link {
    /// What must be open to whoever follows it.
    var subject: Access.Subject {
        switch self {
        case .board, .help, .language, .signIn, .signOut, .firstAccount, .accountLink,
            .accountLinkForm, .account, .ownPassword, .ownSignIns, .companySignIn, .companyReturn,
            .purpose, .secondFactor, .secondFactorConfirmation, .secondFactorRemoval,
            .recoveryCodes, .programKeys, .endedKey, .signInCode, .aboutMe, .aboutMeFile:
            .board
        case .kpi, .facts, .factsFile, .split, .activity, .result, .stalled, .deal,
            .area(.salesActivity), .area(.leadFlow), .area(.result):
            .teamFigures
        case .persons, .person, .personFile: .persons
        case .saved(let page, _): page.subject
        default: part?.subject ?? .everything
        }
    }

    /// Whether it tells how far the first run is, while that is under way.
    var tellsOfGuide: Bool {
        switch self {
        case .board, .imports, .importJob, .importReceipt: true
        default: false
        }
    }

    /// Whether what it shows differs from day to day.
    var dependsOnDay: Bool {
        switch self {
        case .board, .area, .activity, .result, .wanted, .kpi, .facts, .factsFile, .split, .whatIf,
            .scenarios,
            .forgetScenario, .activityImpact, .stalled, .deal:
            true
        default: part?.dependsOnDay ?? false
        }
    }
}

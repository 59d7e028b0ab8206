import Domain
import Storage

extension Link {
    /// The path, without a query.
    var path: String {
        switch self {
        case .board: "/"
        case .area(let area): "/areas/\(area.rawValue)"
        case .activity: "/areas/\(FocusArea.salesActivity.rawValue)"
        case .costs(let month): "/costs/\(String(describing: month).prefix(7))"
        case .result: Link.area(.result).path
        case .wanted: Link.area(.result).path + "/wanted"
        case .kpi(let slug): "/kpis/\(Link.encoded(slug))"
        case .facts(let slug, _, _): "/kpis/\(Link.encoded(slug))/facts"
        case .factsFile(let slug, _, let form):
            "/kpis/\(Link.encoded(slug))/facts.\(form.rawValue)"
        case .split(let slug, let dimension, _):
            "/kpis/\(Link.encoded(slug))/by/\(dimension.rawValue)"
        case .whatIf: "/what-if"
        case .scenarios: "/what-if/scenarios"
        case .forgetScenario: "/what-if/scenarios/forget"
        case .activityImpact: "/activity-impact"
        case .stalled: "/stalled-deals"
        case .deal(let id): "/deals/\(Link.encoded(id))"
        case .imports, .olderImports: "/imports"
        case .importReceipt(let id): "/imports/\(Link.encoded(id))"
        case .importJob(let id): "/imports/jobs/\(Link.encoded(id))"
        case .importStop(let id): "\(Link.importJob(id).path)/stop"
        case .importReversal(let id): "\(Link.importReceipt(id).path)/reversal"
        case .jobJSON(let id): "/api/jobs/\(Link.encoded(id))"
        case .rejectionsFile(let id, let form):
            "/imports/\(Link.encoded(id))/rejections.\(form.rawValue)"
        case .purpose: "/purpose"
        case .retention: "/retention"
        case .help: "/help"
        case .signIn: "/sign-in"
        case .signOut: "/sign-out"
        case .companySignIn: "/sign-in/company"
        case .companyReturn: "/sign-in/company/return"
        case .guide: "/start"
        case .guideStep(.account), .firstAccount: "/first-account"
        case .guideStep(let step): "/start/\(step.rawValue)"
        case .guideMark(let step): "/start/steps/\(step.rawValue)"
        case .sampleRemoval: "/start/sample/removal"
        case .exampleFile(let kind): "/start/examples/\(kind.fileName)"
        case .organisation: "/organisation"
        case .organisationZip: "/organisation/koers.zip"
        case .accountLink, .accountLinkForm: "/link"
        case .account: "/account"
        case .ownPassword: "/account/password"
        case .ownSignIns: "/account/sign-ins"
        case .secondFactor: "/account/second-step"
        case .secondFactorConfirmation: "/account/second-step/confirmation"
        case .secondFactorRemoval: "/account/second-step/removal"
        case .recoveryCodes: "/account/second-step/recovery-codes"
        case .programKeys: "/account/keys"
        case .endedKey: "/account/keys/removal"
        case .signInCode: "/sign-in/code"
        case .people: "/people"
        case .personRanking: "/person-ranking"
        case .audit: "/audit"
        case .aboutMe: "/about-me"
        case .aboutMeFile(let name): "/about-me/\(Link.encoded(name))"
        case .persons: "/persons"
        case .person(let id): "/persons/\(Link.encoded(id))"
        case .personFile(let id, let name):
            "/persons/\(Link.encoded(id))/files/\(Link.encoded(name))"
        case .erasure(let id): "/persons/\(Link.encoded(id))/erasure"
        case .personLink(let id): "/people/\(Link.encoded(id))/link"
        case .personRole(let id): "/people/\(Link.encoded(id))/role"
        case .personStanding(let id): "/people/\(Link.encoded(id))/standing"
        case .personSecondFactor(let id): "/people/\(Link.encoded(id))/second-step"
        case .secondFactorRule: "/people/second-step"
        case .language(let language, _): "/language/\(language.rawValue)"
        case .saved(let page, let table): table.name.path(after: page.path, table.form)
        case .plan, .focus, .talk, .today, .survey, .motivation, .asking: part?.path ?? "/"
        }
    }
}

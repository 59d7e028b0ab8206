import Domain
import Storage

/// Every address of the product: no other place spells one.
enum Link: Hashable, Sendable {
    case board
    case area(FocusArea)
    /// The page of activities, with what was chosen on it.
    case activity(ActivityView)
    /// The costs of the month that begins on that day.
    case costs(month: Day)
    /// The area of the result, as it is looked at.
    case result(ResultView)
    /// Where the wanted mix is sent.
    case wanted(ResultView)
    /// A KPI by its slug.
    case kpi(String)
    /// The facts behind a KPI's number, of the period that holds the day `of`; the first page is 1.
    case facts(kpi: String, of: Day? = nil, page: Int = 1)
    /// The same as a file; `of` is a day of the period, nil is the one that holds the day shown.
    case factsFile(kpi: String, of: Day? = nil, TableForm)
    /// All groups of a KPI's split, a page at a time; the first page is 1.
    case split(kpi: String, by: Dimension, page: Int = 1)
    /// What happens to revenue when deals move otherwise.
    case whatIf(Scenario = .same)
    /// Where a what-if is kept under a name.
    case scenarios(Scenario)
    /// Where a kept what-if is forgotten.
    case forgetScenario(Scenario)
    /// Which activities go together with more of an outcome.
    case activityImpact(ImpactOutcome = .won)
    /// The deals that stand still; the first page is 1.
    case stalled(page: Int = 1)
    /// A deal by the source's id.
    case deal(String)
    case imports
    /// A page of the list of imports further back; the first page is 1.
    case olderImports(page: Int)
    /// The receipt of one import, by its id.
    case importReceipt(String)
    /// How it stands with a file that was handed over, by the id of its job.
    case importJob(String)
    /// Gives that job up.
    case importStop(String)
    /// What taking one import back would do, and doing it.
    case importReversal(String)
    /// The same for a program.
    case jobJSON(String)
    /// The rejected rows of one import.
    case rejectionsFile(String, TableForm)
    /// What is kept about people, and why.
    case purpose
    /// For how long it is kept.
    case retention
    case help
    /// Where one signs in, and where one goes then.
    case signIn(back: String)
    case signOut
    /// To the company's own sign-in, and where one goes then.
    case companySignIn(back: String)
    /// Where one comes back from there.
    case companyReturn
    /// The guide of the first run.
    case guide
    /// A step of it.
    case guideStep(Guide.Step)
    /// Where is said that a step is done, or passed over.
    case guideMark(Guide.Step)
    /// Where the invented company is taken out.
    case sampleRemoval
    /// A file of that kind as it should look.
    case exampleFile(FactKind)
    /// What the organisation is.
    case organisation
    /// All of it as one file.
    case organisationZip
    /// Where the first account is made.
    case firstAccount
    /// What somebody was given to choose a password with.
    case accountLink(key: String)
    /// Where the password is sent that was chosen so.
    case accountLinkForm
    /// One's own account.
    case account
    /// Where one's password is changed.
    case ownPassword
    /// Where browsers are signed out.
    case ownSignIns
    /// Where one sets up a second factor, and ends it.
    case secondFactor
    /// Where its first code is sent.
    case secondFactorConfirmation
    /// Where it is ended.
    case secondFactorRemoval
    /// Where other recovery codes are made.
    case recoveryCodes
    /// The keys of one's programs.
    case programKeys
    /// Where one of them is ended.
    case endedKey
    /// Where a code is asked for after the password, and where one goes then.
    case signInCode(back: String)
    /// Who may come in.
    case people
    /// Whether people are set beside each other by name, and why.
    case personRanking
    /// Who changed what or took it out; the first page is 1.
    case audit(AuditSearch = AuditSearch(), page: Int = 1)
    /// What is known about oneself, and a file of it.
    case aboutMe, aboutMeFile(String)
    /// Everybody in people.csv; those with a text, the first page is 1.
    case persons(String = "", page: Int = 1)
    /// What is known about a person, by the source's id, and a file of it.
    case person(String), personFile(String, String)
    /// Where a person is erased.
    case erasure(String)
    /// Where an account gets another link, by its id.
    case personLink(String)
    /// Where an account gets another role.
    case personRole(String)
    /// Where an account is kept out or let in.
    case personStanding(String)
    /// Where the second factor of an account is taken away.
    case personSecondFactor(String)
    /// Where the director says who confirms with one.
    case secondFactorRule
    /// Something of the director's loop: its address is told by its own list.
    case plan(PlanLink), focus(FocusLink), talk(TalkLink), today(TodayLink)
    /// What the team says of its work.
    case survey(SurveyLink), motivation(MotivationLink)
    /// A table of a page as a file.
    indirect case saved(Link, SavedTable)
    /// A file that is asked about before it goes in.
    case asking(AskingLink)
    /// Chooses a language, then goes back to an address of the product.
    case language(Language, back: String)

    /// The address; with a day it shows that day, where that makes a difference.
    func href(on day: Day? = nil) -> String {
        if case .saved(let page, _) = self { return path + page.query(on: day, isPaged: false) }
        return path + query(on: day)
    }

    /// What stands behind the path: what was chosen, which page of a list, and the day.
    private func query(on day: Day?, isPaged: Bool = true) -> String {
        var query: [String] = []
        if let of { query.append("of=\(of)") }
        query += (shownPart ?? fields).map { "\($0.name)=\(Link.encoded($0.value))" }
        if isPaged, let page, page > 1 { query.append("page=\(page)") }
        switch self {
        case .language(_, let back): query.append("back=\(Link.encoded(back))")
        case .signIn(let back) where back != "/", .companySignIn(let back) where back != "/",
            .signInCode(let back) where back != "/":
            query.append("back=\(Link.encoded(back))")
        case .accountLink(let key): query.append("key=\(Link.encoded(key))")
        default: break
        }
        if let day, dependsOnDay { query.append("on=\(day)") }
        return query.isEmpty ? "" : "?\(query.joined(separator: "&"))"
    }

    /// What a form that leads here must send along, so that nothing of the choice is lost.
    var fields: [(name: String, value: String)] {
        switch self {
        case .whatIf(let scenario), .scenarios(let scenario), .forgetScenario(let scenario):
            Scenario.Factor.allCases.filter { scenario[$0] != 1 }.map {
                ($0.rawValue, String(describing: scenario[$0]))
            }
        case .activity(let view): view.with { _ in }.query
        case .result(let view), .wanted(let view): view.fields
        case .activityImpact(let outcome) where outcome != .won: [("outcome", outcome.rawValue)]
        case .audit(let search, _): search.fields
        case .persons(let text, _) where !text.isEmpty: [(PersonsPage.field, text)]
        default: part?.fields ?? []
        }
    }

    private var of: Day? {
        switch self {
        case .facts(_, let of, _), .factsFile(_, let of, _): of
        default: nil
        }
    }

    /// What is chosen for this look only, such as a page of a list, besides what stays.
    private var shownPart: [(name: String, value: String)]? {
        if case .activity(let view) = self { view.query } else { nil }
    }

    private var page: Int? {
        switch self {
        case .facts(_, _, let page), .split(_, _, let page), .stalled(let page),
            .olderImports(let page), .audit(_, let page), .persons(_, let page):
            page
        case .result(let view), .wanted(let view): view.page
        default: nil
        }
    }
}

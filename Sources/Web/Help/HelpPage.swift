import Domain
import HTML

/// How to import, what the words for health mean, and what the five areas are.
struct HelpPage: Page {
    let frame: Frame

    var title: String { wording("help.title") }

    var content: some HTML {
        div(.class("help")) {
            h1 { title }
            p(.class("lead")) { wording("help.lead") }
            section {
                h2 { wording("help.health") }
                dl(.class("help-health")) {
                    ForEach(Health.allCases) { health in meaning(health) }
                }
            }
            section {
                h2 { wording("help.verdict") }
                dl {
                    dt { wording.sentence("verdict.noise") }
                    dd { wording("help.verdict.noise") }
                    dt { wording.sentence("verdict.signal") }
                    dd { wording("help.verdict.signal") }
                }
            }
            section {
                h2 { wording("help.areas") }
                dl { ForEach(FocusArea.allCases) { area in meaning(area) } }
            }
            course
            if frame.sees(.guide) {
                section(.id("start")) {
                    h2 { wording("guide.title") }
                    p { wording("help.start.text") }
                    ul(.class("actions")) {
                        li { a(.href(Link.guide.path)) { wording("help.start.guide") } }
                        li { a(.href(Link.organisation.path)) { wording("organisation.title") } }
                    }
                }
            }
            if frame.sees(.talk(.oneOnOnes)) {
                section(.id("talks")) {
                    h2 { wording("help.talks") }
                    p { wording("help.talks.text") }
                    ul(.class("actions")) {
                        li { a(.href(Link.talk(.reviews).path)) { wording("reviews.title") } }
                        li { a(.href(Link.talk(.oneOnOnes).path)) { wording("oneOnOnes.title") } }
                        li { a(.href(Link.talk(.actions()).path)) { wording("actions.title") } }
                    }
                }
            }
            HelpOnFocus(frame: frame)
            HelpOnMotivation(frame: frame)
            HelpOnRounds(frame: frame)
            section {
                h2 { wording("help.import") }
                p { wording("help.import.page") }
                p { wording("help.import.back") }
                if frame.sees(.imports) {
                    ul(.class("actions")) {
                        li { a(.href(Link.imports.path)) { wording("help.import.toPage") } }
                    }
                }
                h3 { wording("help.import.command") }
                p { wording("help.import.text") }
                Command.importFolder(frame)
                Command(frame.command("import deals.csv"), wording("help.import.file"))
                Command(frame.command(HelpPage.foreignFile + "\n "), wording("help.import.foreign"))
                Command("koers demo --port 8081", wording("empty.demo.command"))
            }
            if frame.reader.map({ $0.signedIn == nil }) ?? false {
                section(.id("accounts")) {
                    h2 { wording("help.accounts") }
                    p { wording("help.accounts.text") }
                    ul(.class("actions")) {
                        li { a(.href(Link.firstAccount.path)) { wording("firstAccount.title") } }
                    }
                }
            }
            if frame.reader?.signedIn != nil {
                section {
                    h2 { wording("secondStep.title") }
                    p { wording("secondStep.text") }
                    ul(.class("actions")) {
                        li { a(.href(Link.secondFactor.path)) { wording("help.secondStep") } }
                    }
                }
                section(.id("about-me")) {
                    h2 { wording("aboutMe.title") }
                    p { wording("help.aboutMe.text") }
                    ul(.class("actions")) {
                        li { a(.href(Link.aboutMe.path)) { wording("aboutMe.title") } }
                    }
                }
            }
            section {
                h2 { wording("help.safe") }
                p { wording("help.safe.text") }
                Command(frame.command("backup koers-backup.db"), wording("help.safe.backup"))
                Command(frame.command("check"), wording("help.safe.check"))
                Command(frame.command("retention"), wording("help.safe.retention"))
                ul(.class("actions")) {
                    li { a(.href(Link.purpose.path)) { wording("purpose.title") } }
                }
            }
            section(.id("kpis")) {
                h2 { wording("help.kpis") }
                p { wording("help.kpis.text") }
                Command(HelpPage.kpis, wording("help.kpis.file"))
                Command(HelpPage.targets, wording("help.targets.file"))
            }
        }
    }

    private static let foreignFile = #"""
        import sales_pipeline.csv --kind deals \
          --columns "deal_id=opportunity_id,owner=sales_agent,product=product,\
        customer=accounts,stage=deal_stage,status=deal_stage,\
        created_on=engage_date,closed_on=close_date,amount=close_value" \
        """#

    private static let kpis = """
        kpi,area,rank,name,metric,where,period
        gesprekken,salesActivity,1,Gesprekken,activity.count,type=call;type=meeting,week
        omzet,result,1,Omzet per maand,revenue.total,,month
        """

    private static let targets = """
        kpi,from,value,period
        gesprekken,2026-01-01,120,week
        omzet,2026-01-01,250000,month
        """

    private var course: some HTML {
        section(.id("course")) {
            h2 { wording("help.course") }
            p { wording("help.course.text") }
            ul(.class("actions")) {
                li { a(.href(PlanLink.ranking.path)) { wording("areaOrder.title") } }
                li {
                    a(.href(PlanLink.plan.path)) {
                        wording("plan.title", ["year": String(frame.today.civil.year)])
                    }
                }
            }
        }
    }

    @HTMLBuilder private func meaning(_ health: Health) -> some HTML {
        dt { HealthSign(health: health, wording: wording) }
        dd { wording("help.health.\(health.rawValue)") }
    }

    @HTMLBuilder private func meaning(_ area: FocusArea) -> some HTML {
        dt { wording.area(area) }
        dd { wording.description(area) }
    }
}

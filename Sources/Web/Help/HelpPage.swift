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
                h2 { wording("help.areas") }
                dl { ForEach(FocusArea.allCases) { area in meaning(area) } }
            }
            section {
                h2 { wording("help.import") }
                p { wording("help.import.text") }
                Command.importFolder(wording)
                Command("koers import deals.csv", wording("help.import.file"))
                Command(
                    "koers import export.csv --kind deals --columns \"owner=sales_agent\"",
                    wording("help.import.foreign"))
                Command("koers demo", wording("empty.demo.command"))
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

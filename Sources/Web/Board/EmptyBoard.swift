import HTML

/// The board before there is anything on it: what to do first.
struct EmptyBoard: HTML {
    let hasOrganisation: Bool
    let wording: Wording

    var body: some HTML {
        div(.class("empty")) {
            if hasOrganisation {
                h1 { wording("empty.kpis.title") }
                p { wording("empty.kpis.text") }
                Command("koers import kpis.csv", wording("empty.kpis.command"))
            } else {
                h1 { wording("empty.organisation.title") }
                p { wording("empty.organisation.text") }
                Command.importFolder(wording)
                Command("koers demo", wording("empty.demo.command"))
            }
            p { wording("empty.reload") }
        }
    }
}

/// KPIs are chosen, but there are no facts yet.
struct NoFactsNotice: HTML {
    let wording: Wording

    var body: some HTML {
        div(.class("notice")) {
            p { wording("empty.facts.text") }
            Command.importFolder(wording)
        }
    }
}

extension Command {
    /// Imports a folder.
    static func importFolder(_ wording: Wording) -> Command {
        let folder = wording("command.folder")
        return Command("koers import \(folder)", wording("empty.import.command"))
    }
}

/// A command to type, and what it does.
struct Command: HTML {
    private let command: String
    private let meaning: String

    init(_ command: String, _ meaning: String) {
        self.command = command
        self.meaning = meaning
    }

    var body: some HTML {
        div(.class("command")) {
            pre(.tabindex(0)) { code { command } }
            p { meaning }
        }
    }
}

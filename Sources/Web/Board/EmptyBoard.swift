import HTML

/// The board before there is anything on it: what to do first.
struct EmptyBoard: HTML {
    let hasOrganisation: Bool
    let frame: Frame
    private var wording: Wording { frame.wording }

    var body: some HTML {
        div(.class("empty")) {
            if hasOrganisation {
                h1 { wording("empty.kpis.title") }
                p { wording("empty.kpis.text") }
                Command(frame.command("import kpis.csv"), wording("empty.kpis.command"))
                p { wording("empty.reload") }
            } else {
                h1 { wording("empty.organisation.title") }
                p { wording("empty.organisation.text") }
                Command.importFolder(frame)
                p { wording("empty.reload") }
                Command("koers demo --port 8081", wording("empty.demo.command"))
            }
        }
    }
}

/// KPIs are chosen, but there are no facts yet.
struct NoFactsNotice: HTML {
    let frame: Frame

    var body: some HTML {
        div(.class("notice")) {
            p { frame.wording("empty.facts.text") }
            Command.importFolder(frame)
        }
    }
}

extension Command {
    /// Imports a folder.
    static func importFolder(_ frame: Frame) -> Command {
        let folder = frame.wording("command.folder")
        return Command(frame.command("import \(folder)"), frame.wording("empty.import.command"))
    }
}

extension Frame {
    /// A command that works on the database that is shown.
    func command(_ words: String) -> String { "koers \(words) --database \(database)" }
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

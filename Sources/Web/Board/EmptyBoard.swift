import Domain
import HTML

/// The board before there is anything on it: what to do first.
struct EmptyBoard: HTML {
    let hasOrganisation: Bool
    let frame: Frame
    private var wording: Wording { frame.wording }

    var body: some HTML {
        div(.class("empty")) {
            h1 { wording(hasOrganisation ? "empty.kpis.title" : "empty.organisation.title") }
            if !frame.sees(.guide) {
                p { wording("empty.waiting") }
            } else if hasOrganisation {
                p { wording("empty.kpis.text") }
                ways(.guideStep(.kpis), wording("guide.step.kpis"))
            } else {
                p { wording("empty.organisation.text") }
                ways(.guide, wording("guide.title"))
                Command.importFolder(frame)
                p { wording("empty.reload") }
            }
        }
    }

    private func ways(_ first: Link, _ words: String) -> some HTML {
        ul(.class("actions")) {
            li { a(.href(first.path)) { words } }
            li { a(.href(Link.imports.path)) { wording("nav.imports") } }
        }
    }
}

/// KPIs are chosen, but there are no facts yet.
struct NoFactsNotice: HTML {
    let frame: Frame

    var body: some HTML {
        div(.class("notice")) {
            p {
                frame.wording("empty.facts.text")
                if frame.sees(.imports) {
                    " "
                    a(.href(Link.imports.path)) { frame.wording("nav.imports") }
                }
            }
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

import Domain
import HTML
import Storage

/// The words of the twelve statements: Koers's, or the organisation's own in their place.
struct StatementsPage: Page {
    let frame: Frame
    let draft: StatementsDraft
    /// What they are like now.
    let seen: String
    var isDone = false
    /// Somebody else changed them meanwhile; their words stand beside what was typed.
    var now: StatementsDraft?

    var title: String { wording("statements.title") }
    var scripts: [ServedAsset] { [.unsaved] }

    var content: some HTML {
        Crumbs(frame: frame, trail: [(wording("rounds.title"), .survey(.rounds))])
        h1 { title }
        p(.class("lead")) { wording("statements.lead") }
        p(.class("muted")) { wording("statements.kept") }
        if isDone { p(.class("notice"), .role("status")) { wording("statements.done") } }
        if now != nil {
            p(.class("notice error-detail"), .role("alert")) { wording("statements.meanwhile") }
        }
        if !draft.mistakes.isEmpty {
            p(.class("notice error-detail"), .role("alert")) { wording("statements.wrong") }
        }
        form(
            .class("entry-form statements"), .method("post"), .action(Link.survey(.statements).path)
        ) {
            FormToken(frame: frame)
            input(.type("hidden"), .name(RoundDraft.Key.seen), .value(seen))
            ForEach(Statement.allCases) { statement in
                section(.class("statement")) {
                    h2 { "\(statement.rawValue). \(wording.need(statement))" }
                    div(.class("statement-words")) {
                        ForEach(Language.allCases) { language in words(statement, language) }
                    }
                }
            }
            button(.type("submit")) { wording("statements.keep") }
        }
    }

    private func words(_ statement: Statement, _ language: Language) -> some HTML {
        let id = StatementsDraft.field(statement, language)
        let isWrong = draft.mistakes.contains(id)
        return div(.class("entry-field")) {
            label(.for(id)) {
                language.ownName
                span(.class("visually-hidden")) { ": \(wording.need(statement))" }
            }
            textarea(
                .id(id), .name(id), .lang(language.rawValue), .custom(name: "rows", value: "2"),
                .aria("describedby", value: isWrong ? "\(id)-mistake \(id)-hint" : "\(id)-hint")
            ) { draft.texts[language]?[statement] ?? "" }
            .attributes(.aria("invalid", value: "true"), when: isWrong)
            if isWrong {
                p(.class("entry-mistake"), .id("\(id)-mistake")) {
                    wording("statements.tooLong", ["n": wording.whole(StatementsDraft.longest)])
                }
            }
            p(.class("entry-hint"), .id("\(id)-hint")) {
                span { wording("statements.koers") + " " }
                span(.lang(language.rawValue)) { Wording(language).statement(statement) }
                if let other = changed(statement, language) {
                    span(.class("statement-now")) {
                        wording("statements.now") + " "
                        other
                    }
                }
            }
        }
    }

    /// What somebody else made of it, where that is not what was typed.
    private func changed(_ statement: Statement, _ language: Language) -> String? {
        guard let now else { return nil }
        let (theirs, typed) = (now.texts[language]?[statement], draft.texts[language]?[statement])
        guard (theirs ?? "") != (typed ?? "") else { return nil }
        return theirs ?? Wording(language).statement(statement)
    }
}

/// The organisation's own words as they were typed in.
struct StatementsDraft: Sendable {
    var texts: [Language: [Statement: String]] = [:]
    /// The fields that are too long.
    var mistakes: Set<String> = []

    /// Characters of a statement.
    static let longest = 300

    /// The name of a field.
    static func field(_ statement: Statement, _ language: Language) -> String {
        "\(statement.key)-\(language.rawValue)"
    }

    /// As they are kept.
    init(_ snapshot: Snapshot) throws {
        for language in Language.allCases {
            texts[language] = try snapshot.statementTexts(language.rawValue)
        }
    }

    /// What a form says.
    init(_ form: FormFields) {
        for language in Language.allCases {
            for statement in Statement.allCases {
                let name = Self.field(statement, language)
                let words = form[name].onOneLine
                let isOwn = !words.isEmpty && words != Wording(language).statement(statement)
                if isOwn { texts[language, default: [:]][statement] = words }
                if words.count > Self.longest { mistakes.insert(name) }
            }
        }
    }

    /// By the name of the language, as they are kept.
    var byLocale: [String: [Statement: String]] {
        Dictionary(
            Language.allCases.map { ($0.rawValue, texts[$0] ?? [:]) },
            uniquingKeysWith: { first, _ in first })
    }
}

import Domain
import HTML
import Intake

/// What the organisation is, to be filled in or changed.
struct OrganisationForm: HTML, Sendable {
    let frame: Frame
    let draft: OrganisationDraft
    var mistakes: OrganisationMistakes?
    /// Where it is sent.
    let target: Link
    /// What sends it.
    let button: String
    private var wording: Wording { frame.wording }
    private typealias Field = OrganisationDraft.Field

    var body: some HTML {
        form(.class("entry-form"), .method("post"), .action(target.path)) {
            FormToken(frame: frame)
            EntryField(
                name: Field.name, words: wording("organisation.name"), value: draft.name,
                filledBy: "organization", mistake: wording.mistake(mistakes?.name))
            money
            ChoiceField(
                name: Field.timeZone, words: wording("organisation.timeZone"),
                options: with(draft.timeZone, ZoneNames.all).map { ($0, $0.zoneTitle) },
                chosen: draft.timeZone, hint: wording("organisation.timeZone.hint"),
                mistake: mistakes?.isZoneUnknown == true
                    ? wording("organisation.timeZone.unknown") : nil)
            ChoiceField(
                name: Field.language, words: wording("organisation.language"),
                options: Language.allCases.map { ($0.rawValue, $0.ownName) },
                chosen: draft.language, hint: wording("organisation.language.hint"),
                mistake: mistakes?.isLanguageUnknown == true
                    ? wording("organisation.language.unknown") : nil)
            ChoiceField(
                name: Field.firstMonth, words: wording("organisation.firstMonth"),
                options: (1...12).map { (String($0), Wording.item($0, of: wording.texts.months)) },
                chosen: draft.firstMonth, hint: wording("organisation.firstMonth.hint"),
                mistake: mistakes?.isMonthUnknown == true
                    ? wording("organisation.firstMonth.unknown") : nil)
            HTMLElement<HTMLTag.button, _>(.type("submit")) { button }
        }
    }

    private var money: some HTML {
        ChoiceField(
            name: Field.currency, words: wording("organisation.currency"),
            options: with(draft.currency, Currency.known.map(\.code)).map {
                ($0, wording.title(of: $0))
            }, chosen: draft.currency, hint: wording("organisation.currency.hint"),
            mistake: wording.mistake(mistakes?.currency))
    }

    /// The list, with what was chosen where that is none of it.
    private func with(_ chosen: String, _ list: [String]) -> [String] {
        list.contains(chosen) || chosen.isEmpty ? list : [chosen] + list
    }
}

extension String {
    /// `America/New York`
    fileprivate var zoneTitle: String { replacing("_", with: " ") }
}

extension Wording {
    /// What is wrong with a currency.
    fileprivate func mistake(_ mistake: OrganisationMistakes.CurrencyMistake?) -> String? {
        switch mistake {
        case .unknown: self("organisation.currency.unknown")
        case .otherDecimals: self("organisation.currency.otherDecimals")
        case nil: nil
        }
    }
}

/// What the organisation is, for whoever wants to change it later.
struct OrganisationPage: Page {
    let frame: Frame
    let draft: OrganisationDraft
    var mistakes: OrganisationMistakes?
    /// It was just kept.
    var isDone = false

    var title: String { wording("organisation.title") }

    var content: some HTML {
        div(.class("entry")) {
            h1 { title }
            p(.class("lead")) { wording("organisation.text") }
            if isDone { p(.class("notice"), .role("status")) { wording("organisation.done") } }
            OrganisationForm(
                frame: frame, draft: draft, mistakes: mistakes, target: .organisation,
                button: wording("organisation.keep"))
            OrganisationZip(frame: frame, isPart: true)
        }
    }
}

/// Where everything is to be had as one file.
struct OrganisationZip: HTML {
    let frame: Frame
    var isPart = false
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section {
            h2 { wording("organisation.zip") }
            p { wording("organisation.zip.text") }
            ul(.class("actions")) {
                li {
                    a(.href(Link.organisationZip.path), .download) {
                        wording("organisation.zip.save")
                    }
                }
            }
        }
        .attributes(.class("part"), when: isPart)
    }
}

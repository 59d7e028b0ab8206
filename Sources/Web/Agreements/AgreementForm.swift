import Domain
import HTML
import Storage

/// What the two of them do, and by when: of one that is to be made, or to be changed.
struct AgreementForm: HTML {
    let frame: Frame
    /// Of whom the talk is.
    let person: PersonName
    let leader: PersonName
    /// The one that is to be changed; nil for another one.
    let agreement: Agreement?
    let model: AgreementsModel
    /// What could not be kept of it.
    let refused: AgreementRefused?
    private var wording: Wording { frame.wording }
    private typealias Field = AgreementDraft.Field

    private var draft: AgreementDraft {
        refused?.draft ?? agreement.map { AgreementDraft($0) }
            ?? AgreementDraft(about: model.offered.first)
    }

    var body: some HTML {
        form(
            .class("entry-form talk-form"), .method("post"),
            .action(Link.talk(.agreements(person.id)).path)
        ) {
            FormToken(frame: frame)
            input(.type("hidden"), .name(Field.id), .value(agreement?.id ?? model.newID))
            if let agreement {
                input(.type("hidden"), .name(Field.seen), .value(agreement.fingerprint))
            } else {
                about
            }
            part(
                Field.leaderPart, wording("agreement.leaderPart", ["name": frame.names(leader)]),
                draft.leaderPart, mistakes?.leaderPart)
            part(
                Field.organisationPart, wording("agreement.organisationPart"),
                draft.organisationPart, mistakes?.organisationPart)
            EntryField(
                name: Field.due, words: wording("agreement.due"), value: draft.due, type: "date",
                mistake: mistakes?.due == true ? wording("action.notADay") : nil,
                isRequired: false, id: place(Field.due))
            buttons
        }
    }

    private var mistakes: AgreementMistakes? { refused?.mistakes }

    /// An id of its own for the field of each form.
    private func place(_ name: String) -> String { "\(name)-\(agreement?.id ?? "new")" }

    private var about: some HTML {
        ChoiceField(
            name: Field.statement, words: wording("agreement.about"),
            options: model.offered.map {
                (value: String($0.rawValue), title: wording.need($0))
            }, chosen: draft.statement,
            mistake: mistakes?.statement == true ? wording("agreement.noStatement") : nil)
    }

    private func part(
        _ name: String, _ words: String, _ value: String, _ mistake: AgreementMistakes.Part?
    ) -> some HTML {
        let place = place(name)
        return div(.class("entry-field")) {
            label(.for(place)) { words }
            textarea(.id(place), .name(name), .custom(name: "rows", value: "2")) { value }
                .attributes(.aria("invalid", value: "true"), when: mistake != nil)
                .attributes(
                    .aria("describedby", value: "\(place)-mistake"), when: mistake != nil)
            if let text = wording.mistake(mistake) {
                p(.class("entry-mistake"), .id("\(place)-mistake")) { text }
            }
        }
    }

    private var buttons: some HTML {
        div(.class("agreement-ways")) {
            if agreement == nil {
                button(.type("submit"), .name(Field.deed), .value("add")) {
                    wording("agreement.add")
                }
            } else {
                button(.type("submit"), .name(Field.deed), .value("change")) {
                    wording("action.keep")
                }
            }
        }
    }
}

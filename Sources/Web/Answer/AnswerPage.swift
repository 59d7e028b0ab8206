import Domain
import HTML

/// What was wrong with what was filled in.
enum AnswerFlaw: Hashable, Sendable {
    /// Not everything has an answer, so that it was kept and not sent.
    case missing
    /// It was sent before, and stays as it was sent: not everything has an answer.
    case missingAfterSending
    /// Answers that no question has.
    case offScale(Set<AnswerPlace>)
    case tooLong
    /// They began in another browser, whose code is needed.
    case begunElsewhere
}

/// Where a round is answered.
struct AnswerPage: Page {
    let frame: Frame
    let way: AnswerWay
    let open: OpenSheet
    /// The code by which somebody goes on elsewhere.
    let code: String
    /// What was filled in and is not all well.
    var sent: (sheet: SurveySheet, flaw: AnswerFlaw)?
    /// Whether it was saved just now.
    var isSaved = false

    var title: String { open.round.name }
    var scripts: [ServedAsset] { [.answer] }
    private var sheet: SurveySheet { sent?.sheet ?? open.kept ?? SurveySheet() }

    var content: some HTML {
        h1 { title }
        AnswerPrivacy(wording: wording, open: open)
        AnswerDue(frame: frame, round: open.round)
        if let flaw = sent?.flaw { told(flaw) }
        if isSaved {
            div(.class("notice"), .role("status")) {
                p { strong { wording("surveyAnswer.saved") } }
                AnswerCodeShown(wording: wording, code: code)
            }
        }
        if open.isSent, sent == nil { p(.class("notice")) { wording("surveyAnswer.isSent") } }
        AnswerForm(frame: frame, way: way, open: open, sheet: sheet, flaw: sent?.flaw)
        if open.kept != nil, !isSaved {
            details(.class("more")) {
                summary { wording("surveyAnswer.elsewhere") }
                AnswerCodeShown(wording: wording, code: code)
            }
        } else if open.kept == nil, sent == nil {
            details(.class("more")) {
                summary { wording("surveyAnswer.fromElsewhere") }
                AnswerCodeForm(frame: frame, way: way)
            }
        }
    }

    private func told(_ flaw: AnswerFlaw) -> some HTML {
        div(.class("notice"), .role("alert")) {
            switch flaw {
            case .missing:
                p(.class("error-detail")) {
                    wording.counted("surveyAnswer.missing", sheet.places.count)
                }
                missing
            case .missingAfterSending:
                p(.class("error-detail")) { wording("surveyAnswer.missing.afterSending") }
                missing
            case .offScale:
                p(.class("error-detail")) { wording("surveyAnswer.offScale") }
            case .tooLong:
                p(.class("error-detail")) { wording("surveyAnswer.tooLong.told") }
            case .begunElsewhere:
                p(.class("error-detail")) { wording("surveyAnswer.begunElsewhere") }
            }
        }
    }

    /// What has no answer yet, each a step away.
    private var missing: some HTML {
        ul(.class("answer-missing")) {
            ForEach(sheet.places) { place in
                li { a(.href("#\(place.id)")) { name(place) } }
            }
        }
    }

    private func name(_ place: AnswerPlace) -> String {
        switch place {
        case .statement(let statement):
            "\(statement.rawValue). \(wording.statement(statement, own: open.own))"
        case .recommendation:
            "\(AnswerPlace.all.count). \(wording("surveyAnswer.recommend"))"
        }
    }
}

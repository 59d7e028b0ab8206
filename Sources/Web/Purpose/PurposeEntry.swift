import Domain
import HTML

/// One kind of data about people, on one line where there is room.
struct PurposeEntry: HTML {
    let wording: Wording
    let data: PersonalData
    let sight: PurposeSight

    var body: some HTML {
        article(.class("purpose-entry"), .id(data.kind.rawValue)) {
            div(.class("purpose-what")) {
                h3 { wording.name(of: data.kind) }
                p { wording.fields(of: data.kind) }
            }
            dl {
                div {
                    dt { wording("purpose.entry.why") }
                    dd { wording.purpose(of: data.kind) }
                    dd(.class("muted")) { wording("purpose.ground.\(data.ground.rawValue)") }
                }
                div {
                    dt { wording("purpose.entry.who") }
                    dd { wording.begun(wording.sight(data.sight, isRanked: sight.ranking != nil)) }
                }
                div {
                    dt { wording("purpose.entry.long") }
                    dd { wording.begun(wording.keeping(data, sight.periods)) }
                    dd(.class("muted")) { wording("purpose.ending.\(data.ending.rawValue)") }
                }
            }
        }
    }
}

extension Wording {
    /// As a sentence begins.
    func begun(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

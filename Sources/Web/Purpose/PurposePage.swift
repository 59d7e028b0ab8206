import Domain
import HTML

/// What Koers keeps about people, what for, who sees it and for how long: made from the catalogue
/// that the code keeps to.
struct PurposePage: Page {
    let frame: Frame
    let sight: PurposeSight

    var title: String { wording("purpose.title") }

    var content: some HTML {
        div(.class("purpose")) {
            h1 { title }
            p(.class("lead")) { wording("purpose.lead") }
            ul(.class("actions")) {
                if frame.sees(.retention) {
                    li { a(.href(Link.retention.path)) { wording("retention.title") } }
                }
            }
            p(.class("muted")) { wording("purpose.download") }
            TableLinks(frame)
            section {
                h2 { wording("purpose.short") }
                ul(.class("points")) { ForEach(inShort) { point in li { point } } }
            }
            section {
                h2 { wording("purpose.not") }
                ul(.class("points")) { ForEach(notDone) { point in li { point } } }
            }
            PurposeAccess(frame: frame, ranking: sight.ranking)
            section {
                h2 { wording("purpose.ranking") }
                p { ranking }
            }
            ForEach(PersonalData.Group.allCases) { group in part(group) }
            section {
                h2 { wording("purpose.grounds") }
                dl { ForEach(Ground.allCases) { ground in meaning(ground) } }
            }
            section {
                h2 { wording("purpose.backups") }
                p { wording("purpose.backups.text") }
            }
            section {
                h2 { wording("purpose.council") }
                p { wording("purpose.council.text") }
            }
        }
    }

    private var inShort: [String] {
        [
            wording("purpose.short.work"),
            sight.ranking == nil
                ? wording("purpose.short.who") : wording("purpose.short.whoRanked"),
            wording("purpose.short.long"), wording("purpose.short.survey"),
        ]
    }

    private var notDone: [String] {
        [
            wording("purpose.not.watch"), wording("purpose.not.score"),
            wording("purpose.not.decide"), wording("purpose.not.send"),
            wording("purpose.not.sensitive"),
        ]
    }

    private var ranking: String {
        guard let ranking = sight.ranking, let day = sight.rankedSince else {
            return wording("purpose.ranking.off")
        }
        return wording(
            "purpose.ranking.on",
            [
                "day": wording.day(day), "name": ranking.actor,
                "reason": ranking.reason,
            ])
    }

    @HTMLBuilder private func meaning(_ ground: Ground) -> some HTML {
        dt { wording("purpose.ground.\(ground.rawValue)") }
        dd { wording("purpose.ground.\(ground.rawValue).text") }
    }

    private func part(_ group: PersonalData.Group) -> some HTML {
        section(.class("purpose-group")) {
            h2 { wording("purpose.group.\(group.rawValue)") }
            ForEach(group.all) { data in
                PurposeEntry(wording: wording, data: data, sight: sight)
            }
        }
    }
}

/// What the page hangs on besides the catalogue.
struct PurposeSight: Sendable {
    let periods: RetentionPeriods
    /// The decision that people are set beside each other; nil while they are not.
    let ranking: PersonRanking?
    /// The day of that decision.
    let rankedSince: Day?
}

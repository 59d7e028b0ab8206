import Domain
import HTML

/// Puts the areas in order, and the KPIs within each: dragged, with the keyboard, or by number.
struct RankingForm: HTML {
    let frame: Frame
    let draft: PublishingDraft
    let sight: RankingSight
    private var wording: Wording { frame.wording }

    var body: some HTML {
        form(.class("ranking-form"), .method("post"), .action(PlanLink.ranking.path)) {
            FormToken(frame: frame)
            input(
                .type("hidden"), .name(PublishingDraft.Field.seen), .value(draft.seen))
            OrderSaid(wording: wording)
            ol(.class("order ranking-list"), .data("order", value: "")) {
                ForEach(draft.order.inOrder.enumerated()) { place, area in row(area, place + 1) }
            }
            p(.class("muted")) { wording("areaOrder.kpis.hint") }
            div(.class("entry-form")) {
                EntryText(
                    name: PublishingDraft.Field.reason, words: wording("areaOrder.reason"),
                    value: draft.reason, hint: wording("areaOrder.reason.hint"),
                    mistake: draft.reasonMistake.map(sentence))
                EntryField(
                    name: PublishingDraft.Field.day, words: wording("areaOrder.from"),
                    value: draft.day, type: "date", hint: wording("areaOrder.from.hint"),
                    mistake: draft.dayMistake.map(sentence))
                button(.type("submit")) { wording("areaOrder.publish") }
            }
        }
    }

    private func row(_ area: FocusArea, _ place: Int) -> some HTML {
        let name = wording.area(area)
        return li(.class("ranking-area"), .data("order-name", value: name)) {
            div(.class("ranking-line")) {
                OrderMoves(
                    wording: wording, name: name, field: RankingDraft.Field.rank(area),
                    place: draft.order.rank(area) ?? place, count: FocusArea.allCases.count)
                span(.class("ranking-rank"), .data("order-rank", value: "")) { String(place) }
                div(.class("ranking-name")) {
                    strong { name }
                    if let mistake = draft.order.mistakes[area] {
                        p(.class("entry-mistake")) {
                            wording(
                                mistake == .taken ? "guide.ranking.taken" : "guide.ranking.missing")
                        }
                    }
                }
            }
            kpis(area)
        }
    }

    @HTMLBuilder private func kpis(_ area: FocusArea) -> some HTML {
        let slugs = draft.kpis[area] ?? []
        if slugs.count > 1 {
            div(.class("ranking-kpis")) {
                OrderSaid(wording: wording)
                ol(.class("order"), .data("order", value: "")) {
                    ForEach(slugs.enumerated()) { place, slug in
                        kpi(slug, area, place + 1, of: slugs.count)
                    }
                }
            }
        } else {
            p(.class("ranking-kpis muted")) {
                slugs.first.map { self.name($0, area) } ?? wording("board.noKPIs")
            }
        }
    }

    private func kpi(_ slug: String, _ area: FocusArea, _ place: Int, of count: Int) -> some HTML {
        let name = self.name(slug, area)
        return li(.class("ranking-line"), .data("order-name", value: name)) {
            OrderMoves(
                wording: wording, name: name, field: PublishingDraft.Field.rank(slug),
                place: place, count: count)
            span(.class("ranking-name")) { name }
        }
    }

    private func name(_ slug: String, _ area: FocusArea) -> String {
        sight.kpis[area]?.first { $0.slug == slug }.map(wording.name(of:)) ?? slug
    }

    private func sentence(_ mistake: RankingChoice.Flaw) -> String {
        let length = PersonRanking.reasonLength
        return mistake == .reasonTooLong
            ? wording("ranking.reason.tooLong", ["n": String(length.upperBound)])
            : wording("ranking.reason.tooShort", ["n": String(length.lowerBound)])
    }

    private func sentence(_ mistake: PublishingDraft.DayMistake) -> String {
        switch mistake {
        case .unreadable: wording("areaOrder.from.unreadable")
        case .past: wording("areaOrder.from.past")
        case .tooFar: wording("areaOrder.from.tooFar")
        }
    }
}

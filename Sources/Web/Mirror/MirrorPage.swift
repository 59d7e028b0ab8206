import Domain
import HTML
import Storage

/// The mirror: does one's own attention follow the order that was published?
struct MirrorPage: Page {
    let frame: Frame
    let model: MirrorModel

    var title: String { wording("mirror.title") }

    var content: some HTML {
        h1 { heading }
        if let mirror = model.mirror {
            p(.class("mirror-says")) { wording.sentence(mirror) }
        } else {
            p(.class("notice")) { wording("mirror.nobody") }
        }
        div(.class("mirror")) {
            if let mirror = model.mirror {
                if mirror.minutes > 0 { bars(mirror) }
                div(.class("mirror-beside")) {
                    forgotten(mirror)
                    MirrorTrend(frame: frame, mirror: mirror)
                }
            }
            SeenOrderSection(frame: frame, model: model)
            div(.class("mirror-beside")) {
                if model.isOwn, !frame.sees(.people) {
                    MirrorSharingForm(frame: frame, model: model)
                }
                if !model.others.isEmpty || model.isDirector { others }
            }
        }
        ul(.class("actions")) {
            li { a(.href(Link.today(.home()).path)) { wording("mirror.log") } }
        }
    }

    private var heading: String {
        guard !model.isOwn, let name = model.name else { return wording("mirror.title") }
        return wording("mirror.titleOf", ["name": frame.names(name)])
    }

    private func bars(_ mirror: Mirror) -> some HTML {
        section {
            h2 { wording("mirror.bars") }
            p(.class("mirror-alignment")) {
                strong { wording.percent(mirror.alignment ?? 0, upTo: 0) }
                " "
                wording("mirror.alignment")
            }
            MirrorBars(frame: frame, mirror: mirror)
            TableLinks(frame, .attention)
            if let since = model.rankingSince, frame.on - since < 28 {
                p(.class("muted")) { wording("mirror.since", ["day": wording.day(since)]) }
            }
            p(.class("muted")) {
                wording(
                    "mirror.bars.text",
                    ["minutes": wording.whole(mirror.minutes), "day": wording.day(frame.on)])
            }
        }
    }

    @HTMLBuilder private func forgotten(_ mirror: Mirror) -> some HTML {
        let areas = mirror.forgotten
        if !areas.isEmpty {
            section {
                h2 { wording("mirror.forgotten") }
                p {
                    wording(
                        "mirror.forgotten.text",
                        ["areas": wording.list(areas.map { wording.area($0.area) })])
                }
            }
        }
    }

    /// The mirrors of managers who agreed to it.
    private var others: some HTML {
        section {
            h2 { wording("mirror.others") }
            if model.others.isEmpty {
                p(.class("muted")) { wording("mirror.others.none") }
            }
            ul(.class("mirror-others")) {
                ForEach(model.others) { one in
                    li {
                        a(.href(frame.href(.today(.mirror(of: one.name.id))))) {
                            frame.names(one.name)
                        }
                        span(.class("muted")) {
                            wording("mirror.others.since", ["day": wording.day(one.since)])
                        }
                    }
                }
            }
        }
    }
}

/// What the page of a mirror shows.
struct MirrorModel: Sendable {
    /// Whose it is; nil where it is not known who of the people looks.
    var name: PersonName?
    var mirror: Mirror?
    /// Whether it is of whoever looks.
    var isOwn = true
    let isDirector: Bool
    /// Whether one's own mirror may be seen by the director, and since when.
    var sharing: (isOn: Bool, since: Day?) = (false, nil)
    /// The mirrors that the director may look in.
    var others: [(name: PersonName, since: Day)] = []
    /// What the team sees, of the latest quarter that is over.
    var seen: (order: SeenOrder?, round: Period, answers: Int)?
    /// The published order.
    let ranking: Ranking
    /// Since when it holds; nil for the order of a new organisation.
    var rankingSince: Day?
    /// From how many answers on an order is shown.
    let minimum: Int
}

extension Wording {
    /// What a mirror says, in one sentence.
    func sentence(_ mirror: Mirror) -> String {
        func share(_ one: AreaAttention) -> String { percent(one.share ?? 0, upTo: 0) }
        switch mirror.finding {
        case .nothing: return self("mirror.says.nothing")
        case .follows(let first):
            return self(
                "mirror.says.follows", ["area": area(first.area), "share": share(first)])
        case .forgotten(let one, let rank):
            return self(
                "mirror.says.forgotten", ["area": area(one.area), "rank": String(rank)])
        case .displaced(let less, let rank, let more, let its):
            return self(
                "mirror.says.displaced",
                [
                    "area": area(less.area), "rank": String(rank), "share": share(less),
                    "other": area(more.area), "its": String(its), "more": share(more),
                ])
        }
    }
}

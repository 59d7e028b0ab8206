import Domain
import HTML
import Storage

/// What is told of talking about KPIs, wherever they stand.
struct KPITalks: Sendable {
    /// How often each was discussed in 90 days, by its slug.
    let discussed: [String: DiscussedKPI]
    /// Those that are on the agenda of the next review already.
    let asked: Set<String>
    /// Whether whoever looks may put one there.
    let leads: Bool

    /// Those of the day that is looked at; of a day that is gone nothing is put on an agenda.
    init(_ look: Look) throws {
        discussed = try look.boardMeasurement().discussedKPIs(on: look.on)
        leads = look.access.leads && look.on == look.frame.today
        asked = leads ? try look.snapshot.wishes(ofTeam: look.access.team) : []
    }

    /// Of whom nothing is known.
    static let none = KPITalks(discussed: [:], asked: [], leads: false)

    private init(discussed: [String: DiscussedKPI], asked: Set<String>, leads: Bool) {
        self.discussed = discussed
        self.asked = asked
        self.leads = leads
    }
}

/// How often a result KPI was discussed, and, where it is not on track, the two ways on: to discuss
/// it, and to do something.
struct KPITalk: HTML {
    let reading: KPIReading
    let frame: Frame
    let talks: KPITalks
    /// Where the page is that it stands on.
    let place: Place
    private var wording: Wording { frame.wording }
    private var kpi: KPI { reading.kpi.kpi }

    /// The page that it stands on.
    enum Place: String, Sendable { case board, kpi }

    /// The names of the fields.
    enum Field {
        static let kpi = "kpi"
        static let place = "from"
        /// In the address of the page one comes back to.
        static let asked = "asked"
        static let already = "already"
    }

    var body: some HTML {
        if !kpi.isAction || isOffered {
            div(.class("kpi-talk")) {
                if !kpi.isAction { p(.class("kpi-discussed")) { wording.discussed(times) } }
                if isOffered { ways }
            }
        }
    }

    private var times: DiscussedKPI {
        talks.discussed[kpi.slug]
            ?? DiscussedKPI(kpi: kpi.slug, discussed: 0, asked: kpi.cadence?.asksIn90Days)
    }

    /// Whether there is something to talk about, for whoever looks.
    private var isOffered: Bool {
        let health = reading.kpi.health
        return talks.leads && (health == .offTrack || health == .atRisk)
            && frame.reader?.access.opens(reading.metric) == true
    }

    private var ways: some HTML {
        div(.class("kpi-ways")) {
            if talks.asked.contains(kpi.slug) {
                span(.class("kpi-asked")) { wording("talk.asked") }
            } else {
                form(.method("post"), .action(Link.talk(.discussions).path)) {
                    FormToken(frame: frame)
                    input(.type("hidden"), .name(Field.kpi), .value(kpi.slug))
                    input(.type("hidden"), .name(Field.place), .value(place.rawValue))
                    button(.type("submit"), .aria("label", value: named("talk.discuss.kpi"))) {
                        wording("talk.discuss")
                    }
                }
            }
            a(
                .href(Link.talk(.actions(about: kpi.slug)).href()),
                .aria("label", value: named("talk.act.kpi"))
            ) { wording("talk.act") }
        }
    }

    private func named(_ key: String) -> String { wording(key, ["kpi": reading.name]) }
}

/// Says that a KPI was put on the agenda, or was on it already.
struct AskedNotice: HTML {
    let frame: Frame
    let kpi: KPI?
    let isNew: Bool

    var body: some HTML {
        if let kpi {
            p(.class("notice"), .role("status")) {
                frame.wording(
                    isNew ? "talk.asked.now" : "talk.asked.already",
                    ["kpi": frame.wording.name(of: kpi)])
            }
        }
    }
}

extension Wording {
    /// `1 van 3 keer besproken in 90 dagen`
    func discussed(_ times: DiscussedKPI) -> String {
        guard let asked = times.asked else { return counted("talk.discussed", times.discussed) }
        return self(
            "talk.discussed.of", ["n": whole(times.discussed), "asked": whole(asked)])
    }
}

import Domain
import HTML

/// One KPI: the chart, the same numbers as a table, what it means, and the way to its facts.
struct KPIPage: Page {
    let frame: Frame
    /// The KPI with the whole series that is to be shown, its limits, and its splits.
    let detail: KPIDetail
    /// What is told of talking about it.
    var talks = KPITalks.none
    /// Whether it was just put on the agenda of a review, or was on it before.
    var isAskedAnew: Bool?
    /// Those whom whoever looks leads.
    var led: [PersonName] = []
    /// The KPI of the whole organisation, and what is promised for it; nil where that is not told.
    var promised: (whole: BoardKPI, promises: Promises)?

    private var reading: KPIReading { KPIReading(detail.kpi, wording) }
    private var area: FocusArea { detail.kpi.kpi.area }
    var title: String { wording.name(of: detail.kpi.kpi) }
    var scripts: [ServedAsset] { [.chartLibrary, .kpiChart] }

    var content: some HTML {
        let reading = reading
        Crumbs(frame: frame, trail: [(wording.area(area), .area(area))])
        if let isAskedAnew {
            AskedNotice(frame: frame, kpi: detail.kpi.kpi, isNew: isAskedAnew)
        }
        KPIHead(reading: reading)
        KPITalk(reading: reading, frame: frame, talks: talks, place: .kpi)
        ScopeNote(frame: frame, shown: .sums)
        KPIChart(reading: reading)
        div(.class("kpi-columns")) {
            KPITable(reading: reading, frame: frame)
            div {
                if let promised {
                    MotivatorSection(
                        frame: frame, reading: KPIReading(promised.whole, wording),
                        promises: promised.promises)
                }
                SignalNote(reading: reading)
                KPIDefinition(reading: reading)
                if reading.hasFacts { FactsLink(reading: reading, frame: frame) }
                if reading.isOfRounds { MotivationWay(frame: frame) }
                if promised?.promises.flagsMissing == true { changes }
                if !led.isEmpty {
                    details(.class("talk-with")) {
                        summary { wording("talk.with") }
                        TalkAbout(frame: frame, people: led, subject: .kpi(detail.kpi.kpi.slug))
                    }
                }
            }
        }
        if !splits.isEmpty { splitSection(reading) }
    }

    /// Where the director changes what it is held against, and what it is.
    private var changes: some HTML {
        let slug = detail.kpi.kpi.slug
        return ul(.class("actions")) {
            li { a(.href(Link.focus(.kpiTargets(slug)).href())) { wording("kpi.toTargets") } }
            li { a(.href(Link.focus(.kpi(slug)).path)) { wording("kpi.toFocus") } }
        }
    }

    private var splits: [Split] { detail.splits }

    private func splitSection(_ reading: KPIReading) -> some HTML {
        section {
            h2 { wording("split.title") }
            div(.class("splits")) {
                ForEach(splits) { split in
                    SplitTable(split: split, reading: reading, frame: frame)
                }
            }
        }
    }
}

/// The name, how it stands, and the number with what it is held against.
struct KPIHead: HTML {
    let reading: KPIReading

    var body: some HTML {
        div(.class("kpi-head")) {
            p(.class("kpi-state")) {
                HealthSign(health: reading.kpi.health, wording: reading.wording)
                span(.class("kpi-period")) { reading.period }
            }
            h1 { reading.name }
            div(.class("kpi-head-line")) {
                KPIFigure(reading: reading)
                KPITarget(reading: reading)
                KPIChange(reading: reading)
            }
            if let warning = reading.fixedCostWarning { p(.class("muted")) { warning } }
            if reading.isAboutEarlierPeriod {
                p(.class("muted")) {
                    reading.wording("kpi.earlierPeriod", ["period": reading.period])
                }
            }
        }
    }
}

/// The way to the facts, on a page and as a file.
struct FactsLink: HTML {
    let reading: KPIReading
    let frame: Frame

    var body: some HTML {
        let slug = reading.kpi.kpi.slug
        // The period that is shown may be one before that of the day.
        let of = reading.isAboutEarlierPeriod ? reading.point?.period.start : nil
        section(.class("facts-link")) {
            h2 { frame.wording("facts.behind") }
            p { frame.wording("facts.behind.text") }
            ul(.class("actions")) {
                li {
                    a(.href(frame.href(.facts(kpi: slug, of: of)))) { frame.wording("facts.show") }
                }
            }
            TableLinks(frame) { .factsFile(kpi: slug, of: of, $0) }
        }
    }
}

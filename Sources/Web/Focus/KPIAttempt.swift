import Domain
import Storage

/// A form of a KPI as it was sent, held against what is known.
struct KPIAttempt: Sendable {
    var draft: KPIDraft
    /// What it says; nil when something is wrong with it.
    let kpi: KPI?
    let wording: Wording
    let today: Day

    /// What a form says, of the KPI with that slug or of a new one.
    init(_ draft: KPIDraft, changing slug: String?, _ look: Look) throws {
        let was = try slug.map { try look.chosenKPI($0) }
        var read = draft
        kpi = read.kpi(changing: was, try FilterChoices(read.metric?.dimensions ?? [], look))
        self.draft = read
        wording = look.frame.wording
        today = look.frame.today
    }

    var said: SaidKPI { { [wording] in wording.said($0) } }
}

extension Look {
    /// The KPI with that slug among those that were chosen, also when it left the board.
    func chosenKPI(_ slug: String) throws -> KPI {
        let kpis = try snapshot.attributes().kpis
        guard let kpi = kpis.first(where: { $0.slug == slug }) else {
            let near = NearestNames.to(slug, among: kpis.map(\.slug))
            throw Mistake.unknownKPI(nearest: kpis.filter { near.contains($0.slug) })
        }
        return kpi
    }

    /// The three KPIs that leave no room in an area for another from today on; none where there is.
    func full(_ area: FocusArea, besides slug: String? = nil) throws -> [KPI] {
        let others = try snapshot.attributes().kpis.filter { $0.slug != slug }
        let another = KPI(
            slug: slug ?? "", area: area, rank: 1, metric: "", from: frame.today)
        return KPI.fullArea(others, with: another) ?? []
    }

    /// What a KPI says, or would say; nil where it has no number per such a period.
    func reading(_ kpi: KPI, _ measurement: Measurement) -> KPIReading? {
        guard let question = try? Question(kpi, on: on, periods: 13),
            let answer = try? measurement.answer(question, grouped: false)
        else { return nil }
        return KPIReading(BoardKPI(kpi: kpi, answer: answer), frame.wording)
    }

    /// The page with the form of a KPI.
    func formPage(
        _ draft: KPIDraft? = nil, of slug: String?, area: FocusArea, metric: String,
        isPreviewing: Bool = false, isMeanwhile: Bool = false, _ clock: Site.Clock
    ) throws -> KPIFormPage {
        let kpi = try slug.map(chosenKPI)
        let key = kpi?.metric ?? metric
        let dimensions = (Catalogue.metric(key)?.dimensions ?? []).filter { _ in
            key != KPIDraft.newNumber
        }
        let choices = try FilterChoices(dimensions, self)
        var shown = draft ?? kpi.map { KPIDraft($0, choices) } ?? KPIDraft(area: area, metric: key)
        let mistakes = shown.mistakes
        let drafted = shown.kpi(changing: kpi, choices)
        shown.mistakes = shown.mistakes.merging(mistakes) { _, said in said }
        if draft == nil { shown.mistakes = [:] }
        if isMeanwhile, let kpi { shown.seen = kpi.fingerprint }
        var previewed = drafted
        // No target is of a KPI that is not chosen yet (F61).
        if kpi == nil { previewed?.slug = "" }
        let isShown = isPreviewing || kpi != nil || (draft == nil && metric != KPIDraft.newNumber)
        return KPIFormPage(
            frame: frame, draft: shown, kpi: kpi, choices: choices,
            people: try people(chosen: shown.owner), full: try kpi == nil ? full(area) : [],
            preview: isShown ? try previewed.flatMap { reading($0, try boardMeasurement()) } : nil,
            isPreviewing: isPreviewing, became: isMeanwhile ? kpi : nil,
            history: try slug.map { try changes(of: [.kpi], $0, clock) } ?? [])
    }

    /// Those who work here today, and whoever was chosen.
    private func people(chosen: String) throws -> [FilterChoices.Choice] {
        let attributes = try snapshot.attributes()
        return FilterChoices.people(attributes, self).filter { one in
            one.value == chosen || attributes.people[one.value]?.isActive(on: frame.today) == true
        }
    }
}

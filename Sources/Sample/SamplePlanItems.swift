import Domain

/// The plan of each year the sample touches: per area an end result, strategies, and tactics with an
/// owner and a day. Of the year that runs some are done, some are late, and one owner has left.
struct SamplePlanItems {
    let items: [PlanItem]

    init(_ span: SampleSpan) {
        let years = span.start.civil.year...span.today.civil.year
        items = years.flatMap { SamplePlanItems.items(of: $0, on: span.today) }
    }

    /// A tactic as the table below writes it; its day counts from today in the year that runs.
    private struct Tactic {
        let title: String
        let owner: String
        let days: Int
        let state: PlanState
        let kpi: String?

        init(_ title: String, _ owner: String, _ days: Int, _ state: PlanState, _ kpi: String?) {
            self.title = title
            self.owner = owner
            self.days = days
            self.state = state
            self.kpi = kpi
        }
    }

    private typealias Strategy = (title: String, tactics: [Tactic])

    private static func items(of year: Int, on today: Day) -> [PlanItem] {
        FocusArea.allCases.flatMap { area -> [PlanItem] in
            let (endResult, strategies) = plan(area)
            let first = PlanItem(
                year: year, area: area, kind: .endResult, key: "\(area.rawValue)-doel",
                title: endResult)
            return [first]
                + strategies.enumerated().flatMap { place, strategy in
                    lines(strategy, "\(area.rawValue)-\(place + 1)", area, year, today)
                }
        }
    }

    private static func lines(
        _ strategy: Strategy, _ key: String, _ area: FocusArea, _ year: Int, _ today: Day
    ) -> [PlanItem] {
        let head = PlanItem(
            year: year, area: area, kind: .strategy, key: key, parent: "\(area.rawValue)-doel",
            title: strategy.title)
        return [head]
            + strategy.tactics.enumerated().map { place, tactic in
                let isPast = year < today.civil.year
                return PlanItem(
                    year: year, area: area, kind: .tactic, key: "\(key)-\(place + 1)", parent: key,
                    title: tactic.title, ownerID: tactic.owner,
                    dueOn: day(tactic.days, after: today, in: year),
                    state: isPast ? past(tactic.state).rawValue : tactic.state.rawValue,
                    kpi: tactic.kpi)
            }
    }

    /// What a year that is over made of it.
    private static func past(_ state: PlanState) -> PlanState { state == .open ? .dropped : .done }

    /// The same day of the year that it is of, never outside it.
    private static func day(_ days: Int, after today: Day, in year: Int) -> Day {
        let day = today + days
        if day.civil.year > today.civil.year { return .known(year, 12, 31) }
        if day.civil.year < today.civil.year { return .known(year, 1, 2) }
        let (_, month, number) = day.civil
        return .known(year, month, min(number, 28))
    }

    private static func plan(_ area: FocusArea) -> (endResult: String, strategies: [Strategy]) {
        switch area {
        case .leadFlow: leadFlow
        case .salesActivity: salesActivity
        case .result: result
        case .teamMotivation: teamMotivation
        case .labourEfficiency: labourEfficiency
        }
    }
}

extension SamplePlanItems {
    private static let leadFlow: (String, [Strategy]) = (
        "Elke maand genoeg goede aanvragen, en binnen twee maanden een antwoord",
        [
            (
                "Gevonden worden door wie verbouwt",
                [
                    Tactic("Rekenhulp warmtepomp op de site", "P21", -96, .done, "nieuwe-leads"),
                    Tactic(
                        "Drie klantverhalen per regio op film", "P22", -12, .busy, "nieuwe-leads"),
                ]
            ),
            (
                "Geen aanvraag langer dan een dag laten liggen",
                [
                    Tactic("Intake op dezelfde dag bellen", "P02", -40, .done, "kwalificatie"),
                    Tactic("Vragenlijst bij iedere aanvraag", "P03", 21, .busy, "kwalificatie"),
                ]
            ),
        ]
    )

    private static let salesActivity: (String, [Strategy]) = (
        "Iedere week 440 echte gesprekken, verdeeld over alle teams",
        [
            (
                "Vaste belblokken in alle teams",
                [
                    Tactic("Twee blokken per week in Zuid", "P14", -20, .busy, "gesprekken"),
                    Tactic("Samen bellen op dinsdag", "P08", -130, .done, "gesprekken"),
                ]
            ),
            (
                "Demo's bij de klant thuis",
                [Tactic("Demobus voor Noord en Zuid", "P11", 14, .open, "demos")]
            ),
        ]
    )

    private static let result: (String, [Strategy]) = (
        "Ruim € 6 miljoen omzet, zonder te leunen op één product",
        [
            (
                "Vaste klanten vaker bedienen",
                [
                    Tactic("Onderhoud bij iedere offerte", "P10", -75, .done, "omzet"),
                    Tactic("Alle klanten van voor 2020 bellen", "P15", 25, .busy, "omzet"),
                ]
            ),
            (
                "Sneller van aanvraag naar opdracht",
                [
                    Tactic("Offerte binnen drie werkdagen", "P05", -33, .busy, "doorlooptijd"),
                    Tactic("Standaardprijzen voor woningen", "P17", 30, .open, "winstkans"),
                ]
            ),
        ]
    )

    private static let teamMotivation: (String, [Strategy]) = (
        "Een team dat zijn werk een 7 of meer geeft en gezond blijft",
        [
            (
                "Goed beginnen en blijven leren",
                [
                    Tactic("Iedere nieuwe collega een maatje", "P20", -150, .done, "stemming"),
                    Tactic("Maandelijks gesprek met iedereen", "P01", 28, .busy, "stemming"),
                ]
            )
        ]
    )

    private static let labourEfficiency: (String, [Strategy]) = (
        "Elke euro aan salaris verdient zich ruim twee keer terug",
        [
            (
                "Minder papier, meer klant",
                [
                    Tactic("Offertes uit één sjabloon", "P06", -60, .done, "administratie"),
                    Tactic("Urenlijst op de telefoon", "P23", 18, .open, "administratie"),
                ]
            )
        ]
    )
}

extension SampleFiles {
    static func plan(_ items: [PlanItem]) -> SampleFile {
        file(.plan, "year area kind key parent title owner_id due_on state kpi", items) {
            [
                "\($0.year)", $0.area.rawValue, $0.kind.rawValue, $0.key, $0.parent, $0.title,
                $0.ownerID, $0.dueOn?.description, $0.state, $0.kpi,
            ]
        }
    }
}

import Domain

/// The plan of each year the sample touches: an end result per area, and a few tactics under one.
struct SamplePlanItems {
    let items: [PlanItem]

    init(_ span: SampleSpan) {
        let years = span.start.civil.year...span.today.civil.year
        items = years.flatMap(SamplePlanItems.items(of:))
    }

    private static let endResults: [(FocusArea, String)] = [
        (.leadFlow, "Elke maand genoeg goede aanvragen, en binnen twee maanden een antwoord"),
        (.salesActivity, "Iedere week 440 echte gesprekken, verdeeld over alle teams"),
        (.result, "Ruim € 6 miljoen omzet, zonder te leunen op één product"),
        (.teamMotivation, "Een team dat zijn werk een 7 of meer geeft en gezond blijft"),
        (.labourEfficiency, "Elke euro aan salaris verdient zich ruim twee keer terug"),
    ]

    private static func items(of year: Int) -> [PlanItem] {
        endResults.map { area, sentence in
            PlanItem(
                year: year, area: area, kind: .endResult, key: "\(area.rawValue)-doel",
                title: sentence)
        }
    }
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

import Domain

/// What the invented company promised its team, and what its reviews spoke of.
struct SamplePromises {
    let span: SampleSpan

    /// Dinner for a good month; a day out for a quick one.
    var motivators: [Motivator] {
        [
            Motivator(
                kpi: "omzet", title: "Teamdiner met partners", value: 750_000,
                announcedOn: span.reranking),
            Motivator(
                kpi: "nieuwe-leads", title: "Vrijdagmiddag vrij voor het hele team", value: 100,
                announcedOn: span.reranking),
        ]
    }

    /// What follows when the team earns itself back often enough.
    var thresholds: [Threshold] {
        [
            Threshold(
                ratio: 3.5, consequence: "We nemen een tweede binnendienstmedewerker aan",
                announcedOn: span.reranking),
            Threshold(
                ratio: 4, consequence: "10 % van het meerdere delen we met het hele team",
                announcedOn: span.reranking),
        ]
    }

    /// Every other Monday a review: the result nearly always, what the order puts first seldom.
    var agenda: [AgendaItem] {
        span.workdays.filter { $0.weekday == 1 && $0.isoWeek.week % 2 == 0 }.flatMap { day in
            let turn = day.isoWeek.week / 2
            let topics =
                [("omzet", 20), ("winstkans", 10)] + (turn % 2 == 0 ? [("gesprekken", 10)] : [])
                + (turn % 3 == 0 ? [("nieuwe-leads", 10), ("verdienen", 5)] : [])
            return topics.map { AgendaItem(heldOn: day, kpi: $0.0, minutes: $0.1) }
        }
    }
}

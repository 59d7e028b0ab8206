import Domain

/// The deals of the sample, with the way each of them went and the leads they came from.
struct SampleDeals {
    /// In the order in which they were opened.
    private(set) var deals: [Deal] = []
    /// In the order of the days.
    private(set) var changes: [StageChange] = []
    /// The leads, owned by whoever owns the deal that came of them.
    private(set) var leads: [Lead]

    private let span: SampleSpan
    private let market: SampleMarket
    private var owners: DealOwners
    private var chance: Randomness
    private var courses: [(deal: Deal, course: DealCourse)] = []

    init(
        _ span: SampleSpan, _ tempo: SampleTempo, _ staff: SampleStaff, _ market: SampleMarket,
        leads: [Lead]
    ) {
        self.span = span
        self.market = market
        self.leads = leads
        owners = DealOwners(span, staff, seed: tempo.seed)
        chance = Randomness(seed: tempo.seed, "deals")
        for closing in SampleClosings(span: span, tempo: tempo).closings { close(closing) }
        open(seed: tempo.seed)
        number()
        DealLeads.connect(&deals, &self.leads, seed: tempo.seed)
    }

    private mutating func close(_ closing: DealClosing) {
        let pipeline = closing.draft.article.pipeline
        let reached =
            closing.status == .won
            ? pipeline.steps.count
            : 1 + min(chance.place(weights: [0.2, 0.25, 0.35, 0.2]), pipeline.steps.count - 1)
        let stays = DealCourse.stays(pipeline, reaching: reached, &chance)
        let course = DealCourse(closedOn: closing.day, stays, span)
        var deal = deal(about: closing.draft, course, from: course.createdOn, to: closing.day)
        deal.status = closing.status
        deal.closedOn = closing.day
        deal.ownerID =
            closing.status == .won
            ? owners.winner(of: closing.draft, deal.createdOn, closing.day)
            : owners.anyone(deal.createdOn, closing.day)
        if closing.status == .won {
            deal.amount = closing.isAmountUnknown ? nil : closing.draft.amount
        } else if chance.happens(0.9) {
            let slow = closing.day >= span.slowdown ? SampleDeals.slow : []
            deal.lostReason = chance.one(of: SampleDeals.reasons + slow)
        }
        courses.append((deal, course))
    }

    /// Deals that have not been closed yet, and a few that were forgotten in the intake.
    private mutating func open(seed: UInt64) {
        var deck = DealDeck("open", seed: seed, cards: \.cards)
        for day in span.workdays where day >= span.today - 200 {
            for _ in 0..<2 {
                let draft = deck.draw()
                let pipeline = draft.article.pipeline
                let weights = [0.1, 0.15, 0.2, 0.55]
                let reached = 1 + min(chance.place(weights: weights), pipeline.steps.count - 1)
                let stays = DealCourse.stays(pipeline, reaching: reached, &chance)
                let (course, end) = DealCourse.opened(on: day, stays, span)
                let isForgotten = chance.happens(0.04) && span.today - day > 70
                guard end > span.today || isForgotten else { continue }
                let known = end > span.today ? course : course.stuckInIntake
                var deal = deal(about: draft, known, from: day, to: span.today)
                deal.stage = known.stage(on: span.today)
                deal.ownerID = owners.anyone(day, span.today)
                courses.append((deal, known))
            }
        }
    }

    private mutating func deal(
        about draft: DealDraft, _ course: DealCourse, from: Day, to: Day
    ) -> Deal {
        let article = draft.article
        let types: [RevenueType] = [.new, .upsell, .renewal]
        let type = types[
            chance.place(weights: article.isMaintenance ? [0.2, 0.1, 0.7] : [0.7, 0.3, 0])]
        let customer = chance.happens(0.02) ? nil : market.customer(&chance)
        let product = chance.happens(0.015) ? nil : article.product
        return Deal(
            id: "", createdOn: course.createdOn,
            name: "\(product?.type ?? "Aanvraag") voor \(customer?.name ?? "nieuwe klant")",
            customerID: customer?.id, pipeline: article.pipeline.name,
            stage: course.entries.last?.stage,
            amount: chance.happens(0.04) ? nil : draft.amount, product: product?.name,
            revenueType: chance.happens(0.01) ? nil : type)
    }

    private mutating func number() {
        let order = courses.indices.sorted {
            (courses[$0].deal.createdOn.number, $0) < (courses[$1].deal.createdOn.number, $1)
        }
        for (place, index) in order.enumerated() {
            var (deal, course) = courses[index]
            deal.id = SampleID.text("D", place + 1, digits: 5)
            deals.append(deal)
            var former: String?
            for entry in course.entries {
                changes.append(
                    StageChange(
                        dealID: deal.id, toStage: entry.stage, changedOn: entry.day,
                        fromStage: former))
                former = entry.stage
            }
        }
        let dated = changes.enumerated().sorted {
            ($0.element.changedOn.number, $0.offset) < ($1.element.changedOn.number, $1.offset)
        }
        changes = dated.map(\.element)
    }

    private static let reasons = [
        "Prijs te hoog", "Prijs te hoog", "Gekozen voor andere leverancier", "Geen reactie",
        "Subsidie niet rond", "Project uitgesteld, geen budget", "Dak of leidingwerk ongeschikt",
    ]
    private static let slow = ["Duurde te lang", "Duurde te lang", "Duurde te lang"]
}

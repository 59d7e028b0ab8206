public import Domain

/// One file of the sample: a name such as `deals.csv` and its text in the canonical form.
public struct SampleFile: Hashable, Sendable {
    /// The name of the file, as in formats.md.
    public let name: String
    /// The whole file: header row, comma, one line feed after each row.
    public let text: String

    /// A file with that name and text.
    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

/// Gloedvol Klimaattechniek B.V., an invented Dutch installation company to look around in: 24
/// people in four teams and thirty months of facts up to and including a day, as a Koers CSV
/// folder.
///
/// The same day and seed give the same bytes. Nothing is dated after the day but public holidays.
///
/// The numbers tell a story that a director can find:
///
/// - *Deals wait.* For eight months they have stayed in the stage Intake twice as long as before;
///   the median of `deal.cycleDays` rises with it, and `lead.qualificationRate` falls a little.
/// - *One product carries too much.* The heat pump Borea 12 brings some 45 % of the revenue.
/// - *Zuid went quiet.* Since the latest 1 April that is two months ago, Buitendienst Zuid calls
///   about 35 % less, which pulls the conversations per week below target; its revenue follows a
///   quarter later, by some 13 %, and the mood its lead reports has fallen.
/// - *What the team says.* In the rounds of the last four quarters, talk about progress and
///   recognition score lowest and are wanted most; in Zuid all scores fell in the spring.
/// - *The mirror.* Five months ago the director put lead flow first, and still gives most of her
///   minutes to the result.
///
/// Today's board: conversations and days from request to order are off target, the share of leads
/// that qualify is at risk, the others are on track.
public struct SampleOrganisation: Sendable {
    /// The chance that is taken unless another is asked for.
    public static let usualSeed: UInt64 = 20_241_107
    /// All files, in the order in which they go in.
    public let files: [SampleFile]

    /// The sample as it is known at the end of `today`; another seed gives other chance.
    public init(upTo today: Day, seed: UInt64 = SampleOrganisation.usualSeed) {
        let span = SampleSpan(upTo: today)
        let tempo = SampleTempo(span: span, seed: seed)
        let staff = SampleStaff(span, seed: seed)
        let market = SampleMarket(seed: seed)
        let leads = SampleLeads(span: span, tempo: tempo, staff: staff).leads
        let deals = SampleDeals(span, tempo, staff, market, leads: leads)
        let activity = SampleActivity(span: span, tempo: tempo, staff: staff)
        files =
            SampleOrganisation.attributes(span, staff, market)
            + [
                SampleFiles.activities(activity.activities), SampleFiles.leads(deals.leads),
                SampleFiles.deals(deals.deals), SampleOrganisation.changes(deals.changes),
                SampleOrganisation.costs(SampleCosts(span: span, tempo: tempo).costs),
                SampleFiles.rounds(SampleRounds(span: span, staff: staff, seed: seed).responses),
            ]
            + SampleOrganisation.focus(span, tempo, staff)
    }

    /// What facts point at.
    private static func attributes(
        _ span: SampleSpan, _ staff: SampleStaff, _ market: SampleMarket
    ) -> [SampleFile] {
        let stages = [SamplePipeline.installation, .maintenance].flatMap { $0.steps.map(\.stage) }
        return [
            SampleFiles.organisation(Organisation(name: "Gloedvol Klimaattechniek B.V.")),
            SampleFiles.file(.teams, "team parent", SampleStaff.teams) { [$0.name, $0.parent] },
            SampleFiles.people(staff.people),
            SampleFiles.file(.customers, "customer_id name customer_type", market.customers) {
                [$0.id, $0.name, $0.type]
            },
            SampleFiles.file(
                .products, "product product_type", SampleCatalogue.articles.map(\.product)
            ) { [$0.name, $0.type] },
            SampleFiles.file(.stages, "pipeline stage position probability", stages) {
                [
                    $0.pipeline, $0.name, "\($0.position)",
                    $0.probability.map { DecimalText.short(Double($0) / Double(Stage.certainty)) },
                ]
            },
        ]
    }

    private static func changes(_ changes: [StageChange]) -> SampleFile {
        SampleFiles.file(.stageChanges, "deal_id to_stage changed_on from_stage", changes) {
            [$0.dealID, $0.toStage, $0.changedOn.description, $0.fromStage]
        }
    }

    private static func costs(_ costs: [Cost]) -> SampleFile {
        SampleFiles.file(.costs, "month kind amount label", costs) {
            [
                String($0.month.description.prefix(7)), $0.kind.rawValue,
                DecimalText.euros($0.amount), $0.label,
            ]
        }
    }

    /// What the director steers by and what came of it.
    private static func focus(
        _ span: SampleSpan, _ tempo: SampleTempo, _ staff: SampleStaff
    ) -> [SampleFile] {
        let attention = SampleAttention(span: span, staff: staff, seed: tempo.seed)
        let promises = SamplePromises(span: span)
        let settings = [("minGroupSize", "5"), ("efficiencyWindow", "6"), ("impactLag", "8")]
        return [
            SampleFiles.kpis(SampleKPIs.kpis),
            SampleFiles.targets(SampleTargets(span: span, tempo: tempo).targets),
            SampleFiles.file(
                .numbers, "number period_start value note",
                SampleNumbers(span: span, tempo: tempo).numbers
            ) { [$0.slug, $0.day.description, DecimalText.short($0.value), $0.note] },
            SampleFiles.file(.ranking, "from area rank reason", attention.ranking) {
                [$0.from.description, $0.area.rawValue, "\($0.rank)", $0.reason]
            },
            SampleFiles.plan(SamplePlanItems(span).items),
            SampleFiles.motivators(promises.motivators),
            SampleFiles.thresholds(promises.thresholds),
            SampleFiles.attention(attention.attention),
            SampleFiles.agenda(promises.agenda),
            SampleFiles.file(.holidays, "date name", span.holidays) {
                [$0.day.description, $0.name]
            },
            SampleFiles.file(.settings, "name value", settings) { [$0, $1] },
        ]
    }
}

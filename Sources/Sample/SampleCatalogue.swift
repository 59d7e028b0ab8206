import Domain

/// Something the sample company sells, and for how much.
struct SampleArticle {
    let product: Product
    /// How many of a hundred won deals are about it.
    let cards: Int
    /// How many of a hundred lost deals are about it.
    let lostCards: Int
    /// Whole euros, cheapest and dearest.
    let euros: ClosedRange<Int>

    /// Maintenance goes through a pipeline of its own.
    var isMaintenance: Bool { product.type == SampleCatalogue.maintenance }
    /// The pipeline its deals go through.
    var pipeline: SamplePipeline { isMaintenance ? .maintenance : .installation }
}

/// The price list: ten products, one of which brings far more than the others.
enum SampleCatalogue {
    static let maintenance = "Onderhoud"
    /// The one that carries too much: some 45 % of the revenue.
    static let star = "Warmtepomp Borea 12"

    static let articles = [
        article(star, "Warmtepomp", 28, 24, 9_500...180_000),
        article("Warmtepomp Duo 6 (hybride)", "Warmtepomp", 10, 12, 6_000...60_000),
        article("Bodemwarmtepomp Terra 16", "Warmtepomp", 5, 6, 25_000...160_000),
        article("Zonnedak Compact", "Zonnepanelen", 9, 13, 4_000...40_000),
        article("Zonnedak Collectief", "Zonnepanelen", 10, 12, 15_000...140_000),
        article("Airco Zefier, multisplit", "Klimaat", 8, 11, 3_000...45_000),
        article("Balansventilatie Zuiver", "Klimaat", 8, 8, 4_000...70_000),
        article("Accukast Reserve 50", "Energieopslag", 4, 7, 8_000...90_000),
        article("Onderhoudscontract Basis", maintenance, 9, 4, 2_000...14_000),
        article("Onderhoudscontract Compleet", maintenance, 9, 3, 6_000...90_000),
    ]

    private static func article(
        _ name: String, _ type: String, _ cards: Int, _ lostCards: Int, _ euros: ClosedRange<Int>
    ) -> SampleArticle {
        SampleArticle(
            product: Product(name: name, type: type), cards: cards, lostCards: lostCards,
            euros: euros)
    }
}

/// What a deal is about, before it is known when and by whom it was closed.
struct DealDraft {
    let article: SampleArticle
    let amount: Money
}

/// Draws what deals are about from a shuffled deck, so that every hundred hold the same mix.
struct DealDeck {
    private let cards: [SampleArticle]
    private var left: [SampleArticle] = []
    private var drawn: [String: Double] = [:]
    private var chance: Randomness

    init(_ subject: String, seed: UInt64, cards count: (SampleArticle) -> Int) {
        chance = Randomness(seed: seed, "deck \(subject)")
        cards = SampleCatalogue.articles.flatMap { Array(repeating: $0, count: count($0)) }
    }

    mutating func draw() -> DealDraft {
        if left.isEmpty { left = chance.shuffled(cards) }
        let article = left.removeLast()
        // Steps of the golden ratio cover the price range evenly; the cube makes dear ones rare.
        let step = drawn[article.product.name, default: chance.share()] + 0.618_033_988_75
        let place = step - step.rounded(.down)
        drawn[article.product.name] = place
        let range = Double(article.euros.upperBound - article.euros.lowerBound)
        let euros = Double(article.euros.lowerBound) + range * place * place * place
        let cents = Int64(euros * 100)
        return DealDraft(
            article: article,
            amount: Money(minor: chance.happens(0.6) ? (cents + 2500) / 5000 * 5000 : cents))
    }
}

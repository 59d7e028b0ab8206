import Domain

/// The customers of the sample: housing associations, owners' associations, firms and towns.
struct SampleMarket {
    /// All customers, in the order of their ids.
    let customers: [Customer]

    init(seed: UInt64) {
        var chance = Randomness(seed: seed, "customers")
        var named: [(name: String, type: String)] = []
        for group in SampleMarket.groups {
            let names = group.first.flatMap { first in
                group.second.map { "\(first)\($0)" }
            }
            named += chance.shuffled(names).prefix(group.count).map { ($0, group.type) }
        }
        named += SampleMarket.particular
        customers = chance.shuffled(named).enumerated().map { place, customer in
            Customer(
                id: SampleID.text("K", place + 1, digits: 4), name: customer.name,
                type: customer.type.isEmpty ? nil : customer.type)
        }
    }

    /// A customer; those at the beginning of the list buy more often.
    func customer(_ chance: inout Randomness) -> Customer {
        let place = chance.share()
        return customers[Int(place * place * Double(customers.count))]
    }

    private struct Group {
        let type: String
        let count: Int
        let first: [String]
        let second: [String]
    }

    private static let places = [
        "Lindenhoven", "Waterwolde", "Oudervaart", "Zandermeer", "Bergsloot", "Veldrijk",
        "Heidewijk", "Klaverdam", "Elzenbroek", "Noorderkoog", "Maasdonk-Zuid", "Wilgenoord",
    ]

    private static let groups = [
        Group(
            type: "Woningcorporatie", count: 28,
            first: ["Woonstichting ", "Wonen ", "Stichting Huisvesting "], second: places),
        Group(
            type: "VvE", count: 42, first: ["VvE Parkflat ", "VvE De Gaarde ", "VvE Havenkade "],
            second: ["I", "II", "III", "Noord", "Oost", "Zuid", "West"] + places),
        Group(type: "Gemeente", count: 10, first: ["Gemeente "], second: places),
        Group(
            type: "Zorg", count: 18, first: ["Zorggroep ", "Huisartsenpost ", "Woonzorg "],
            second: places),
        Group(
            type: "Onderwijs", count: 10, first: ["Basisschool ", "Lyceum "],
            second: ["De Regenboog", "Het Kompas", "De Esdoorn", "'t Wad", "De Vuurtoren"]),
        Group(
            type: "MKB", count: 64,
            first: [
                "Bakkerij ", "Garage ", "Drukkerij ", "Hotel ", "Kwekerij ", "Slagerij ",
                "Bouwbedrijf ", "Transport ",
            ],
            second: [
                "Özdemir", "Van Rossum", "Kuipers", "Bonaventura", "De Ruiter", "Hartog",
                "Bouazza", "Terpstra", "Schönfeld", "Verhage",
            ]),
    ]

    /// Names with commas, quotes and apostrophes, and some of which the type is not known.
    private static let particular = [
        ("Jansma & Zn., loodgieters", "MKB"), ("Café \"De Koperen Ketel\"", "MKB"),
        ("Brasserie 't Zwaantje", "MKB"), ("Crèche Pippeloentje, locatie Haven", "Onderwijs"),
        ("Familie D'Angelo", ""), ("Stichting Ateliers Plan Ω", ""),
        ("Sportclub v.v. Oudervaart", ""), ("Klooster Sint-Odulphus", "Zorg"),
    ]
}

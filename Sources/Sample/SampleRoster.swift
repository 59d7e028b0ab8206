import Domain

/// Who works at the sample company, as a table.
enum SampleRoster {
    struct Row {
        let id: String
        let name: String
        let mail: String
        let team: String
        let function: Function
        let role: Role
        let manager: String?
        let drive: Double
        /// Days in service before the span began.
        let seniority: Int
        /// Joined that many months before today.
        let joined: Int?
        /// Left that many months before today.
        let left: Int?
    }

    static let director = "P01"
    /// The four who lead a team, by team.
    static let leads = [
        SampleStaff.inside: "P02", SampleStaff.north: "P08", SampleStaff.south: "P14",
        SampleStaff.marketing: "P20",
    ]

    static let rows: [Row] =
        [
            Row(
                id: director, name: "Marijke van der Wal", mail: "marijke", team: SampleStaff.whole,
                function: .other, role: .director, manager: nil, drive: 0, seniority: 2310,
                joined: nil, left: nil)
        ]
        + team(
            SampleStaff.inside, .sales,
            [
                ("P02", "Farid El Amrani", "farid", 0.5, 1984, nil, nil),
                ("P03", "Lotte Hoekstra", "lotte", 1.2, 1204, nil, nil),
                ("P04", "Daan Verbruggen", "daan", 0.9, 655, nil, nil),
                ("P05", "Priya Ramdin", "priya", 1.1, 873, nil, nil),
                ("P06", "Sjoerd 't Hart", "sjoerd", 1.0, 2741, nil, nil),
                ("P07", "Aylin Yıldırım", "aylin", 0.8, 0, 7, nil),
            ])
        + team(
            SampleStaff.north, .sales,
            [
                ("P08", "Hilde Postma", "hilde", 0.5, 1530, nil, nil),
                ("P09", "Jelle Wiersma", "jelle", 1.1, 990, nil, nil),
                ("P10", "Kwame Mensah", "kwame", 1.3, 512, nil, nil),
                ("P11", "Renée Zijlstra", "renee", 1.0, 1417, nil, nil),
                ("P12", "Bas Oldenburger", "bas", 0.8, 3120, nil, 13),
                ("P13", "Noor Haddad", "noor", 0.9, 0, 12, nil),
            ])
        + team(
            SampleStaff.south, .sales,
            [
                ("P14", "Ruud Claessens", "ruud", 0.5, 2602, nil, nil),
                ("P15", "Maartje D'Hondt", "maartje", 1.2, 1122, nil, nil),
                ("P16", "Milan Petrović", "milan", 1.0, 430, nil, nil),
                ("P17", "Joëlle Smeets", "joelle", 1.1, 768, nil, nil),
                ("P18", "Thijs van Gestel", "thijs", 0.9, 1845, nil, nil),
                ("P19", "Chantal Peeters", "chantal", 0.8, 281, nil, nil),
            ])
        + team(
            SampleStaff.marketing, .marketing,
            [
                ("P20", "Inge Bouwmeester", "inge", 0.6, 1290, nil, nil),
                ("P21", "Sem de Groot", "sem", 1.1, 604, nil, nil),
                ("P22", "Chloë Martina", "chloe", 1.0, 377, nil, nil),
                ("P23", "Wietske Algra", "wietske", 0.9, 1660, nil, 5),
                ("P24", "Tomás Silva", "tomas", 0.9, 0, 4, nil),
            ])

    /// A team: the first of the list leads it.
    private static func team(
        _ team: String, _ function: Function,
        _ members: [(String, String, String, Double, Int, Int?, Int?)]
    ) -> [Row] {
        members.map { id, name, mail, drive, seniority, joined, left in
            let isLead = id == leads[team]
            return Row(
                id: id, name: name, mail: mail, team: team, function: function,
                role: isLead ? .manager : .member, manager: isLead ? director : leads[team],
                drive: drive, seniority: seniority, joined: joined, left: left)
        }
    }
}

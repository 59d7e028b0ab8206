import Domain

/// What columns are called in files of no known program, in English and Dutch.
enum Synonyms {
    /// Our column of that name, and others, simplified.
    static func names(of ours: String, _ kind: FactKind) -> [String] {
        [ours.simplified] + (own[kind]?[ours] ?? []) + (shared[ours] ?? [])
    }

    private static func table(_ text: String) -> [String: [String]] {
        text.split(separator: "\n").reduce(into: [:]) { table, line in
            let parts = line.split(separator: ":").map(\.trimmed)
            guard parts.count == 2 else { return }
            table[parts[0]] = parts[1].split(separator: "|").map { String($0).simplified }
        }
    }

    private static let shared = table(
        """
        owner: eigenaar | verkoper | accountmanager | account manager | sales rep | sales agent \
        | salesperson | rep | verantwoordelijke | deal owner | vertegenwoordiger
        owner_id: owner id | eigenaar id | verkoper id
        customer: klant | customer | account | company | bedrijf | organisatie | organization \
        | klantnaam | customer name | bedrijfsnaam | company name | relatie | debiteur
        customer_id: customer id | klant id | klantnummer | account id | company id | debiteurnummer
        product: product | artikel | dienst | item | product name | productnaam
        amount: bedrag | waarde | value | amount | omzet | revenue | close value | prijs | totaal \
        | total | dealwaarde | bedrag excl btw
        currency: valuta | currency | munt
        created_on: created | create date | created on | created date | aangemaakt | aangemaakt op \
        | aanmaakdatum | startdatum | start date | begindatum | datum | date | engage date
        closed_on: closed | gesloten | gesloten op | close date | closed on | closed date | sluitingsdatum | afgesloten op \
        | gesloten op | einddatum | sluitdatum
        stage: fase | stage | deal stage | pipelinefase | stap
        status: status | stand | resultaat | uitkomst | outcome
        pipeline: pipeline | pijplijn | trechter | funnel
        channel: kanaal | bron | source | lead source | herkomst | leadbron | medium
        person: medewerker | persoon | person | employee | verkoper | gebruiker | user | naam \
        | rep | sales rep | accountmanager | assigned to | toegewezen aan
        person_id: person id | medewerker id | personeelsnummer | employee id
        manager: manager | leidinggevende | teamleider | baas | leider
        team: team | afdeling | kantoor | department | office | regional office
        revenue_type: type | deal type | dealtype | soort omzet | omzetsoort
        lost_reason: reden verloren | lost reason | verliesreden | reden van verlies
        email: email | e mail | e mailadres | mailadres
        """)

    private static let own: [FactKind: [String: [String]]] = [
        .deals: table(
            """
            deal_id: id | deal id | opportunity id | dealnummer | dealnr | deal nr | kans id | kansnummer | opportunitynr | offertenummer | nummer | number \
            | kenmerk | referentie | deal | opportunity
            name: naam | name | deal name | dealnaam | titel | title | omschrijving | onderwerp
            lead_id: lead | lead id
            """),
        .leads: table(
            """
            lead_id: id | lead id | leadnummer | nummer | contact id
            qualified_on: qualified | gekwalificeerd op | gekwalificeerd | qualified date
            disqualified_on: disqualified | afgewezen op | afgevallen op
            qualified_by: gekwalificeerd door | methode | method
            """),
        .activities: table(
            """
            activity_id: id | activity id | nummer | activiteit id
            type: type | soort | activiteit | activity | activity type | soort activiteit
            date: datum | date | op | dag | wanneer
            quantity: aantal | quantity | count
            done: done | gedaan | voltooid | afgerond | completed
            """),
        .stageChanges: table(
            """
            deal_id: deal id | deal | opportunity id | id
            to_stage: naar | naar fase | to stage | to | new value | nieuwe fase | fase | stage
            from_stage: van | van fase | from stage | from | old value | oude fase
            changed_on: datum | date | gewijzigd op | changed on | last modified | op
            """),
        .invoices: table(
            """
            invoice_line_id: id | factuurregel | invoice line id | regelnummer | factuurnummer \
            | invoice number | invoice
            booked_on: factuurdatum | invoice date | datum | date | boekdatum
            deal_id: deal | deal id
            """),
        .customers: table(
            """
            customer_id: id | klantnummer | account id | customer id | debiteurnummer
            name: naam | name | klant | klantnaam | account | account name | bedrijf | bedrijfsnaam
            customer_type: type | soort | sector | branche | segment | industry
            """),
        .people: table(
            """
            person_id: id | person id | medewerker id | personeelsnummer
            name: naam | name | medewerker | sales agent | verkoper | persoon
            function: functie | function | role
            active_from: in dienst | in dienst vanaf | startdatum
            active_until: uit dienst | einddatum
            """),
        .products: table(
            """
            product: naam | name | product | artikel
            product_type: type | soort | serie | series | categorie | category | groep
            """),
        .costs: table(
            """
            month: maand | month | periode
            kind: soort | type | kind
            label: omschrijving | label | naam
            """),
        .holidays: table("date: datum | date | dag\nname: naam | name | feestdag"),
        .teams: table("team: naam | team | afdeling\nparent: boven | onderdeel van | parent"),
    ]
}

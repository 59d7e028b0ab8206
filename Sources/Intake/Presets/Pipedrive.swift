import Domain

extension KnownExport {
    /// Pipedrive: headers of the form `Entity - Field`. No file of it holds a history of stages.
    static let pipedrive: [KnownExport] = [
        KnownExport(
            .pipedrive, .deals,
            signs: """
                Deal - ID | Deal - Title | Deal - Titel
                Deal - Stage | Deal - Status | Deal - Fase
                """,
            columns: """
                deal_id: Deal - ID | Deal - Organization + Deal - Title | Deal - Title
                created_on: Deal - Deal created | Deal - Created | Deal - Add time \
                | Deal - Deal aangemaakt | Deal - Aangemaakt op
                name: Deal - Title | Deal - Titel
                customer: Deal - Organization | Deal - Organisatie | Deal - Contact person
                owner: Deal - Owner | Deal - Eigenaar
                pipeline: Deal - Pipeline | Deal - Pijplijn
                stage: Deal - Stage | Deal - Fase
                status: Deal - Status
                amount: Deal - Value | Deal - Waarde
                currency: Deal - Currency of Value | Deal - Currency | Deal - Valuta van Waarde
                product: Deal - Product name | Deal - Productnaam
                closed_on: Deal - Deal closed on + Deal - Won time + Deal - Lost time \
                | Deal - Deal closed on | Deal - Won time + Deal - Lost time | Deal - Won time \
                | Deal - Deal gesloten op | Deal - Tijd gewonnen + Deal - Tijd verloren
                moved_on: Deal - Last stage change | Deal - Laatste fasewijziging
                lost_reason: Deal - Lost reason | Deal - Reden van verlies | Deal - Reden verloren
                """),
        KnownExport(
            .pipedrive, .activities,
            signs: """
                Activity - Type | Activiteit - Type
                Activity - Done | Activity - Subject | Activiteit - Gereed | Activiteit - Voltooid
                """,
            columns: """
                activity_id: Activity - ID | Activiteit - ID \
                | Activity - Type + Activity - Subject + Activity - Assigned to user + Activity - Due date \
                | Activiteit - Type + Activiteit - Onderwerp + Activiteit - Vervaldatum
                person: Activity - Assigned to user | Activiteit - Toegewezen aan gebruiker \
                | Activity - Owner
                type: Activity - Type | Activiteit - Type
                date: Activity - Marked as done time + Activity - Due date \
                | Activity - Marked as done time | Activity - Due date \
                | Activiteit - Gemarkeerd als gereed op | Activiteit - Vervaldatum
                done: Activity - Done | Activiteit - Gereed | Activiteit - Voltooid
                """),
        KnownExport(
            .pipedrive, .leads,
            signs: """
                Lead - ID | Lead - Title | Lead - Titel
                Lead - Owner | Lead - Lead created | Lead - Eigenaar
                """,
            columns: """
                lead_id: Lead - ID | Lead - Title
                created_on: Lead - Lead created | Lead - Created | Lead - Lead aangemaakt
                channel: Lead - Source channel | Lead - Source | Lead - Bronkanaal | Lead - Bron
                owner: Lead - Owner | Lead - Eigenaar
                """),
    ]
}

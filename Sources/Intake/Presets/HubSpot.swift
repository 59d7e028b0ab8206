import Domain

extension KnownExport {
    /// HubSpot: exports of deals, contacts and activities, under English and Dutch labels.
    static let hubspot: [KnownExport] = [
        KnownExport(
            .hubspot, .deals,
            signs: """
                Record ID | Record-ID | Deal ID | Record ID.
                Deal Name | Dealnaam | Naam van de deal
                Deal Stage | Dealfase | Dealstage
                """,
            columns: """
                deal_id: Record ID | Record-ID | Deal ID
                created_on: Create Date | Aanmaakdatum | Created Date | Datum aangemaakt
                name: Deal Name | Dealnaam | Naam van de deal
                customer_id;: Associated Company IDs | Primary Associated Company ID
                customer;: Associated Company | Associated Company Names | Primary Associated Company \
                | Gekoppeld bedrijf | Bijbehorend bedrijf
                owner: Deal owner | Deal Owner | Dealeigenaar | Eigenaar van deal
                pipeline: Pipeline
                stage: Deal Stage | Dealfase | Dealstage
                is_won: Is Closed Won | Is gewonnen
                is_closed: Is Deal Closed? | Is deal closed
                amount: Amount in company currency | Bedrag in bedrijfsvaluta | Amount | Bedrag
                currency: Currency | Valuta
                revenue_type: Deal Type | Dealtype | Type deal
                closed_on: Close Date | Sluitingsdatum | Afsluitdatum
                lost_reason: Closed Lost Reason | Reden verloren | Reden van verlies
                """,
            words: """
                revenue_type: New Business = new
                revenue_type: Newbusiness = new
                revenue_type: Nieuwe klant = new
                revenue_type: Nieuwe business = new
                revenue_type: Existing Business = upsell
                revenue_type: Existingbusiness = upsell
                revenue_type: Bestaande klant = upsell
                revenue_type: Bestaande business = upsell
                revenue_type: Renewal = renewal
                revenue_type: Verlenging = renewal
                """),
        KnownExport(
            .hubspot, .leads,
            signs: """
                Record ID | Record-ID | Contact ID | Record ID - Contact
                First Name | Voornaam
                Lifecycle Stage | Lead Status | Levenscyclusfase | Leadstatus
                """,
            columns: """
                lead_id: Record ID | Record-ID | Contact ID | Record ID - Contact
                created_on: Create Date | Aanmaakdatum | Created Date
                channel: Original Traffic Source | Original Source | Oorspronkelijke verkeersbron \
                | Oorspronkelijke bron
                owner: Contact owner | Contacteigenaar
                qualified_on: Became a Sales Qualified Lead Date | Became a sales qualified lead date \
                | Datum gekwalificeerde saleslead geworden
                """),
        activity(
            "call", "Call Title | Call notes | Gesprekstitel", "Call direction | Call outcome"),
        activity("meeting", "Meeting Name | Meeting name", "Meeting outcome | Meeting start time"),
        KnownExport(
            .hubspot, .activities,
            signs: """
                Record ID | Record-ID
                Task Title | Task name | Taaktitel
                Task Type | Type taak
                """,
            columns: """
                activity_id: Record ID | Record-ID
                person: Assigned to | Activity assigned to | Toegewezen aan
                type: Task Type | Type taak
                date: Completed at + Due date | Completed at | Voltooid op | Due date
                done: Task Status | Taakstatus
                """),
    ]

    private static func activity(_ type: String, _ title: String, _ sign: String) -> KnownExport {
        KnownExport(
            .hubspot, .activities,
            signs: "Record ID | Record-ID\n\(title)\n\(sign)",
            columns: """
                activity_id: Record ID | Record-ID
                person: Activity assigned to | Assigned to | Activiteit toegewezen aan
                date: Activity date | Meeting start time | Activiteitsdatum | Create Date
                """, constants: ["type": type])
    }
}

import Domain

extension KnownExport {
    /// Teamleader: no ids, and a row for every article line of a deal.
    static let teamleader: [KnownExport] = [
        KnownExport(
            .teamleader, .deals,
            signs: """
                Naam van de klant | Klantnaam | Customer name | Name of the customer
                Titel | Title
                Fase | Phase | Status
                Verantwoordelijke | Responsible | Responsible user
                """,
            columns: """
                deal_id: Deal ID | Dealnummer | Naam van de klant + Titel | Klantnaam + Titel \
                | Customer name + Title | Name of the customer + Title
                created_on: Aangemaakt op | Datum aangemaakt | Datum toegevoegd | Aanmaakdatum \
                | Toegevoegd op | Datum | Created on | Creation date | Date
                name: Titel | Title
                customer: Naam van de klant | Klantnaam | Customer name | Name of the customer
                owner: Verantwoordelijke | Responsible user | Responsible
                pipeline: Pipeline | Pijplijn
                stage: Fase | Phase
                status: Status
                amount: Totaalbedrag | Bedrag | Totaal excl. btw | Totaal | Waarde | Totaalprijs \
                | Amount | Total | Value
                currency: Munt | Valuta | Currency
                closed_on: Afgesloten op | Sluitingsdatum | Gesloten op | Datum aanvaard \
                | Closed on | Closing date
                lost_reason: Reden geweigerd | Reden van weigering | Reden verloren | Lost reason
                """, sumsRows: true),
        KnownExport(
            .teamleader, .activities,
            signs: """
                Taaktype | Werktype | Task type | Work type
                Verantwoordelijke | Toegewezen aan | Gebruiker | Responsible | Assigned to | User
                Vervaldatum | Begindatum | Due date | Started at
                """,
            columns: """
                activity_id: ID | Titel + Verantwoordelijke + Vervaldatum \
                | Omschrijving + Verantwoordelijke + Vervaldatum | Title + Responsible + Due date
                person: Verantwoordelijke | Toegewezen aan | Gebruiker | Responsible | Assigned to \
                | User
                type: Taaktype | Werktype | Task type | Work type
                date: Afgerond op | Vervaldatum | Begindatum | Completed on | Due date | Started at
                done: Afgerond | Voltooid | Completed
                """),
    ]
}

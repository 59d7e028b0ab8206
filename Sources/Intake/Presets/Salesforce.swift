import Domain

extension KnownExport {
    /// Salesforce: reports on opportunities, their history, leads and activities.
    static let salesforce: [KnownExport] = [
        KnownExport(
            .salesforce, .stageChanges,
            signs: """
                Opportunity ID | Opportunity Name
                From Stage | Van fase
                To Stage | Naar fase
                Last Modified | Last Modified Date | Laatst gewijzigd
                """,
            columns: """
                deal_id: Opportunity ID | Account Name + Opportunity Name | Opportunity Name
                from_stage: From Stage | Van fase
                to_stage: To Stage | Naar fase
                changed_on: Last Modified | Last Modified Date | Laatst gewijzigd
                """),
        KnownExport(
            .salesforce, .deals,
            signs: """
                Opportunity Name | Naam opportunity | Naam verkoopkans
                Stage | Fase
                Close Date | Sluitingsdatum | Sluitdatum
                """,
            columns: """
                deal_id: Opportunity ID | Account Name + Opportunity Name \
                | Accountnaam + Naam opportunity | Opportunity Name | Naam opportunity
                created_on: Created Date | Aanmaakdatum | Gemaakt op
                name: Opportunity Name | Naam opportunity | Naam verkoopkans
                customer: Account Name | Accountnaam
                owner: Opportunity Owner | Eigenaar opportunity | Eigenaar van opportunity
                stage: Stage | Fase
                is_won: Won | Gewonnen
                is_closed: Closed | Gesloten
                amount: Amount | Bedrag
                currency: Amount Currency | Opportunity Currency | Valuta van bedrag
                product: Product Name | Productnaam
                revenue_type: Type
                closed_on: Close Date | Sluitingsdatum | Sluitdatum
                lost_reason: Loss Reason | Lost Reason | Closed Lost Reason
                """,
            words: """
                revenue_type: New Customer = new
                revenue_type: New Business = new
                revenue_type: Nieuwe klant = new
                revenue_type: Existing Customer - Upgrade = upsell
                revenue_type: Existing Customer - Replacement = renewal
                revenue_type: Existing Customer - Downgrade = renewal
                revenue_type: Existing Business = upsell
                revenue_type: Renewal = renewal
                """),
        KnownExport(
            .salesforce, .leads,
            signs: """
                Lead Owner | Eigenaar van lead | Leadeigenaar
                Lead Source | Lead Status | Leadbron | Leadstatus
                """,
            columns: """
                lead_id: Lead ID | Company / Account + First Name + Last Name | Email
                created_on: Create Date | Created Date | Aanmaakdatum
                channel: Lead Source | Leadbron
                owner: Lead Owner | Eigenaar van lead | Leadeigenaar
                qualified_on: Converted Date | Conversiedatum
                """),
        KnownExport(
            .salesforce, .activities,
            signs: """
                Assigned | Assigned To | Toegewezen aan
                Subject | Onderwerp
                Task Subtype | Activity Type | Task Type | Event Type
                """,
            columns: """
                activity_id: Activity ID | Assigned + Subject + Date + Company / Account \
                | Assigned + Subject + Date
                person: Assigned | Assigned To | Toegewezen aan
                type: Task Subtype | Activity Type | Task Type | Event Type | Type
                date: Date | Completed Date/Time | Datum
                done: Status
                """),
    ]
}

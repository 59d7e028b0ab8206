import Domain

extension KnownExport {
    /// Odoo's `crm.lead`, under labels of the user's language or under technical names.
    static let odoo: [KnownExport] = [
        KnownExport(
            .odoo, .deals,
            signs: """
                Opportunity | Verkoopkans | Kans | name
                Salesperson | Verkoper | user_id | user_id/name
                Stage | Fase | stage_id | stage_id/name
                Expected Revenue | Verwachte omzet | Verwachte opbrengst | expected_revenue
                """,
            columns: """
                deal_id: External ID | Externe ID | id | ID | .id | Customer + Opportunity \
                | Klant + Verkoopkans | Opportunity + Created on | Verkoopkans + Aangemaakt op \
                | Opportunity | Verkoopkans | name + create_date | name
                created_on: Created on | Aangemaakt op | create_date | Creation Date
                name: Opportunity | Verkoopkans | Kans | name
                customer: Customer | Klant | partner_id | partner_id/name | Company Name \
                | partner_name
                owner: Salesperson | Verkoper | user_id | user_id/name
                stage: Stage | Fase | stage_id | stage_id/name
                status: Won/Lost | Won Status | won_status | Gewonnen/Verloren
                amount: Expected Revenue | Verwachte omzet | Verwachte opbrengst \
                | expected_revenue
                currency: Currency | Valuta | company_currency | company_currency/name
                closed_on: Closed Date | Afgesloten op | Sluitingsdatum | date_closed
                lost_reason: Lost Reason | Reden verlies | Reden verloren | lost_reason_id \
                | lost_reason_id/name
                moved_on: Last Stage Update | Laatste fasewijziging | date_last_stage_update
                """),
        KnownExport(
            .odoo, .leads,
            signs: """
                Lead | Contact Name | contact_name
                Salesperson | Verkoper | user_id
                Source | Bron | source_id | source_id/name
                """,
            columns: """
                lead_id: External ID | Externe ID | id | ID | Lead + Created on | Email + Created on \
                | Contact Name + Created on | Lead
                created_on: Created on | Aangemaakt op | create_date
                channel: Source | Bron | source_id | source_id/name | Medium | medium_id
                owner: Salesperson | Verkoper | user_id | user_id/name
                qualified_on: Conversion Date | Conversiedatum | date_conversion
                """),
        KnownExport(
            .odoo, .activities,
            signs: """
                Activity Type | Activiteitstype | activity_type_id | activity_type_id/name
                Assigned to | Toegewezen aan | user_id
                Due Date | Vervaldatum | date_deadline
                """,
            columns: """
                activity_id: External ID | Externe ID | id | ID \
                | Activity Type + Document Name + Assigned to + Due Date
                person: Assigned to | Toegewezen aan | user_id | user_id/name
                type: Activity Type | Activiteitstype | activity_type_id | activity_type_id/name
                date: Done Date | Datum gereed | date_done | Due Date | Vervaldatum | date_deadline
                done: Done | Gereed | active
                """),
    ]
}

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
        // The tables themselves, as a data loader writes them.
        KnownExport(
            .salesforce, .stageChanges,
            signs: """
                OpportunityId
                StageName
                CreatedDate
                """,
            columns: """
                deal_id: OpportunityId
                to_stage: StageName
                changed_on: CreatedDate
                is_deleted: IsDeleted
                """),
        KnownExport(
            .salesforce, .stageChanges,
            signs: """
                OpportunityId
                Field
                OldValue
                NewValue
                CreatedDate
                """,
            columns: """
                deal_id: OpportunityId
                from_stage: OldValue
                to_stage: NewValue
                changed_on: CreatedDate
                field: Field
                is_deleted: IsDeleted
                """),
        KnownExport(
            .salesforce, .deals,
            signs: """
                Id
                StageName
                CloseDate
                CreatedDate
                AccountId | OwnerId | IsWon | IsClosed
                """,
            columns: """
                deal_id: Id
                created_on: CreatedDate
                name: Name
                customer_id: AccountId
                owner: Owner.Name
                owner_id: OwnerId
                stage: StageName
                is_won: IsWon
                is_closed: IsClosed
                amount: Amount
                currency: CurrencyIsoCode
                revenue_type: Type
                closed_on: CloseDate
                lost_reason: Loss_Reason__c | Lost_Reason__c
                is_deleted: IsDeleted
                """, words: salesforceTypes),
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
            words: salesforceTypes),
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

    /// What the usual types of an opportunity mean.
    private static let salesforceTypes = """
        revenue_type: New Customer = new
        revenue_type: New Business = new
        revenue_type: Nieuwe klant = new
        revenue_type: Existing Customer - Upgrade = upsell
        revenue_type: Existing Customer - Replacement = renewal
        revenue_type: Existing Customer - Downgrade = renewal
        revenue_type: Existing Business = upsell
        revenue_type: Renewal = renewal
        """
}

extension String {
    /// An id of 18 signs as reports write it, with 15: the last three only say which of the others
    /// are capitals. Any other text stays as it is.
    var salesforceReportID: String {
        let signs = Array(utf8)
        guard signs.count == 18, signs.allSatisfy(\.isLetterOrDigit) else { return self }
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345".utf8)
        let check = (0..<3).map { block in
            alphabet[(0..<5).reduce(0) { $0 | (signs[block * 5 + $1].isCapital ? 1 << $1 : 0) }]
        }
        let told = signs[15...].map { $0 >= 0x61 ? $0 - 0x20 : $0 }
        return told == check ? String(decoding: signs[..<15], as: UTF8.self) : self
    }
}

extension UInt8 {
    fileprivate var isCapital: Bool { 0x41...0x5A ~= self }
    fileprivate var isLetterOrDigit: Bool {
        isCapital || 0x61...0x7A ~= self || 0x30...0x39 ~= self
    }
}

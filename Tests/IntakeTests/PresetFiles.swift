import Domain
import Intake

/// Made files that look as the exports of known programs do.
enum PresetFiles {
    static let hubspotDeals = #"""
        "Record ID","Deal Name","Pipeline","Deal Stage","Amount","Currency","Close Date","Create Date",\#
        "Deal owner","Deal Type","Closed Lost Reason","Associated Company","Associated Company IDs",\#
        "Date entered ""Proposal (Sales Pipeline)""","Date entered ‘Demo (Sales Pipeline)’",\#
        "Date entered “Closed Won (Sales Pipeline)”"
        "101","Acme renewal","Sales Pipeline","Closed Won","117.0","EUR","2023-12-15 09:30",\#
        "2023-11-15 20:09","Jan de Vries","Existing Business","","Acme; Acme Group","77;78",\#
        "2023-12-01 10:00","2023-11-20 10:00","2023-12-15 09:30"
        "102","Bolt","Sales Pipeline","Demo","2500.5","EUR","","2023-11-16 08:00","Piet Bos",\#
        "New Business","","Bolt","79","","2023-11-16 08:00",""
        "103","Coil","Sales Pipeline","Closed Lost","900.0","USD","2023-12-01 09:00",\#
        "2023-11-17 08:00","Piet Bos","New Business","Price","Coil","80","","",""

        """#

    static let hubspotContacts = """
        "Record ID","First Name","Last Name","Email","Lifecycle Stage","Lead Status","Contact owner",\
        "Create Date","Original Traffic Source","Became a Sales Qualified Lead Date"
        "1","A","B","a@x.nl","Lead","New","Jan de Vries","2023-11-15 20:09","Organic Search",""
        "2","C","D","c@x.nl","SQL","Open","","2023-11-16 20:09","Referrals","2023-11-20 10:00"

        """

    static let pipedriveDeals = """
        Deal - ID,Deal - Title,Deal - Owner,Deal - Value,Deal - Currency of Value,Deal - Probability,\
        Deal - Organization,Deal - Pipeline,Deal - Stage,Deal - Status,Deal - Deal created,\
        Deal - Last stage change,Deal - Won time,Deal - Lost time,Deal - Deal closed on,\
        Deal - Lost reason
        1,One,Jan,1000,EUR,,Acme,Sales,Proposal,Open,2024-01-02 10:00:00,2024-02-03 10:00:00,,,,
        2,Two,Jan,2000,EUR,,Bolt,Sales,Proposal,Won,2024-01-03 10:00:00,,2024-03-01 10:00:00,,,
        3,Three,Piet,3000,EUR,,Coil,Sales,Demo,Lost,2024-01-04 10:00:00,,,2024-03-02 10:00:00,\
        2024-03-02 10:00:00,Price

        """

    static let pipedriveActivities = """
        Activity - Subject,Activity - Type,Activity - Done,Activity - Due date,\
        Activity - Marked as done time,Activity - Assigned to user
        Bel Acme,Call,Done,2024-01-05,2024-01-06 12:00:00,Jan
        Bel Bolt,Call,To do,2024-01-07,,Jan
        Bezoek,Meeting,Done,2024-01-08,,Piet

        """

    static let salesforceDeals = """
        Opportunity Owner,Account Name,Opportunity Name,Stage,Amount,Close Date,Created Date,\
        Lead Source,Type
        Jan,Acme,Upgrade,Closed Won,"EUR 1.234,56",30/01/2024,15/01/2024,Web,\
        Existing Customer - Upgrade
        Jan,Bolt,First,Prospecting,"EUR 2.000,00",31/03/2024,16/01/2024,Web,New Customer
        Piet,Bolt,Second,Closed Lost,"EUR 10,00",20/02/2024,17/01/2024,,Something Else
        Grand Totals (3 records),,,,,,,,
        "Confidential Information - Do Not Distribute",,,,,,,,

        """

    static let salesforceHistory = """
        Opportunity ID,Opportunity Name,From Stage,To Stage,Stage Duration,Last Modified,Amount,\
        Close Date,Stage,Created Date
        006A,One,Prospecting,Qualification,3,2024-01-05,100,2024-03-01,Closed Won,2024-01-02
        006A,One,Qualification,Qualification,9,2024-01-06,120,2024-03-01,Closed Won,2024-01-02
        006A,One,Qualification,Closed Won,9,2024-03-01,120,2024-03-01,Closed Won,2024-01-02

        """

    static let salesforceTable = """
        Id,OpportunityId,CreatedById,CreatedDate,StageName,Amount,ExpectedRevenue,CloseDate,\
        Probability,ForecastCategory,SystemModstamp,IsDeleted
        008A,006A,005A,2024-01-02T09:00:00.000Z,Prospecting,100,10,2024-03-01,10,Pipeline,\
        2024-01-02T09:00:00.000Z,false
        008B,006A,005A,2024-01-05T09:00:00.000Z,Qualification,100,20,2024-03-01,20,Pipeline,\
        2024-01-05T09:00:00.000Z,false
        008C,006A,005A,2024-01-06T09:00:00.000Z,Qualification,120,24,2024-03-01,20,Pipeline,\
        2024-01-06T09:00:00.000Z,false
        008D,006A,005A,2024-03-01T09:00:00.000Z,Closed Won,120,120,2024-03-01,100,Closed,\
        2024-03-01T09:00:00.000Z,false
        008E,006B,005A,2024-01-02T09:00:00.000Z,Prospecting,1,1,2024-03-01,10,Pipeline,\
        2024-01-02T09:00:00.000Z,true

        """

    static let salesforceFields = """
        Id,IsDeleted,OpportunityId,CreatedById,CreatedDate,Field,OldValue,NewValue
        017A,false,006A,005A,2024-01-05T09:00:00.000Z,StageName,Prospecting,Qualification
        017B,false,006A,005A,2024-01-06T09:00:00.000Z,Amount,100,120
        017C,false,006A,005A,2024-01-02T09:00:00.000Z,created,,
        017D,false,006A,005A,2024-03-01T09:00:00.000Z,StageName,Qualification,Closed Won

        """

    static let salesforceOpportunities = """
        Id,IsDeleted,AccountId,Name,StageName,Amount,Probability,CloseDate,Type,LeadSource,\
        IsClosed,IsWon,OwnerId,CreatedDate
        006A,false,001A,One,Closed Won,120,100,2024-03-01,New Customer,Web,true,true,005A,\
        2024-01-02T09:00:00.000Z
        006B,true,001A,Two,Prospecting,1,10,2024-03-01,,Web,false,false,005A,\
        2024-01-02T09:00:00.000Z
        006C,false,001B,Three,Prospecting,10,10,2024-05-01,,Web,false,false,005A,\
        2024-01-04T09:00:00.000Z

        """

    static let teamleaderDeals = """
        Naam van de klant;Titel;Verantwoordelijke;Contact;Fase;Bedrag;Datum;Afgesloten op
        Acme;Website;Jan;Els;Offerte verstuurd;1.000,50;02/01/2024;
        Acme;Website;Jan;Els;Offerte verstuurd;500,00;02/01/2024;
        Bolt;Onderhoud;Piet;Bo;Aanvaard;250,00;13/01/2024;20/02/2024

        """

    static let odooLeads = """
        Opportunity,Customer,Salesperson,Sales Team,Stage,Expected Revenue,Closed Date,Created on,\
        Source,Medium,Lost Reason
        Desks,Acme,Jan,Europe,Proposition,1000.00,,2024-01-02 09:00:00,Web,,
        Chairs,Bolt,Piet,Europe,Won,250.00,2024-02-01 10:00:00,2024-01-03 09:00:00,Web,,

        """

    static let odooTechnical = """
        id,name,partner_id,user_id,team_id,stage_id,expected_revenue,date_closed,create_date,source_id
        7,Desks,Acme,Jan,Europe,Proposition,1000.00,,2024-01-02 09:00:00,Web

        """

    static let koersDeals = """
        deal_id,created_on,name,owner_id,stage,status,amount
        D1,2024-01-02,One,P1,Demo,open,12.50

        """

    static let all: [(preset: Preset, kind: FactKind, text: String)] = [
        (.hubspot, .deals, hubspotDeals), (.hubspot, .leads, hubspotContacts),
        (.pipedrive, .deals, pipedriveDeals), (.pipedrive, .activities, pipedriveActivities),
        (.salesforce, .deals, salesforceDeals), (.salesforce, .stageChanges, salesforceHistory),
        (.salesforce, .stageChanges, salesforceTable),
        (.salesforce, .stageChanges, salesforceFields),
        (.salesforce, .deals, salesforceOpportunities),
        (.teamleader, .deals, teamleaderDeals), (.odoo, .deals, odooLeads),
        (.odoo, .deals, odooTechnical), (.koers, .deals, koersDeals),
    ]
}

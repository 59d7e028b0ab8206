/// The programs whose exports are known by their headers.
public enum Preset: String, CaseIterable, Codable, Hashable, Sendable {
    case hubspot, pipedrive, salesforce, teamleader, odoo, koers
    /// None of these.
    case other = "none"

    /// What people call the program.
    public var name: String {
        switch self {
        case .hubspot: "HubSpot"
        case .pipedrive: "Pipedrive"
        case .salesforce: "Salesforce"
        case .teamleader: "Teamleader"
        case .odoo: "Odoo"
        case .koers: "Koers"
        case .other: ""
        }
    }

    /// Its exports, those that are known best by their headers first.
    var exports: [KnownExport] {
        switch self {
        case .hubspot: KnownExport.hubspot
        case .pipedrive: KnownExport.pipedrive
        case .salesforce: KnownExport.salesforce
        case .teamleader: KnownExport.teamleader
        case .odoo: KnownExport.odoo
        case .koers, .other: []
        }
    }
}

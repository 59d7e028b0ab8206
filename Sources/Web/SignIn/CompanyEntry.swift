import HTML

/// What a page says of the company's own sign-in.
struct CompanyOffer: Sendable {
    /// What the company is called, nil where it has no name.
    let name: String?
    /// Why somebody did not come in with it just now.
    var mistake: CompanyMistake?
}

/// The way to the company's own sign-in, above the one with a password. A link, not a form: it
/// leads to another site, where the policy of our pages lets no form go.
struct CompanyEntry: HTML {
    let wording: Wording
    let offer: CompanyOffer
    /// Where they go when they are in.
    let back: String

    var body: some HTML {
        if let mistake = offer.mistake {
            p(.class("notice error-detail"), .role("alert")) {
                wording.sentence(mistake, offer.name)
            }
        }
        a(.class("entry-company"), .href(Link.companySignIn(back: back).href())) {
            wording("company.button", ["company": wording.company(offer.name)])
        }
        p(.class("entry-or")) { wording("company.or") }
    }
}

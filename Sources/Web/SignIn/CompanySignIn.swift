public import Domain
public import OpenID
internal import Storage

/// The company's own sign-in, as this Koers offers it.
public struct CompanySignIn: Sendable {
    /// What the company is called on the button; nil for "your company account".
    let name: String?
    let provider: Provider
    let roles: CompanyRoles
    /// Whether every address that the provider names is one that it gave out itself.
    let trustsAddresses: Bool

    /// The sign-in of that provider. Whoever has `trustsAddresses` must be sure that nobody chooses
    /// their address there themselves.
    public init(
        name: String?, provider: Provider, roles: CompanyRoles, trustsAddresses: Bool = false
    ) {
        self.name = name
        self.provider = provider
        self.roles = roles
        self.trustsAddresses = trustsAddresses
    }

    /// Somebody for whom the provider vouches, as the store takes them in.
    func guest(_ identity: Identity, newID: String) -> CompanyGuest {
        let isTheirs = identity.isEmailVerified || trustsAddresses
        let name = identity.name?.tidied ?? ""
        return CompanyGuest(
            issuer: identity.issuer, subject: identity.subject,
            email: isTheirs ? identity.email.flatMap(EmailAddress.init) : nil,
            name: name.isEmpty ? nil : String(name.prefix(Account.longestName)),
            roles: roles.verdict(of: identity.groups), newID: newID)
    }
}

/// Why somebody did not come in with the company's account.
enum CompanyMistake: Error, Hashable, Sendable {
    /// Nobody answers there.
    case away
    /// What it answers cannot be believed or used.
    case failed
    /// Too many are on their way there.
    case crowded
    /// They came back too late, twice, or with another browser.
    case stale
    /// They went back themselves.
    case cancelled
    /// The provider sent them back without saying who they are.
    case sentBack
    case refused(CompanyRefusal)

    /// What a person sees of it; the log has the rest.
    init(_ setback: Setback) {
        switch setback {
        case .away: self = .away
        case .unusable, .codeRefused, .unbelievable: self = .failed
        }
    }
}

extension Wording {
    /// `Contoso`, or `je bedrijfsaccount` where it has no name.
    func company(_ name: String?) -> String { name ?? self("company.unnamed") }

    /// Why somebody did not come in, and what they can do.
    func sentence(_ mistake: CompanyMistake, _ name: String?) -> String {
        let values = ["company": company(name)]
        return switch mistake {
        case .away: self("company.away", values)
        case .failed: self("company.failed", values)
        case .crowded: self("company.crowded", values)
        case .stale: self("company.stale", values)
        case .cancelled: self("company.cancelled", values)
        case .sentBack: self("company.sentBack", values)
        case .refused(.noRole): self("company.noRole", values)
        case .refused(.noAccount): self("company.noAccount", values)
        case .refused(.noAddress): self("company.noAddress", values)
        case .refused(.addressOfAnother): self("company.addressOfAnother", values)
        case .refused(.keptOut): self("company.keptOut", values)
        }
    }
}

internal import ArgumentParser
internal import Domain
internal import OpenID
internal import Web

/// The company's own sign-in (OpenID Connect), for those who have one.
struct CompanyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Who vouches for people: let them sign in with the company's account (also "
                + "KOERS_COMPANY_ISSUER). The secret comes from KOERS_COMPANY_SECRET, or from the "
                + "file that KOERS_COMPANY_SECRET_FILE names.", valueName: "url"))
    var companyIssuer: String?
    @Option(
        help: ArgumentHelp(
            "The name of this Koers there (also KOERS_COMPANY_CLIENT).", valueName: "client-id"))
    var companyClient: String?
    @Option(
        help: ArgumentHelp(
            "What the button calls the company (also KOERS_COMPANY_NAME).", valueName: "name"))
    var companyName: String?
    @Option(
        help: ArgumentHelp(
            "Give a group of the company a role, as director=koers-directors; may be given more "
                + "than once, and of several roles the highest counts (also KOERS_COMPANY_ROLES, "
                + "with commas).", valueName: "role=group"))
    var companyRole: [String] = []
    @Option(
        help: ArgumentHelp(
            "The role of whoever is in none of those groups; nobody else gets in unless given "
                + "(also KOERS_COMPANY_DEFAULT_ROLE).", valueName: "role"))
    var companyDefaultRole: String?
    @Option(
        help: ArgumentHelp(
            "The claim that names the groups (also KOERS_COMPANY_GROUPS; groups unless set).",
            valueName: "claim"))
    var companyGroups: String?
    @Option(
        help: ArgumentHelp(
            "What is asked for (also KOERS_COMPANY_SCOPES; \"openid profile email\" unless set).",
            valueName: "scopes"))
    var companyScopes: String?
    @Flag(
        help: ArgumentHelp(
            "Every address the provider names is one that the company gave out, also where it does "
                + "not say that it is verified (also KOERS_COMPANY_TRUST_ADDRESSES)."))
    var companyTrustAddresses = false

    /// The sign-in that was set, not yet connected; nil where there is none.
    func setting(
        secret: () throws -> ClientSecret = { try Settings().companySecret() }
    ) throws -> CompanySetting? {
        let settings = Settings()
        guard let typed = companyIssuer ?? settings.company("issuer") else {
            try requireNothingElse(settings)
            return nil
        }
        guard let issuer = Issuer(typed) else {
            throw Failure(
                "the issuer \"\(typed)\" is no address such as https://login.example.com; http is "
                    + "taken on this machine only")
        }
        guard let client = companyClient ?? settings.company("client"), !client.isEmpty else {
            throw Failure(
                "the company's sign-in needs the name of this Koers there: --company-client")
        }
        let registration = Registration(
            issuer: issuer, clientID: client, secret: try secret(),
            scopes: try scopes(settings),
            groupsClaim: companyGroups ?? settings.company("groups") ?? "groups")
        return CompanySetting(
            registration: registration, name: try name(settings), roles: try roles(settings),
            trustsAddresses: companyTrustAddresses || settings.companyTrustsAddresses)
    }

    /// A setting that has no effect is a mistake of whoever made it.
    private func requireNothingElse(_ settings: Settings) throws {
        let others = [
            companyClient ?? settings.company("client"), companyName, companyDefaultRole,
            companyGroups, companyScopes, companyRole.first,
        ]
        guard others.allSatisfy({ $0 == nil }), !companyTrustAddresses else {
            throw Failure("the company's sign-in needs its issuer: --company-issuer")
        }
    }

    private func scopes(_ settings: Settings) throws -> String {
        let text = companyScopes ?? settings.company("scopes") ?? "openid profile email"
        guard text.split(separator: " ").contains("openid") else {
            throw Failure("the scopes \"\(text)\" have no openid, without which nobody is named")
        }
        return text
    }

    private func name(_ settings: Settings) throws -> String? {
        let name = (companyName ?? settings.company("name"))?.composed
        guard let name else { return nil }
        guard (1...40).contains(name.count) else {
            throw Failure("the company's name for the button takes from 1 to 40 characters")
        }
        return name
    }

    private func roles(_ settings: Settings) throws -> CompanyRoles {
        let pairs = companyRole.isEmpty ? settings.companyRoles : companyRole
        var groups: [Role: Set<String>] = [:]
        for pair in pairs {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, let role = Role(rawValue: String(parts[0])) else {
                throw Failure("\"\(pair)\" is no role for a group: write it as manager=sales-leads")
            }
            groups[role, default: []].insert(String(parts[1]))
        }
        return CompanyRoles(groups, otherwise: try defaultRole(settings))
    }

    private func defaultRole(_ settings: Settings) throws -> Role? {
        guard let text = companyDefaultRole ?? settings.company("default.role") else { return nil }
        guard let role = Role(rawValue: text) else {
            throw Failure("\"\(text)\" is no role; give director, manager, member or viewer")
        }
        guard role != .director else {
            throw Failure("whoever is in no group cannot be director by default")
        }
        return role
    }
}

/// The company's own sign-in, as it was set.
struct CompanySetting {
    let registration: Registration
    let name: String?
    let roles: CompanyRoles
    let trustsAddresses: Bool

    /// Does the work with it, connected.
    static func connected<T>(
        _ setting: CompanySetting?, _ work: (CompanySignIn?) async throws -> T
    ) async throws -> T {
        guard let setting else { return try await work(nil) }
        return try await Transport.overHTTP { transport in
            try await work(
                CompanySignIn(
                    name: setting.name, provider: Provider(setting.registration, over: transport),
                    roles: setting.roles, trustsAddresses: setting.trustsAddresses))
        }
    }
}

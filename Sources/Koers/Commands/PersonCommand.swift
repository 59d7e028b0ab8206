internal import ArgumentParser
internal import Domain
internal import Storage
internal import Web

/// `koers person`: who may sign in, from the host; also the way in when nobody can.
struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract:
            "Make accounts, hand out links, keep people out; export or erase what is known about them.",
        discussion: """
            The first account makes everybody sign in. When nobody can, this does:
              koers person reset dina@example.com
            A link works once, for three days; hand it over yourself.
            """,
        subcommands: [
            PersonAddCommand.self, PersonInviteCommand.self, PersonResetCommand.self,
            PersonDeactivateCommand.self, PersonActivateCommand.self, PersonListCommand.self,
            PersonUnlinkCommand.self,
            PersonExportCommand.self, PersonEraseCommand.self,
        ])
}

/// `koers person add`: an account that has its password at once.
struct PersonAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Make an account; its password is typed in, or comes on standard input.")

    @OptionGroup var person: NewPersonOptions
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let place = try database.place()
        let password = try HiddenLine.read("Password of \(person.email): ")
        let name = person.name ?? ""
        switch PasswordRule.flaw(of: password, name: name, email: person.email) {
        case .tooShort:
            throw Failure("give a password of \(PasswordRule.fewest) characters or more")
        case .tooLong: throw Failure("give a password of \(PasswordRule.most) characters at most")
        case .easilyGuessed:
            throw Failure("that password is too easy to guess: no name, address or row of signs")
        case nil: break
        }
        try await House.open(place, making: true) { store in
            let site = House.site(store, at: place)
            try await House.noting(.accountAdded, "\(person.email)", in: store).add(
                person.account(id: site.newID()), password: site.hash(password: password),
                at: House.second())
        }
        print("\(person.email) can sign in now, as \(person.role.rawValue).")
    }
}

/// `koers person invite`: an account whose owner chooses the password.
struct PersonInviteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: "Make an account, and print the link to choose its password with.")

    @OptionGroup var person: NewPersonOptions
    @OptionGroup var address: AddressOption
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let place = try database.place()
        let path = try await House.open(place, making: true) { store in
            let site = House.site(store, at: place)
            let link = site.newLink()
            try await House.noting(.invited, "\(person.email)", in: store).invite(
                person.account(id: site.newID()), link: link.kept, at: House.second())
            return link.path
        }
        print(try address.base() + path)
    }
}

/// `koers person reset`: another link, for somebody who cannot sign in.
struct PersonResetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "Print a link to choose another password with; the old one holds until then.",
        discussion: """
            A second step (the code of a phone) is taken away as well, so that the link is enough
            for whoever lost both. Who has to have one sets up another after signing in.
            """)

    @Argument(help: "The e-mail address of the account.", transform: Reading.email)
    var email: EmailAddress
    @OptionGroup var address: AddressOption
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let place = try database.place()
        let (path, isFactorGone) = try await House.open(place) { store in
            let link = House.site(store, at: place).newLink()
            let account = try await store.account(of: email)
            guard account.standing != .deactivated else {
                throw Failure("\(email) is kept out; let them in first: koers person activate")
            }
            try await House.noting(.linkMade, account.audited, in: store)
                .keep(link.kept, of: account.id)
            let isFactorGone = try await House.noting(
                .secondFactorRemoved, account.audited, in: store
            ).removeSecondFactor(of: account.id)
            return (link.path, isFactorGone)
        }
        print(try address.base() + path)
        if isFactorGone {
            Terminal.complain("The second step of \(email) is taken away; no code is asked for.")
        }
    }
}

/// `koers person deactivate`: keeps somebody out, at once.
struct PersonDeactivateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deactivate",
        abstract: "Keep somebody out, at once; what they did stays.")

    @Argument(help: "The e-mail address of the account.", transform: Reading.email)
    var email: EmailAddress
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await House.open(database.place()) { store in
            let account = try await store.account(of: email)
            try await House.noting(.keptOut, account.audited, in: store)
                .setActive(false, of: account.id, at: House.second())
        }
        print("\(email) is kept out.")
    }
}

/// `koers person activate`: lets somebody in again.
struct PersonActivateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activate", abstract: "Let somebody in again.")

    @Argument(help: "The e-mail address of the account.", transform: Reading.email)
    var email: EmailAddress
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await House.open(database.place()) { store in
            let account = try await store.account(of: email)
            try await House.noting(.letIn, account.audited, in: store)
                .setActive(true, of: account.id, at: House.second())
        }
        print("\(email) may come in again.")
    }
}

/// `koers person list`: who may sign in.
struct PersonListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Print every account with its role and standing.")

    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let accounts = try await House.open(database.place()) { store in
            try await store.read { try $0.accounts() }
        }
        for one in accounts {
            print("\(one.email)  \(one.role.rawValue)  \(one.standing.rawValue)  \(one.name)")
        }
        if accounts.isEmpty { Terminal.complain("koers: nobody has an account yet") }
    }
}

extension Store {
    /// The account of that address; throws when there is none.
    func account(of email: EmailAddress) async throws -> Account {
        guard let account = try await read(.latest, { try $0.account(of: email) }) else {
            throw AccountRefusal.unknownAccount
        }
        return account
    }
}

internal import ArgumentParser
internal import Domain
internal import Storage

/// `koers person unlink`: for an address that got another owner, or a provider that numbers its
/// people anew.
struct PersonUnlinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlink",
        abstract: "Forget which company account comes in here; the next with the address does.")

    @Argument(help: "The e-mail address of the account.", transform: Reading.email)
    var email: EmailAddress
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await House.open(database.place()) { store in
            let account = try await store.account(of: email)
            let isForgotten = try await House.noting(.companyForgotten, account.audited, in: store)
                .forgetCompanyIdentity(of: account.id)
            guard isForgotten else { throw Failure("no company account comes in as \(email)") }
        }
        print("The next company account with the address \(email) comes in here.")
    }
}

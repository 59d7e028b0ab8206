internal import ArgumentParser
internal import Domain
internal import Foundation
internal import Intake
internal import Sample
internal import Storage
internal import Web

/// `koers demo`: a sample organisation to look around in.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Make a sample organisation and serve it.",
        discussion: """
            An invented Dutch installation company of 24 people, with facts of 30 months up to
            today, in the file koers-demo.db unless another is named. A database that is there
            already is served as it is.
            """)

    @OptionGroup var database: DatabaseOption
    @OptionGroup var listening: ListeningOptions
    @Flag(help: "Make the sample only; do not serve it.")
    var noServe = false
    @Option(
        help: "The last day of the sample (YYYY-MM-DD); today unless given.",
        transform: Reading.day)
    var upTo: Day?

    func run() async throws {
        let address = try listening.address()
        let place = try samplePlace()
        try await House.open(place, making: true) { store in
            if try await store.read(.latest, { try $0.isEmpty() }) {
                try await make(in: store)
            } else {
                Terminal.complain(
                    "\(place.name) holds an organisation already; it is shown as it is")
            }
            guard !noServe else { return }
            let proxies = try listening.proxies()
            try await address.require(in: store, behind: proxies)
            let site = House.site(store, at: place, behind: proxies)
            try await Server(address: address, site: site).run()
        }
    }

    /// The sample has a database of its own unless another is named.
    private func samplePlace() throws -> DatabasePlace {
        database.database == nil && ProcessInfo.processInfo.environment["KOERS_DATABASE"] == nil
            ? .file("koers-demo.db") : try database.place()
    }

    private func make(in store: Store) async throws {
        let today = upTo ?? House.clock.today(in: "Europe/Amsterdam")
        let sample = SampleOrganisation(upTo: today)
        for file in sample.files {
            guard case .facts(let kind) = KoersFile(named: file.name) else { continue }
            let run = ImportRun(
                MemorySource(file.text), named: file.name, as: .canonical(kind),
                at: House.second())
            let receipt = try await run.run(in: store).receipt
            guard receipt.rejected == 0 else {
                throw Failure("the sample's \(file.name) has rows that cannot be imported")
            }
        }
        let sayings = SampleRoundSayings.all(upTo: today)
        try await store.enter { writer in
            try writer.keep(SampleGoals.all(upTo: today))
            try writer.keep(sayings.choices, sayings.priorities)
        }
        Terminal.complain("The sample organisation is ready, with facts up to \(today)")
    }
}

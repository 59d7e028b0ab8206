import Domain
import Storage
import Synchronization

/// Which looks at people were noted today, so that the same ones cost nothing again.
final class NotedLooks: Sendable {
    private struct Noted {
        var day: Day?
        var looks: Set<PersonLook> = []
    }

    private let noted = Mutex(Noted())
    /// So many are remembered; the database knows the rest.
    private static let mostRemembered = 100_000

    /// Those of one day that this server did not note yet.
    func unknown(_ looks: [PersonLook], on day: Day) -> [PersonLook] {
        noted.withLock { noted in
            noted.day == day ? looks.filter { !noted.looks.contains($0) } : looks
        }
    }

    /// These are in the database now.
    func remember(_ looks: [PersonLook], on day: Day) {
        noted.withLock { noted in
            if noted.day != day || noted.looks.count > Self.mostRemembered {
                noted = Noted(day: day)
            }
            noted.looks.formUnion(looks)
        }
    }
}

extension Link {
    /// What whoever is shown there is told of it.
    fileprivate var looked: LookedPage {
        switch self {
        case .area, .activity, .result: .area
        case .kpi: .kpi
        case .split: .split
        case .facts: .facts
        case .factsFile, .organisationZip: .factsFile
        case .stalled: .stalledDeals
        case .deal: .deal
        case .persons: .persons
        case .person, .erasure: .person
        case .personFile: .personFile
        default: .other
        }
    }
}

extension Asked {
    /// Notes that whoever is signed in looked at these people. The answer waits for it: nobody sees
    /// a page about people without leaving a trace. As long as nobody has an account nobody is known.
    func noteLooks(at names: ShownNames, on today: Day, _ here: Link?) async throws {
        guard let account = frameReader?.account else { return }
        let others = names.personIDs.filter {
            !$0.isEmpty && $0 != account.personID && !Person.isNameless(id: $0)
        }
        guard !others.isEmpty else { return }
        let page = here?.looked ?? .other
        let looks = site.looks.unknown(
            others.map {
                PersonLook(
                    personID: $0, day: today, page: page, accountID: account.id,
                    actor: account.name)
            }, on: today)
        guard !looks.isEmpty else { return }
        try await site.store.note(looks, at: site.clock.second())
        site.looks.remember(looks, on: today)
    }
}

internal import ArgumentParser
internal import Domain
internal import Foundation
internal import Storage
internal import Web

/// Somebody by whom people.csv knows them.
struct PersonIDArgument: ParsableArguments {
    @Argument(help: "The person_id in people.csv.")
    var id: String
}

/// `koers person export`: everything about a person, to hand over.
struct PersonExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write everything Koers knows about a person to a JSON file.")

    @OptionGroup var person: PersonIDArgument
    @Argument(help: "The file to make; it must not be there yet.")
    var file: String
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let id = person.id.composed
        let bytes = try await House.open(database.place()) { store in
            let found = try await store.read(.latest) {
                try PersonalExport.json(of: id, in: $0, clock: House.clock)
            }
            guard let found else { throw ErasureRefusal.unknownPerson }
            try await House.note(.personExported, "\(id) everything.json", in: store)
            return found
        }
        do {
            try Data(bytes).write(to: URL(filePath: file), options: .withoutOverwriting)
        } catch {
            throw Failure("\(file) cannot be made: \(error.localizedDescription)")
        }
        print("\(file) holds everything Koers knows about \(id).")
    }
}

/// `koers person erase`: a person goes, what they did stays without a name.
struct PersonEraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Erase a person; what they did stays as counts of their team, without a name.",
        discussion: """
            Gone are the name, the address, the account, personal targets, remarks, rejected rows
            that name them, and who looked at them. Later files that name them do not bring them
            back. The log stays, and so do backups that were made before, until newer ones take
            their place. This cannot be undone.
            """)

    @OptionGroup var person: PersonIDArgument
    @Flag(help: "Do not ask for the name.")
    var yes = false
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        let id = person.id.composed
        let salt = House.bytes(16).map { String($0, radix: 16) }.joined()
        let erasure = try await House.open(database.place()) { store in
            let (subject, mark) = try await store.read(.latest) { snapshot in
                (try snapshot.personalSubject(id), try snapshot.erasureMark(fresh: salt))
            }
            guard let subject else { throw ErasureRefusal.unknownPerson }
            guard try yes || subject.isCalled(Self.asked()) else {
                throw Failure("that is not the name of \(id); nobody was erased")
            }
            return try await House.noting(.personErased, mark.hash(of: id), in: store)
                .erase(id, as: mark, at: House.second())
        }
        print(
            "\(id) is erased: \(erasure.kept) facts stay without a name. Backups that were made "
                + "before still hold them.")
    }

    private static func asked() throws -> String {
        FileHandle.standardError.write(Data("This cannot be undone. Type the name: ".utf8))
        return (readLine() ?? "").composed
    }
}

extension ErasureRefusal {
    /// What is wrong and what to do next, for an operator.
    var description: String {
        switch self {
        case .unknownPerson: "nobody in this database has that person_id"
        case .lastDirector:
            "a director who can sign in has to be left; make somebody else a director first"
        }
    }
}

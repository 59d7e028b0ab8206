internal import ArgumentParser
internal import Domain
internal import Foundation
internal import Storage

/// Somebody who gets an account.
struct NewPersonOptions: ParsableArguments {
    @Argument(help: "The e-mail address to sign in with.", transform: Reading.email)
    var email: EmailAddress
    @Option(
        help: "director, manager, member or viewer.", transform: Reading.role)
    var role: Role
    @Option(help: "The name shown; that of people.csv unless given.")
    var name: String?
    @Option(help: "The person_id in people.csv; found by the address unless given.")
    var personID: String?

    /// The account, with an id that is new.
    func account(id: String) -> NewAccount {
        NewAccount(
            id: id, email: email, name: name?.composed, role: role, personID: personID?.composed)
    }
}

/// By which address Koers is reached, for the links that are printed.
struct AddressOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "By which address people reach Koers (also KOERS_ADDRESS; http://127.0.0.1:8080 "
                + "unless set).", valueName: "url"))
    var address: String?

    /// The address without a path: `https://koers.example`.
    func base() throws -> String {
        let settings = Settings()
        let text = try address ?? settings.address ?? "http://127.0.0.1:\(settings.port())"
        guard let url = URL(string: text), let scheme = url.scheme, url.host() != nil,
            ["http", "https"].contains(scheme), ["", "/"].contains(url.path())
        else { throw Failure("\(text) is no address such as https://koers.example") }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }
}

/// A line that is typed without being seen, or that comes on standard input.
enum HiddenLine {
    /// The line, without its end.
    static func read(_ prompt: String) throws -> String {
        guard isatty(FileHandle.standardInput.fileDescriptor) == 1 else {
            return try line()
        }
        FileHandle.standardError.write(Data(prompt.utf8))
        try setEcho(false)
        defer {
            try? setEcho(true)
            Terminal.complain("")
        }
        return try line()
    }

    private static func line() throws -> String {
        guard let line = readLine(), !line.isEmpty else {
            throw Failure("give a password: type it, or send it on standard input")
        }
        return line
    }

    private static func setEcho(_ isOn: Bool) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["stty", isOn ? "echo" : "-echo"]
        try process.run()
        process.waitUntilExit()
    }
}

extension AccountRefusal {
    /// What is wrong and what to do next, for an operator.
    var description: String {
        switch self {
        case .addressTaken: "there is an account with that address; see koers person list"
        case .firstIsDirector: "the first account is a director's: --role director"
        case .notTheFirst: "there is an account already"
        case .unknownPerson: "nobody is listed in people.csv by that person_id"
        case .personTaken: "that person has an account; see koers person list"
        case .unknownAccount: "there is no account with that address; see koers person list"
        case .lastDirector:
            "a director who can sign in has to be left; make somebody else a director first"
        case .noSecondFactor, .ownSecondFactor:
            "a second step is set up and ended on one's own page, /account/second-step"
        }
    }
}

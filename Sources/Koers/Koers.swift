internal import ArgumentParser
internal import Foundation
internal import Postgres

/// The one binary: pages, command line and sample.
@main
struct Koers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "koers",
        abstract: "The focus system of a commercial director.",
        discussion: """
            Start with `koers demo` to look around in a sample company, or with
            `koers import FOLDER` and `koers serve` for your own.
            """,
        version: "0.1.0",
        subcommands: [
            ServeCommand.self, ImportCommand.self, RejectionsCommand.self, ReverseCommand.self,
            MetricCommand.self,
            BoardCommand.self, DemoCommand.self, CheckCommand.self, MoveCommand.self,
            PersonCommand.self, ExportCommand.self, BackupCommand.self,
            RestoreCommand.self, RetentionCommand.self,
        ])

    /// Exit codes are part of the contract: 0 done, 1 some rows rejected, 2 unusable arguments or
    /// input (formats.md).
    static func main() async {
        do {
            let arguments = CommandLine.arguments
            PostgresAddress.hideInArguments()
            var command = try parseAsRoot(Array(arguments.dropFirst()))
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            Terminal.complain(failure.message)
            Foundation.exit(failure.code)
        } catch let code as ExitCode {
            Foundation.exit(code.rawValue)
        } catch {
            leave(error)
        }
    }

    /// Help and the version leave with 0; everything else that stops a command leaves with 2.
    private static func leave(_ error: any Error) -> Never {
        let isParsing = exitCode(for: error) == .validationFailure
        guard exitCode(for: error) != .success else {
            print(fullMessage(for: error))
            Foundation.exit(0)
        }
        let message = isParsing ? message(for: error) : Failure(error).message
        Terminal.complain(PostgresAddress.without(CommandLine.arguments, message))
        Foundation.exit(2)
    }
}

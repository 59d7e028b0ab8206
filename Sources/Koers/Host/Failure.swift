internal import Domain
internal import Foundation
internal import Intake
internal import Storage

/// Why a command stops: one line for a person, and the exit code.
struct Failure: Error {
    let message: String
    let code: Int32

    init(_ message: String, code: Int32 = 2) {
        self.message = "koers: " + message
        self.code = code
    }

    /// Any error as one line.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as StorageError: self.init(error.description)
        case let refusal as AccountRefusal: self.init(refusal.description)
        case let refusal as ErasureRefusal: self.init(refusal.description)
        case let error as Question.Refusal: self.init(error.description)
        case let error as ImpactQuestion.Refusal: self.init(error.description)
        case let error as Scenario.Refusal: self.init(error.description)
        case let error as CocoaError: self.init(error.localizedDescription)
        default:
            self.init("\(error)".split(whereSeparator: \.isNewline).joined(separator: " "))
        }
    }
}

import HTTPTypes
import Hummingbird

extension Response {
    /// What went wrong, for a program.
    init(error: String, status: HTTPResponse.Status) {
        self.init(json: .object([("error", .text(error))]), status: status)
    }
}

extension ErrorPage.Problem {
    /// What went wrong, for a program.
    var sentence: String {
        switch self {
        case .badRequest: "the request cannot be read"
        case .unauthorized: "sign in first"
        case .forbidden: "that may not be done here"
        case .notFound: "there is nothing at this address"
        case .conflict: "an invented company is in; start your own first"
        case .tooLarge: "the request sends more bytes than this address takes"
        case .foreignType: "the request sends something else than this address takes"
        case .internalError: "something went wrong inside; the log says what"
        case .unavailable: "the database cannot be used right now; try again in a few seconds"
        }
    }
}

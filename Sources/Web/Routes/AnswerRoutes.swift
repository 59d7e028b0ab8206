import Domain
import HTTPTypes
import Hummingbird
import Storage

/// Answering a round of the survey, for whoever is signed in.
///
/// What is answered and what matters most are sent apart: only the second one carries a name.
enum AnswerRoutes {
    static let all: [Route] = [
        .get("/surveys/{id}/answer", .board) { try await $0.showSheet(way($0)) },
        .post("/surveys/{id}/answer", .board) { visit in
            try await visit.keepSheet(FormFields(visit), way(visit))
        },
        .post("/surveys/{id}/code", .board) { visit in
            try await visit.goOn(FormFields(visit), way(visit))
        },
        .get("/surveys/{id}/top-three", .board) { try await $0.showTopThree(way($0)) },
        .post("/surveys/{id}/top-three", .board) { visit in
            try await visit.keepTopThree(FormFields(visit), way(visit))
        },
    ]

    /// A program that shows a key answers for nobody.
    private static func way(_ visit: Visit) throws -> AnswerWay {
        .signedIn(roundID: try visit.parameter("id"), visit.reader.signedIn?.account)
    }
}

/// The same by a personal link, for whoever cannot sign in. First what matters most is asked, as long
/// as the link tells who it is; with the first answer the link is used up and tells nothing any more.
enum BallotRoutes {
    static let all: [Route] = [
        .open(.get, "/ballots/{id}") { try await $0.showTopThree(way($0)) },
        .open(.post, "/ballots/{id}") { arrival in
            try await arrival.keepTopThree(FormFields(arrival), way(arrival))
        },
        .open(.get, "/ballots/{id}/answer") { try await $0.showSheet(way($0)) },
        .open(.post, "/ballots/{id}/answer") { arrival in
            try await arrival.keepSheet(FormFields(arrival), way(arrival))
        },
        .open(.post, "/ballots/{id}/code") { arrival in
            try await arrival.goOn(FormFields(arrival), way(arrival))
        },
    ]

    private static func way(_ arrival: Arrival) throws -> AnswerWay {
        .link(try arrival.parameter("id"))
    }
}

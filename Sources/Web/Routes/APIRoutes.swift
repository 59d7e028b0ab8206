import Domain
import HTTPTypes
import Hummingbird
import Storage

/// What programs ask for; answers are JSON, also when something is wrong.
enum APIRoutes {
    static let all: [Route] = [
        .post("/api/imports/:name", .everything, take).with(.upload),
        .get("/api/jobs/:id", .everything, show),
    ]

    @Sendable private static func take(_ visit: Visit) async throws -> Response {
        do {
            let upload = try await Upload.file(visit)
            let job = try await upload.ask(visit)
            guard job.isOf(upload.file.name, upload.file.content) else {
                return Response(
                    error: "this key was used for \(job.subject) with its content of then",
                    status: .conflict)
            }
            var response = Response(json: .asked(job), status: .accepted)
            response.headers[.location] = Link.jobJSON(job.id).path
            return response
        } catch let mistake as UploadMistake {
            TurnedAway(mistake).map(visit.site.refusals.count)
            return Response(error: mistake.description, status: mistake.status)
        }
    }

    @Sendable private static func show(_ visit: Visit) async throws -> Response {
        let id = try visit.parameter("id")
        guard let job = try await visit.site.store.read(.latest, { try $0.job(id) }) else {
            throw Mistake.unknownAddress
        }
        return Response(json: .job(job))
    }
}

import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// What is not about numbers: help, the language, and the files pages are dressed with.
enum HouseRoutes {
    static let all: [Route] = [
        .get("/help", .board, help),
        .open(.get, "/language/:language", chooseLanguage),
        .open(.get, "/assets/:hash/:name", asset),
    ]

    @Sendable private static func help(_ visit: Visit) async throws -> Response {
        try await visit.show(.help) { HelpPage(frame: $0.frame) }
    }

    @Sendable private static func chooseLanguage(_ arrival: Arrival) async throws -> Response {
        guard let language = Language(rawValue: try arrival.parameter("language")) else {
            throw Mistake.unknownAddress
        }
        var response = Response(
            status: .seeOther, headers: [.location: ownAddress(arrival.query("back"))])
        response.setCookie(
            arrival.cookie(Language.cookie, language.rawValue, for: 365 * 86_400))
        return response
    }

    /// Only an address of the product itself, else the board.
    static func ownAddress(_ back: String?) -> String {
        guard let back, back.hasPrefix("/"), !back.hasPrefix("//"), !back.hasPrefix("/\\"),
            back.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return "/" }
        return back
    }

    @Sendable private static func asset(_ arrival: Arrival) async throws -> Response {
        guard
            let asset = ServedAsset.at(
                hash: try arrival.parameter("hash"), name: try arrival.parameter("name"))
        else { throw Mistake.unknownAddress }
        return Response(
            status: .ok,
            headers: [
                .contentType: asset.contentType,
                .cacheControl: "public, max-age=31536000, immutable",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
    }
}

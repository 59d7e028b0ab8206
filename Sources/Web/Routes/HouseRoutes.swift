import HTTPTypes
import Hummingbird
import NIOCore

/// What is not about numbers: help, the language, and the files pages are dressed with.
enum HouseRoutes {
    static let all: [Route] = [
        .get("/help", .thisMachine, help),
        .get("/language/:language", .thisMachine, chooseLanguage),
        .get("/assets/:hash/:name", .thisMachine, asset),
    ]

    @Sendable private static func help(_ visit: Visit) async throws -> Response {
        try await visit.show(.help) { HelpPage(frame: $0.frame) }
    }

    @Sendable private static func chooseLanguage(_ visit: Visit) async throws -> Response {
        guard let language = Language(rawValue: try visit.parameter("language")) else {
            throw Mistake.unknownAddress
        }
        var response = Response(
            status: .seeOther, headers: [.location: ownAddress(visit.query("back"))])
        response.setCookie(
            Cookie(
                name: Language.cookie, value: language.rawValue, maxAge: 365 * 86_400, path: "/",
                secure: false, httpOnly: true, sameSite: .lax))
        return response
    }

    /// Only an address of the product itself, else the board.
    static func ownAddress(_ back: String?) -> String {
        guard let back, back.hasPrefix("/"), !back.hasPrefix("//"), !back.hasPrefix("/\\"),
            back.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return "/" }
        return back
    }

    @Sendable private static func asset(_ visit: Visit) async throws -> Response {
        guard
            let asset = ServedAsset.at(
                hash: try visit.parameter("hash"), name: try visit.parameter("name"))
        else { throw Mistake.unknownAddress }
        return Response(
            status: .ok,
            headers: [
                .contentType: asset.contentType,
                .cacheControl: "public, max-age=31536000, immutable",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes)))
    }
}

import Domain
import Foundation
import Hummingbird
import NIOCore
import Storage
import Workbooks

/// The whole organisation as one file, to keep or to import elsewhere.
enum ExportRoutes {
    static let all: [Route] = [
        .get("/organisation/koers.zip", .everything, save).with(.download)
    ]

    /// What is in it. What single people answered is on no page and in no file of a page: whoever
    /// runs the machine may take it along with the command.
    private static let kinds = FactKind.allCases.filter {
        $0 != .surveyResponses && $0 != .pulse
    }

    /// Of a file that is sent, so much is held at once.
    private static let piece = 1 << 18

    @Sendable private static func save(_ visit: Visit) async throws -> Response {
        let folder = try TemporaryFolder()
        let path = folder.path("koers.zip")
        let day = try await visit.read(at: .organisationZip) { look in
            let files = try look.snapshot.writeCanonicalZip(to: path, of: kinds)
            guard !files.isEmpty else { throw Mistake.unknownAddress }
            // Everybody's rows are in it.
            for id in try look.snapshot.attributes().people.keys {
                look.frame.names.note(personID: id)
            }
            return look.frame.today
        }
        try await visit.note(.factsExported, visit.request.uri.path)
        let size = try URL(filePath: path).resourceValues(forKeys: [.fileSizeKey]).fileSize
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/zip", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"koers-\(day).zip\"",
            ],
            body: ResponseBody(contentLength: size) { writer in
                // The folder stays for as long as it is read from.
                let handle = try FileHandle(forReadingFrom: URL(filePath: folder.path("koers.zip")))
                while let bytes = try handle.read(upToCount: piece), !bytes.isEmpty {
                    try await writer.write(ByteBuffer(bytes: bytes))
                }
                try handle.close()
                try await writer.finish(nil)
            })
    }
}

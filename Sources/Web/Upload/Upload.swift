import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// A file on its way from a request to a job.
struct Upload {
    /// What it is asked for with.
    let id: String
    /// The file.
    let file: UploadedFile

    /// The names of the fields of the form.
    enum Field {
        static let file = "file"
        static let token = "token"
    }

    /// What a form adds to the bytes of its file.
    private static let mostFormBytes = 65_536

    /// The file of a form that a page sent. Sent twice it is one job; another file in a form that
    /// the browser still had is another job.
    static func form(_ visit: Visit) async throws -> Upload {
        let bytes = try await visit.fileBytes(atMost: ImportJob.mostBytes + mostFormBytes)
        let type = visit.request.headers[.contentType] ?? ""
        let form = try? MultipartForm(bytes, contentType: type)
        func text(_ name: String) -> String? {
            form?[name].map { String(decoding: $0.content, as: UTF8.self) }
        }
        try visit.require(formToken: text(FormToken.field) ?? "")
        guard let token = text(Field.token), let part = form?[Field.file] else {
            throw UploadMistake.brokenForm
        }
        let file = UploadedFile(name: part.fileName ?? "", content: part.content)
        guard !file.name.isEmpty else { throw UploadMistake.noFile }
        guard file.content.count <= ImportJob.mostBytes else { throw UploadMistake.tooLarge }
        let id = "\(token)-\(file.fingerprint)"
        guard Job.isID(id) else { throw UploadMistake.brokenForm }
        return Upload(id: id, file: file)
    }

    /// The header that says what the hidden field of a form says.
    static let tokenHeader = "X-Form-Token"

    /// The file of a request that is nothing else; its name is in the address.
    static func file(_ visit: Visit) async throws -> Upload {
        let sent = HTTPField.Name(tokenHeader).flatMap { visit.request.headers[$0] }
        try visit.require(formToken: sent ?? "")
        let key = HTTPField.Name("Idempotency-Key").flatMap { visit.request.headers[$0] }
        if let key, !Job.isID(key) { throw Mistake.notAKey(key) }
        let name = try visit.parameter("name")
        let bytes = try await visit.fileBytes(atMost: ImportJob.mostBytes)
        return Upload(
            id: key ?? visit.site.token(), file: UploadedFile(name: name, content: bytes))
    }

    /// Asks for the import; once this returns it survives every server.
    func ask(_ visit: Visit) async throws -> JobRecord {
        let job = try ImportJob.asking(for: file, id: id, at: visit.site.clock.second())
        do {
            return try await visit.store(noting: .fileHandedOver, file.name).ask(job)
        } catch StorageError.locked {
            throw UploadMistake.busy
        }
    }
}

extension UploadMistake {
    /// The status of the answer.
    var status: HTTPResponse.Status {
        switch self {
        case .noFile, .brokenForm: .badRequest
        case .tooLarge: .contentTooLarge
        case .busy: .serviceUnavailable
        case .foreignName: .unprocessableContent
        case .notText: .unsupportedMediaType
        }
    }
}

extension Visit {
    /// The bytes of a file, which a page of its own says are too many.
    fileprivate func fileBytes(atMost most: Int) async throws -> [UInt8] {
        do {
            return try await bytes(atMost: most)
        } catch Mistake.tooLarge {
            throw UploadMistake.tooLarge
        }
    }
}

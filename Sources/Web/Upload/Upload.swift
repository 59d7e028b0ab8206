import Domain
import HTTPTypes
import Hummingbird
import Intake
import NIOCore
import Storage
import Workbooks

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
        static let pasted = "pasted"
        static let pastedName = "pastedName"
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
        var file = UploadedFile(name: part.fileName ?? "", content: part.content)
        if file.name.isEmpty, let pasted = form?[Field.pasted]?.content {
            file = try pastedFile(pasted, named: text(Field.pastedName) ?? "")
        }
        guard !file.name.isEmpty else { throw UploadMistake.noFile }
        guard file.content.count <= ImportJob.mostBytes else { throw UploadMistake.tooLarge }
        let id = "\(token)-\(file.fingerprint)"
        guard Job.isID(id) else { throw UploadMistake.brokenForm }
        return Upload(id: id, file: file)
    }

    /// What was pasted, as a file of text; what comes of a spreadsheet is separated by tabs.
    private static func pastedFile(_ text: [UInt8], named name: String) throws -> UploadedFile {
        guard text.contains(where: { $0 > 0x20 }) else { throw UploadMistake.noFile }
        guard String(validating: text, as: UTF8.self) != nil, !name.isEmpty else {
            throw UploadMistake.brokenForm
        }
        return UploadedFile(name: name, content: text)
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

    /// Keeps the file to be asked about; once this returns it survives every server.
    func begin(_ visit: Visit) async throws -> ImportDraft {
        do {
            _ = try HandedFile.look(MemorySource(file.content), named: file.name)
        } catch let refusal as Refusal {
            throw UploadMistake.unreadable(file: file.name, reason: refusal.description)
        } catch let refusal as PackageRefusal {
            throw UploadMistake.unreadable(file: file.name, reason: refusal.description)
        }
        let draft = ImportDraft(
            id: id, accountID: visit.reader.account?.id ?? "", file: file.name,
            size: file.content.count,
            fingerprint: try FileFingerprint.of(MemorySource(file.content)),
            begunSecond: visit.site.clock.second())
        do {
            try await visit.store(noting: .fileHandedOver, file.name)
                .keep(draft, content: file.content)
            return draft
        } catch let error as StorageError {
            throw UploadMistake(error) ?? error
        }
    }

    /// Asks for the import; once this returns it survives every server.
    func ask(_ visit: Visit) async throws -> JobRecord {
        let job = try ImportJob.asking(
            for: file, id: id, by: visit.reader.asker, at: visit.site.clock.second())
        do {
            return try await visit.store(noting: .fileHandedOver, file.name).ask(job)
        } catch let error as StorageError {
            throw UploadMistake(error) ?? error
        }
    }
}

extension UploadMistake {
    /// Why the database did not take the file; nil when that is no mistake of an upload.
    fileprivate init?(_ error: StorageError) {
        if case .locked = error {
            self = .busy
        } else if error.isOfRoom {
            self = .noRoom
        } else {
            return nil
        }
    }

    /// The status of the answer.
    var status: HTTPResponse.Status {
        switch self {
        case .noFile, .brokenForm: .badRequest
        case .tooLarge: .contentTooLarge
        case .busy: .serviceUnavailable
        case .noRoom: HTTPResponse.Status(code: 507)
        case .unreadable: .unprocessableContent
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

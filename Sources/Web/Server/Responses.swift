import HTTPTypes
import Hummingbird

extension Response {
    /// A page.
    init(html: [UInt8], status: HTTPResponse.Status = .ok) {
        self.init(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: html)))
    }

    /// An answer for a program.
    init(json: JSON, status: HTTPResponse.Status = .ok) {
        self.init(
            status: status,
            headers: [
                .contentType: "application/json; charset=utf-8", .cacheControl: "no-store",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: json.text + "\n")))
    }

    /// A table to be saved.
    init(csv: [UInt8], name: String) { self.init(file: csv, type: .csv, name: name) }

    /// What a file is.
    enum FileType: String {
        case csv = "text/csv"
        case json = "application/json"
        case xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }

    /// A file to be saved.
    init(file: [UInt8], type: FileType, name: String) {
        self.init(
            status: .ok,
            headers: [
                .contentType: type == .xlsx ? type.rawValue : "\(type.rawValue); charset=utf-8",
                .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: file)))
    }

    /// Leads to where the first account is made: as long as nobody has one, it is not known who asks.
    static var toFirstAccount: Response {
        Response(status: .seeOther, headers: [.location: Link.firstAccount.path])
    }
}

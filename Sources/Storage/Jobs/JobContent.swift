internal import Foundation

/// What a job is done with, as the database keeps it: the bytes as base64, behind who asked for it
/// where that is told.
struct JobContent {
    let bytes: [UInt8]
    let asker: Job.Asker?

    init(_ job: Job) {
        bytes = job.content
        asker = job.asker
    }

    /// What such a text says; nil for what is none.
    init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let content = parts.last, let data = Data(base64Encoded: String(content)) else {
            return nil
        }
        bytes = [UInt8](data)
        guard parts.count == 2 else {
            asker = nil
            return
        }
        guard let told = Data(base64Encoded: String(parts[0])) else { return nil }
        let who = Joined.parts(String(decoding: told, as: UTF8.self))
        asker = Job.Asker(
            accountID: who.first.flatMap { $0.isEmpty ? nil : $0 },
            name: who.dropFirst().joined())
    }

    var text: String {
        let content = Data(bytes).base64EncodedString()
        guard let asker else { return content }
        let who = Joined.text([asker.accountID ?? "", asker.name])
        return "\(Data(who.utf8).base64EncodedString()).\(content)"
    }
}

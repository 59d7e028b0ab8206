internal import Domain
internal import Foundation
public import Storage

/// An import that is to be taken back by whichever server comes first.
struct ReversalJob: Codable {
    /// The number of the import.
    let key: Int
    /// What whoever asked for it is called.
    let by: String

    /// As a job; `file` is the name of the file.
    func asking(for file: String, id: String, at second: Int) throws -> Job {
        Job(
            id: id, kind: .reverseImport, subject: file,
            content: [UInt8](try JSONEncoder().encode(self)), askedSecond: second)
    }

    /// Takes the import of a job back, within the transaction in which it is marked as done.
    static func perform(
        _ job: Job, _ writer: FactWriter, at second: Int, progress: (Int) throws -> Void
    ) throws {
        guard let asked = try? JSONDecoder().decode(Self.self, from: Data(job.content)) else {
            throw JobRefusal("this version of Koers cannot read what was asked for")
        }
        do {
            try writer.reverse(asked.key, by: asked.by, at: second, progress: progress)
        } catch let refusal as ReversalRefusal {
            throw JobRefusal(refusal.words)
        } catch is SampleRefusal {
            throw JobRefusal(SampleJob.isIn)
        }
    }
}

extension ReversalRefusal {
    /// The refusal in words, in plain English as the command line and the log speak it.
    public var words: String {
        switch self {
        case .unknown: "there is no import of that number"
        case .reversed: "the import was taken back already"
        case .nothingIn: "nothing of that import went in"
        case .tooOld: "what rows said before is kept for 180 days only, and that is over"
        }
    }
}

internal import Storage
internal import Foundation

/// A file that a browser or a program handed over.
struct UploadedFile: Sendable, Hashable {
    /// Its name, without a folder.
    let name: String
    /// What is in it.
    let content: [UInt8]

    /// A file by whatever name it was given; the name is mended where it has to be.
    init(name: String, content: [UInt8]) {
        self.name = UploadedFile.shownName(name)
        self.content = content
    }

    /// Whether it can be text: a workbook, a picture or a program has zero bytes near its start. Text
    /// of two bytes a letter has them too, and says so with its first two.
    var isText: Bool {
        let wide: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF]]
        return !content.prefix(4_096).contains(0) || wide.contains(Array(content.prefix(2)))
    }

    /// Tells it from files with another name or content.
    var fingerprint: String { Fingerprint.of(Array(name.utf8) + [0] + content) }

    /// The last part of a path, without what cannot be seen, of at most 120 characters.
    static func shownName(_ path: String) -> String {
        let last = path.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let seen = last.precomposedStringWithCanonicalMapping.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
        return String(String.UnicodeScalarView(seen.prefix(120)))
            .trimmingCharacters(in: .whitespaces)
    }
}

/// Why a file that was handed over was not taken.
enum UploadMistake: Error, Hashable {
    /// No file was chosen.
    case noFile
    /// It has more bytes than a page takes.
    case tooLarge
    /// Its name or its content is nothing that can be read, for that reason.
    case unreadable(file: String, reason: String)
    /// What arrived is not the form of the page.
    case brokenForm
    /// Another program writes to the database for longer than a page waits.
    case busy
    /// The disk of the database is full.
    case noRoom
}

extension UploadMistake {
    /// What is wrong and what to do next, for a program.
    var description: String {
        let command = "koers import FILE"
        return switch self {
        case .noFile: "there is no file in the request"
        case .tooLarge:
            "the file has more than \(ImportJob.mostBytes) bytes; the command line has no limit: "
                + command
        case .unreadable(let file, let reason): "\(file): \(reason)"
        case .brokenForm: "the form did not arrive whole"
        case .noRoom: JobRefusal.noRoom
        case .busy: "another program writes to the database; send the file again in a minute"
        }
    }
}

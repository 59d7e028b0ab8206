internal import Foundation

/// What a person at the terminal sees.
enum Terminal {
    /// Whether somebody looks at standard error, so that progress makes sense.
    static var isWatched: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }

    /// A line on standard error.
    static func complain(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    /// Replaces the line that is being watched.
    static func replaceLine(_ line: String) {
        FileHandle.standardError.write(Data(("\r\u{1B}[2K" + line).utf8))
    }
}

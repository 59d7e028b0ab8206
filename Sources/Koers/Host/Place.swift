internal import Foundation

/// What stands at a path of the host.
enum Place {
    case file, folder

    /// Nil when nothing is there.
    init?(at path: String) {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let values = try? URL(filePath: path).resourceValues(forKeys: [.isDirectoryKey])
        self = values?.isDirectory == true ? .folder : .file
    }
}

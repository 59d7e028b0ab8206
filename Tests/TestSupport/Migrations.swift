internal import Foundation
public import Storage

/// The root of the package, found from this file.
public let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

/// The migrations as they stand in `Assets/migrations`.
public func migrationsOnDisk() throws -> [Migration] {
    let folder = URL(filePath: packageRoot).appending(path: "Assets/migrations")
    let files = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "sql" }.map { file in
        Migration(
            name: file.lastPathComponent, text: try String(contentsOf: file, encoding: .utf8))
    }
}

import CAssets

/// The files of `Assets/`, from inside the binary. The only file of this room that is unsafe: it
/// reads the bytes that the C compiler embedded.
public enum EmbeddedAssets {
    /// The bytes of the file at that path below `Assets/`, or nil when it was not embedded.
    public static func file(_ path: String) -> [UInt8]? {
        files[path]
    }

    /// The paths of all embedded files, in order.
    public static var paths: [String] { files.keys.sorted() }

    /// The migrations, in the order in which they are applied.
    public static var migrations: [(name: String, text: String)] {
        let folder = "migrations/"
        return paths.filter { $0.hasPrefix(folder) }.map { path in
            (String(path.dropFirst(folder.count)), text(path))
        }
    }

    /// The file as text; empty when it was not embedded.
    static func text(_ path: String) -> String {
        String(decoding: file(path) ?? [], as: UTF8.self)
    }

    private static let files: [String: [UInt8]] = {
        var files: [String: [UInt8]] = [:]
        for index in 0..<koers_asset_count() {
            let asset = unsafe koers_asset_at(index)
            let bytes = unsafe UnsafeBufferPointer(
                start: asset.bytes, count: koers_asset_length(asset))
            files[unsafe String(cString: asset.path)] = unsafe Array(bytes)
        }
        return files
    }()
}

import CZip
import Foundation

/// Writes a zip of files and of bytes. Files are read when it is closed, one after the other. Only its
/// owner can read it. One of the files that call libzip, and unsafe for that.
@safe public final class ZipWriter {
    private let path: String
    private var zip: OpaquePointer?
    private var names: Set<String> = []
    /// What libzip reads when it closes.
    private var kept: [UnsafeMutableBufferPointer<UInt8>] = unsafe []

    /// A zip at that path, which may not exist.
    public init(path: String) throws(WritingTrouble) {
        self.path = path
        // libzip gives the zip the rights of the file that it replaces.
        guard !FileManager.default.fileExists(atPath: path),
            FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw .cannotWrite(path) }
        unsafe zip = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil)
        if unsafe zip == nil { throw .cannotWrite(path) }
    }

    deinit {
        if let zip = unsafe zip { unsafe zip_discard(zip) }
        while let buffer = unsafe kept.popLast() { unsafe buffer.deallocate() }
    }

    /// Adds a file under that name; it must stay as it is until the zip is closed.
    public func add(_ name: String, file: String) throws(WritingTrouble) {
        guard let zip = unsafe zip, let source = unsafe zip_source_file(zip, file, 0, -1) else {
            throw .cannotWrite(path)
        }
        try unsafe add(name, source)
    }

    /// Adds bytes under that name.
    public func add(_ name: String, bytes: [UInt8]) throws(WritingTrouble) {
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count, 1))
        _ = unsafe buffer.initialize(fromContentsOf: bytes + (bytes.isEmpty ? [0] : []))
        unsafe kept.append(buffer)
        let made = unsafe zip_source_buffer(
            zip, buffer.baseAddress, UInt64(bytes.count), 0)
        guard let source = unsafe made else { throw .cannotWrite(path) }
        try unsafe add(name, source)
    }

    private func add(_ name: String, _ source: OpaquePointer) throws(WritingTrouble) {
        guard names.insert(name).inserted, let zip = unsafe zip else {
            unsafe zip_source_free(source)
            throw .nameTaken(name)
        }
        guard unsafe zip_file_add(zip, name, source, UInt32(ZIP_FL_ENC_UTF_8)) >= 0 else {
            unsafe zip_source_free(source)
            throw .cannotWrite(path)
        }
    }

    /// Ends the zip: from here it is there, or there is no file.
    public func close() throws(WritingTrouble) {
        guard let zip = unsafe zip else { return }
        unsafe self.zip = nil
        guard unsafe zip_close(zip) == 0 else {
            unsafe zip_discard(zip)
            try? FileManager.default.removeItem(atPath: path)
            throw .cannotWrite(path)
        }
    }
}

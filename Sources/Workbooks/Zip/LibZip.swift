import CZip
import Foundation

/// An archive that libzip has open; everything here that is not safe Swift touches C.
@safe
final class LibZip {
    private let archive: OpaquePointer

    /// The archive at that path; throws `PackageRefusal.damaged` when it is none.
    init(path: String) throws(PackageRefusal) {
        var code: Int32 = 0
        guard let archive = unsafe zip_open(path, ZIP_RDONLY, &code) else { throw .damaged }
        unsafe self.archive = archive
    }

    /// The archive that these bytes are, of which libzip gets a copy.
    init(bytes: [UInt8]) throws(PackageRefusal) {
        guard !bytes.isEmpty, let copy = unsafe malloc(bytes.count) else { throw .damaged }
        unsafe bytes.withUnsafeBytes { whole in
            if let base = whole.baseAddress {
                unsafe copy.copyMemory(from: base, byteCount: bytes.count)
            }
        }
        // From here on the copy is the source's, which frees it.
        guard let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil)
        else {
            unsafe free(copy)
            throw .damaged
        }
        guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, nil) else {
            unsafe zip_source_free(source)
            throw .damaged
        }
        unsafe self.archive = archive
    }

    deinit { unsafe zip_discard(archive) }

    /// How many entries there are.
    var count: Int { unsafe Int(zip_get_num_entries(archive, 0)) }

    /// What the archive says of an entry, which need not be true.
    func entry(_ index: Int) throws(PackageRefusal) -> ZipEntry {
        var stat = unsafe zip_stat_t()
        guard unsafe zip_stat_index(archive, UInt64(index), 0, &stat) == 0,
            let name = unsafe stat.name
        else { throw .damaged }
        return unsafe ZipEntry(
            name: String(cString: name), packedSize: Int(clamping: stat.comp_size),
            unpackedSize: Int(clamping: stat.size), index: index,
            isEncrypted: stat.encryption_method != ZIP_EM_NONE, sum: stat.crc)
    }

    /// Begins to unpack an entry.
    func open(_ index: Int) throws(PackageRefusal) -> LibZipFile {
        guard let file = unsafe zip_fopen_index(archive, UInt64(index), 0) else { throw .damaged }
        return unsafe LibZipFile(file, of: self)
    }
}

/// An entry on its way out of an archive.
@safe
final class LibZipFile {
    private let file: OpaquePointer
    /// Open for as long as its entry is read.
    private let archive: LibZip

    init(_ file: OpaquePointer, of archive: LibZip) {
        unsafe self.file = file
        self.archive = archive
    }

    deinit { unsafe zip_fclose(file) }

    /// The next bytes, none at the end; throws when they do not unpack or their sum is wrong.
    func next(_ count: Int) throws(PackageRefusal) -> [UInt8] {
        var got: Int64 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            unsafe got = zip_fread(file, buffer.baseAddress, UInt64(count))
            filled = Int(max(0, got))
        }
        guard got >= 0 else { throw .damaged }
        return bytes
    }
}

/// What an XML parser pulls its bytes from.
final class PartInput: InputStream {
    private var next: () throws -> [UInt8]?
    private var chunk: [UInt8] = []
    private var position = 0
    /// Why no more comes, when that is not the end.
    private(set) var failure: (any Error)?

    /// The bytes that `next` hands out, nil at the end.
    init(_ next: @escaping () throws -> [UInt8]?) {
        self.next = next
        super.init(data: Data())
    }

    override func open() {}
    override func close() {}
    override var hasBytesAvailable: Bool { true }

    override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength: Int) -> Int {
        while position == chunk.count {
            do {
                guard let more = try next() else { return 0 }
                (chunk, position) = (more, 0)
            } catch {
                failure = error
                return 0
            }
        }
        let count = min(maxLength, chunk.count - position)
        unsafe chunk.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            unsafe buffer.update(from: base + position, count: count)
        }
        position += count
        return count
    }
}

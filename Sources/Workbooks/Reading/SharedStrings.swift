/// The texts that cells refer to by number, in one piece of memory.
struct SharedStrings: Sendable {
    private var bytes: [UInt8] = []
    /// Where each ends.
    private var ends: [Int] = []

    private static let most = 512 << 20

    /// No texts at all.
    init() {}

    /// Reads `sharedStrings.xml`; throws `PackageRefusal`.
    init(_ next: @escaping () throws -> [UInt8]?) throws {
        let reader = StringReader(most: SharedStrings.most)
        try Part.read(next, into: reader)
        (bytes, ends) = (reader.bytes, reader.ends)
    }

    /// The text of that number; nil when there is none.
    subscript(number: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(number) else { return nil }
        return bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
    }
}

/// Reads `sharedStrings.xml`: the runs of a text one after another, without how it is pronounced.
private final class StringReader: PartReader {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [Int] = []
    private let most: Int
    private var isText = false
    private var isPhonetic = false

    init(most: Int) {
        self.most = most
    }

    func begin(_ name: String, _ attributes: [String: String]) throws {
        switch name {
        case "t": isText = !isPhonetic
        case "rPh": isPhonetic = true
        default: break
        }
        try checkSize()
    }

    func text(_ text: String) throws {
        guard isText else { return }
        bytes.append(contentsOf: text.utf8)
        try checkSize()
    }

    /// Texts without a letter take room as well.
    private func checkSize() throws {
        guard bytes.count + 8 * ends.count <= most else { throw PackageRefusal.bomb }
    }

    func end(_ name: String) {
        switch name {
        case "t": isText = false
        case "rPh": isPhonetic = false
        case "si": ends.append(bytes.count)
        default: break
        }
    }
}

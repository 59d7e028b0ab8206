/// Something that people hand over by mistake, and that is no table.
public enum KnownThing: String, CaseIterable, Sendable, Hashable {
    case pdf, picture, packed, webPage, xml, json, document

    /// What bytes at the beginning of a file give away; nil when they may be a table.
    init?(_ head: [UInt8]) {
        for (mark, thing) in KnownThing.marks where head.starts(with: mark) {
            self = thing
            return
        }
        let isMarked = head.starts(with: [0xEF, 0xBB, 0xBF])
        let text = String(decoding: head.dropFirst(isMarked ? 3 : 0).prefix(400), as: UTF8.self)
            .drop { $0.isWhitespace }.lowercased()
        if ["<!doctype html", "<html", "<table", "<head", "<meta"].contains(where: text.hasPrefix) {
            self = .webPage
        } else if text.hasPrefix("<?xml") {
            self = text.contains("<html") ? .webPage : .xml
        } else if text.hasPrefix("{\\rtf") {
            self = .document
        } else if KnownThing.isJSON(text) {
            self = .json
        } else {
            return nil
        }
    }

    private static func isJSON(_ text: String) -> Bool {
        let bare = text.prefix(40).filter { !$0.isWhitespace }
        return bare.hasPrefix("{\"") || bare.hasPrefix("[{\"") || bare == "[]" || bare == "{}"
    }

    private static let marks: [([UInt8], KnownThing)] = [
        (Array("%PDF".utf8), .pdf), ([0x89, 0x50, 0x4E, 0x47], .picture),
        ([0xFF, 0xD8, 0xFF], .picture), (Array("GIF8".utf8), .picture),
        (Array("II*\0".utf8), .picture), ([0x1F, 0x8B], .packed),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .packed), (Array("Rar!".utf8), .packed),
        (Array("BZh".utf8), .packed), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .packed),
        ([0x28, 0xB5, 0x2F, 0xFD], .packed),
    ]

    /// What to say of it and what to do.
    var text: String {
        switch self {
        case .pdf: "this is a PDF; export the table itself, as CSV or Excel"
        case .picture: "this is a picture; export the table itself, as CSV or Excel"
        case .packed: "this file is packed; unpack it first and hand over the CSV or Excel file"
        case .webPage:
            "this is a web page, although Excel may open it; save it there as .xlsx or as CSV"
        case .xml: "this is XML; export the table as CSV or Excel"
        case .json: "this is JSON; export the table as CSV or Excel"
        case .document: "this is a document of another program; save the table as CSV or Excel"
        }
    }
}

import Foundation
import FoundationXML

/// Takes in the elements of one part of a workbook; names come without their prefix.
protocol PartReader: AnyObject {
    func begin(_ name: String, _ attributes: [String: String]) throws
    func text(_ text: String) throws
    func end(_ name: String) throws
}

extension PartReader {
    func text(_ text: String) {}
    func end(_ name: String) {}
}

/// That a reader has all it wants of its part.
struct EnoughRead: Error {}

/// Reads a part of a workbook as XML, piece by piece.
enum Part {
    /// Throws `PackageRefusal.damaged` for what is no XML, and what the reader or `next` throws.
    static func read(_ next: @escaping () throws -> [UInt8]?, into reader: some PartReader) throws {
        var watch = PartWatch()
        let input = PartInput {
            guard let chunk = try next() else { return nil }
            try watch.look(at: chunk)
            return chunk
        }
        let parser = XMLParser(stream: input)
        let events = PartEvents(reader)
        parser.delegate = events
        let isWhole = parser.parse()
        if let failure = input.failure { throw failure }
        if let failure = events.failure {
            if failure is EnoughRead { return }
            throw failure
        }
        guard isWhole, events.sawAll, parser.parserError == nil else {
            throw PackageRefusal.damaged
        }
    }
}

/// Hands events of Foundation's parser on; keeps the first error and stops there.
private final class PartEvents: NSObject, XMLParserDelegate {
    private let reader: any PartReader
    private(set) var failure: (any Error)?
    private var elements = 0
    private var depth = 0

    /// The outermost element was opened and closed: Foundation's parser does not mind when not.
    var sawAll: Bool { elements > 0 && depth == 0 }

    init(_ reader: any PartReader) {
        self.reader = reader
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        guard failure == nil else { return }
        elements += 1
        depth += 1
        do {
            try reader.begin(PartEvents.local(name), attributes)
        } catch {
            stop(parser, error)
        }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        take(text, parser)
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        take(String(decoding: block, as: UTF8.self), parser)
    }

    private func take(_ text: String, _ parser: XMLParser) {
        guard failure == nil else { return }
        do {
            try reader.text(text)
        } catch {
            stop(parser, error)
        }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        guard failure == nil else { return }
        depth -= 1
        do {
            try reader.end(PartEvents.local(name))
        } catch {
            stop(parser, error)
        }
    }

    private func stop(_ parser: XMLParser, _ error: any Error) {
        failure = error
        parser.abortParsing()
    }

    /// `x:row` is `row`: some programs write every name with a prefix.
    private static func local(_ name: String) -> String {
        guard let colon = name.utf8.lastIndex(of: 0x3A) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }
}

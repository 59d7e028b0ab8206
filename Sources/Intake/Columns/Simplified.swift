import Foundation

extension String {
    /// Without case, accents, spaces and punctuation: `Person ID` and `person_id` are the same.
    var simplified: String {
        if utf8.allSatisfy({ $0 < 0x80 }) {
            return String(decoding: utf8.compactMap(String.simplified), as: UTF8.self)
        }
        let kept = decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.filter {
            $0.properties.numericType != nil
                || ($0.properties.isAlphabetic && $0.properties.generalCategory != .nonspacingMark)
        }
        return String(String.UnicodeScalarView(kept))
    }

    /// Without case, accents and what cannot be seen, with one space between words: two names that
    /// only look different are the same.
    var folded: String {
        let words = split(whereSeparator: \.isWhitespace)
        if utf8.allSatisfy({ $0 < 0x80 }) { return words.joined(separator: " ").lowercased() }
        let plain = words.joined(separator: " ").decomposedStringWithCanonicalMapping.lowercased()
        return String(
            String.UnicodeScalarView(
                plain.unicodeScalars.filter {
                    $0.properties.generalCategory != .nonspacingMark
                        && $0.properties.generalCategory != .format
                }))
    }

    /// The same without any space: `GTXPro` and `GTX Pro` are alike.
    var closedUp: String { folded.replacing(" ", with: "") }

    private static func simplified(_ ascii: UInt8) -> UInt8? {
        switch ascii {
        case 0x30...0x39, 0x61...0x7A: ascii
        case 0x41...0x5A: ascii + 0x20
        default: nil
        }
    }
}

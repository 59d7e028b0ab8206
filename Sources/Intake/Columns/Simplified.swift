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

    private static func simplified(_ ascii: UInt8) -> UInt8? {
        switch ascii {
        case 0x30...0x39, 0x61...0x7A: ascii
        case 0x41...0x5A: ascii + 0x20
        default: nil
        }
    }
}

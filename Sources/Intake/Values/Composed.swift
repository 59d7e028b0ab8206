import Foundation

extension String {
    /// With every accent composed (Unicode NFC), so that a name a Mac wrote and the same name from
    /// a CRM are one name.
    var composed: String {
        utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
    }
}

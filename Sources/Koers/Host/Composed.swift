internal import Foundation

extension String {
    /// With every accent composed, as names are kept: a terminal may type them apart.
    var composed: String { precomposedStringWithCanonicalMapping }
}

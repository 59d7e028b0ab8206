import Foundation

extension String {
    /// The text that a part of an address stands for; the part itself when it is not well formed.
    var withoutPercentEncoding: String { removingPercentEncoding ?? self }
}

import Domain

/// The addresses of one part of the product, which tells them itself.
protocol LinkPart: Hashable, Sendable {
    /// The path, without a query.
    var path: String { get }
    /// What must be open to whoever follows it.
    var subject: Access.Subject { get }
    /// Whether what it shows differs from day to day.
    var dependsOnDay: Bool { get }
    /// What stands in its query.
    var fields: [(name: String, value: String)] { get }
}

extension LinkPart {
    var dependsOnDay: Bool { false }
    var fields: [(name: String, value: String)] { [] }
}

extension Link {
    /// The part of the product that an address belongs to, where that tells its own.
    var part: (any LinkPart)? {
        switch self {
        case .plan(let link): link
        case .focus(let link): link
        case .talk(let link): link
        case .today(let link): link
        case .survey(let link): link
        case .motivation(let link): link
        case .asking(let link): link
        default: nil
        }
    }
}

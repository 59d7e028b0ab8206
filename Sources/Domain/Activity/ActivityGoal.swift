/// How many of a type are asked for each day or week, of everyone, of a function or of one person.
public struct ActivityGoal: Hashable, Sendable {
    /// Of whom it is asked.
    public var holder: Holder
    /// The type of activity.
    public var type: String
    /// Per day or per week.
    public var per: Rhythm
    /// How many; 0 asks for nothing any more.
    public var quantity: Int
    /// The first day it holds.
    public var from: Day

    /// As many as make sense in a week.
    public static let most = 10_000

    /// A goal that holds from that day.
    public init(holder: Holder, type: String, per: Rhythm, quantity: Int, from: Day) {
        self.holder = holder
        self.type = type
        self.per = per
        self.quantity = quantity
        self.from = from
    }

    /// How often a goal starts anew.
    public enum Rhythm: String, CaseIterable, Sendable, Hashable {
        case day, week
    }

    /// Of whom a goal is asked.
    public enum Holder: Hashable, Sendable {
        case everyone
        case function(Function)
        /// The person with that id.
        case person(String)

        /// As it is kept: `all`, `function:sales`, `person:P01`.
        public var text: String {
            switch self {
            case .everyone: "all"
            case .function(let function): "function:\(function.rawValue)"
            case .person(let id): "person:\(id)"
            }
        }

        /// Reads what `text` says; nil for anything else.
        public init?(text: String) {
            let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
            switch (parts.first, parts.count) {
            case ("all", 1): self = .everyone
            case ("person", 2): self = .person(parts[1])
            case ("function", 2):
                guard let function = Function(rawValue: parts[1]) else { return nil }
                self = .function(function)
            default: return nil
            }
        }

        /// Whether it is asked of that person.
        public func holds(for person: Person) -> Bool {
            switch self {
            case .everyone: true
            case .function(let function): person.function == function
            case .person(let id): person.id == id
            }
        }

        /// One's own goal goes before that of one's function, and that before everyone's.
        fileprivate var nearness: Int {
            switch self {
            case .everyone: 0
            case .function: 1
            case .person: 2
            }
        }
    }
}

extension ActivityGoal {
    /// What is asked of a person on a day, by type: of each holder the latest goal counts, of several
    /// holders the one nearest to the person. One that asks for nothing hides those further away.
    public static func inForce(
        _ goals: [ActivityGoal], for person: Person, on day: Day
    ) -> [String: ActivityGoal] {
        let asked = goals.filter { $0.from <= day && $0.holder.holds(for: person) }
        return Dictionary(grouping: asked, by: \.type).compactMapValues { ofType in
            ofType.max { a, b in
                (a.holder.nearness, a.from) < (b.holder.nearness, b.from)
            }
        }.filter { $0.value.quantity > 0 }
    }

    /// The goals that hold on a day: the latest of each holder and type.
    public static func inForce(_ goals: [ActivityGoal], on day: Day) -> [ActivityGoal] {
        let latest = Dictionary(
            goals.filter { $0.from <= day }.map { ([$0.holder.text, $0.type], $0) },
            uniquingKeysWith: { $0.from < $1.from ? $1 : $0 })
        return latest.values.filter { $0.quantity > 0 }.sorted {
            (CodePoints($0.type), $0.holder.nearness, CodePoints($0.holder.text))
                < (CodePoints($1.type), $1.holder.nearness, CodePoints($1.holder.text))
        }
    }
}

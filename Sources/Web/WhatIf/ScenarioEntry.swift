import Domain
import HTTPTypes
import Storage

/// The factors of a scenario as they were filled in.
struct ScenarioEntry: Sendable {
    /// What stands in each field; a factor that is not there is 1.
    private let texts: [Scenario.Factor: String]
    /// Nil when a field holds no factor.
    let scenario: Scenario?
    /// The fields that hold none.
    let mistakes: Set<Scenario.Factor>

    /// The fields of an address or a form, by name.
    init(_ field: (String) -> String?) {
        var texts: [Scenario.Factor: String] = [:]
        var factors: [Scenario.Factor: Double] = [:]
        var mistakes: Set<Scenario.Factor> = []
        for factor in Scenario.Factor.allCases {
            guard let text = field(factor.rawValue), !text.isEmpty else { continue }
            texts[factor] = text
            guard let number = ScenarioEntry.number(text), factor.accepts(number) else {
                mistakes.insert(factor)
                continue
            }
            factors[factor] = number
        }
        self.texts = texts
        self.mistakes = mistakes
        scenario =
            mistakes.isEmpty
            ? try? Scenario(
                cycle: factors[.cycle] ?? 1, inflow: factors[.inflow] ?? 1,
                conversion: factors[.conversion] ?? 1, amount: factors[.amount] ?? 1) : nil
    }

    /// What stands in the field: a factor as the reader writes it, a mistake as it was.
    func text(_ factor: Scenario.Factor, _ wording: Wording) -> String {
        if let scenario { return wording.number(scenario[factor], upTo: 4) }
        return texts[factor] ?? "1"
    }

    /// A number with a decimal point or comma.
    private static func number(_ text: String) -> Double? {
        let plain = text.filter { $0 != " " && $0 != "\u{A0}" }.map { $0 == "," ? "." : $0 }
        return plain.count <= 20 ? Double(String(plain)) : nil
    }
}

extension Scenario.Factor {
    /// Whether a scenario may have this factor.
    func accepts(_ number: Double) -> Bool {
        guard number.isFinite, number <= Scenario.largest else { return false }
        return self == .cycle ? number > 0 : number >= 0
    }

    /// What the slider reaches; the field takes more.
    var slider: (low: Double, high: Double) { self == .cycle ? (0.25, 2) : (0.5, 2) }
}

/// The name a what-if is to be kept under, as it was filled in.
struct NameEntry: Sendable {
    /// What stands in the field.
    let text: String
    /// Why it was not taken.
    var mistake: Mistake?
    /// Another what-if that has the name.
    var inTheWay: SavedScenario?

    /// What can be wrong with it.
    enum Mistake: Sendable {
        case length
        /// The database cannot be written right now.
        case busy
    }

    /// The name of the field.
    static let field = "name"
    /// The name of the field that says that another one goes.
    static let replace = "replace"
    /// The longest name.
    static let longest = 80

    /// Nothing is filled in yet.
    init() { text = "" }

    /// What was filled in.
    init(_ text: String) {
        let isBlank: (Character) -> Bool = { $0.isWhitespace }
        let first = text.firstIndex { !isBlank($0) } ?? text.endIndex
        let last = text.lastIndex { !isBlank($0) }
        self.text = last.map { String(text[first...$0]) } ?? ""
        let hasControl = text.unicodeScalars.contains { $0.properties.generalCategory == .control }
        if hasControl || !(1...NameEntry.longest).contains(self.text.count)
            || self.text.utf8.count > 4 * NameEntry.longest
        {
            mistake = .length
        }
    }

    /// The status of the answer.
    var status: HTTPResponse.Status {
        switch mistake {
        case .length: .badRequest
        case .busy: .serviceUnavailable
        case nil: inTheWay == nil ? .ok : .conflict
        }
    }
}

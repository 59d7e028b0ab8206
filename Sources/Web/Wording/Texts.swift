#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The texts of one language, by key: `page.part.meaning`.
struct Texts: Sendable {
    /// Every text with its key.
    let byKey: [String: String]
    /// January first.
    let months: [String]
    /// January first, three letters.
    let shortMonths: [String]
    /// Monday first.
    let weekdays: [String]
    /// Monday first, two or three letters.
    let shortWeekdays: [String]

    private static let dutch = Texts(language: .dutch)
    private static let english = Texts(language: .english)

    /// The texts of a language; each file is read once.
    static func of(_ language: Language) -> Texts {
        switch language {
        case .dutch: dutch
        case .english: english
        }
    }

    private init(language: Language) {
        let file = EmbeddedAssets.file("locales/\(language.rawValue).json") ?? []
        let texts = try? JSONDecoder().decode([String: String].self, from: Data(file))
        assert(texts != nil, "Assets/locales/\(language.rawValue).json is no flat JSON object")
        byKey = texts ?? [:]
        func list(_ key: String) -> [String] {
            (texts?[key] ?? "").split(separator: " ").map(String.init)
        }
        months = list("calendar.months.long")
        shortMonths = list("calendar.months.short")
        weekdays = list("calendar.weekdays.long")
        shortWeekdays = list("calendar.weekdays.short")
    }
}

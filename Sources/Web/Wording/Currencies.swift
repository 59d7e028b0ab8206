internal import Domain
internal import Foundation

extension Wording {
    /// A currency with its name: `EUR – euro`.
    func title(of currency: String) -> String {
        let name = Locale(identifier: language.rawValue).localizedString(forCurrencyCode: currency)
        return name.map { $0 == currency ? currency : "\(currency) – \($0)" } ?? currency
    }
}

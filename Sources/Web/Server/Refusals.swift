internal import Synchronization

/// Why a request was refused, where that may be somebody who tries something.
enum TurnedAway: String, CaseIterable, Hashable, Sendable {
    case foreignPage, foreignHost, staleForm, notForRole, tooOften, tooLarge, notText, foreignType
    case wrongKey

    /// What that error refuses; nil for what people get wrong every day.
    init?(_ error: any Error) {
        switch error {
        case Mistake.foreignPage: self = .foreignPage
        case Mistake.foreignHost: self = .foreignHost
        case Mistake.staleForm: self = .staleForm
        case Mistake.notForRole: self = .notForRole
        case Mistake.tooLarge, UploadMistake.tooLarge: self = .tooLarge
        case Mistake.notText: self = .notText
        case Mistake.foreignType: self = .foreignType
        case Mistake.wrongKey: self = .wrongKey
        default: return nil
        }
    }
}

/// How often requests were refused since this Koers was started: numbers only, of nobody.
final class Refusals: Sendable {
    /// Since when, in seconds since 1970.
    let sinceSecond: Int
    private let counted = Mutex<[TurnedAway: Int]>([:])

    init(sinceSecond: Int) { self.sinceSecond = sinceSecond }

    func count(_ refusal: TurnedAway) {
        counted.withLock { $0[refusal, default: 0] += 1 }
    }

    /// What was refused so far, the kinds in their order.
    var counts: [(refusal: TurnedAway, n: Int)] {
        let counted = counted.withLock { $0 }
        return TurnedAway.allCases.compactMap { one in counted[one].map { (one, $0) } }
    }
}

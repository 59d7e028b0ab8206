import Domain
import HTTPTypes
import Hummingbird

/// One request of somebody who is known: the only thing that pages with figures are made for.
struct Visit: Asked {
    let arrival: Arrival
    /// Who asks.
    let reader: Reader
    var saved: SavedTable?

    var frameReader: Reader? { reader }

    /// Throws unless the form was sent by a page that this reader was given.
    func require(formToken sent: String) throws {
        guard let expected = reader.formToken else { return }
        guard FormToken.matches(sent, expected) else { throw Mistake.staleForm }
    }
}

/// What a request got wrong, or asked for in vain.
enum Mistake: Error, Equatable {
    case notADay(String)
    case notAPage(String)
    case unknownAddress
    /// There is no KPI of that slug; the ones it may have meant.
    case unknownKPI(nearest: [KPI])
    case foreignHost(String)
    /// A page of another site sent it.
    case foreignPage
    /// It sends more bytes than its address takes.
    case tooLarge
    /// It sends something else than the form of a page.
    case foreignType
    /// What it sends is no text.
    case notText
    /// Its answer was given up.
    case tookTooLong
    /// The form has not the token of whoever sends it: its page is of an earlier sign-in, or not ours.
    case staleForm
    /// The text cannot be the id of a job.
    case notAKey(String)
    /// A program's key opens nothing, or no longer does.
    case wrongKey
    /// Nobody is signed in with this browser.
    case notSignedIn
    /// Whoever is signed in has to set up a second factor first.
    case secondFactorOwed
    /// Whoever is signed in may not see or do this.
    case notForRole(Role)
}

extension Mistake {
    /// Whether no page of Koers, and nobody who uses one, makes it: somebody tries something.
    var isOfNoPage: Bool {
        switch self {
        case .foreignHost, .foreignPage, .foreignType, .tooLarge, .notText: true
        default: false
        }
    }
}

extension Language {
    /// The cookie that keeps the reader's choice.
    static let cookie = "koers_language"
}

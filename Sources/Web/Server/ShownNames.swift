import Domain
import Synchronization

/// Whose names one answer shows.
final class ShownNames: NamesOfPeople {
    private let noted = Mutex<Set<String>>([])

    func note(personID: String) { noted.withLock { _ = $0.insert(personID) } }

    /// The ids of all of them.
    var personIDs: Set<String> { noted.withLock { $0 } }
}

import Domain
import Storage

/// What the board and the areas tell of the course that was chosen.
struct Course: Sendable {
    /// The order in force on the day shown; nil before any was published.
    let ranking: RankingVersion?
}

extension Look {
    /// The course on the day shown.
    func course() throws -> Course {
        let published = try snapshot.attributes().rankings
        return Course(ranking: RankingVersion.inForce(published, on: on))
    }
}

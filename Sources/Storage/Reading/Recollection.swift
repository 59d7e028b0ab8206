internal import Domain
internal import Synchronization

/// What took long to count, for as long as no fact comes in: the course of leads, the impact of
/// activities and the stages of open deals look at many facts, and are asked for again and again.
final class Recollection: Sendable {
    /// Changes with everything that an import brings, and with facts that come one by one.
    typealias Mark = [Int]

    private struct Contents {
        var mark: Mark = []
        var courses: [LeadCourseQuery: [LeadCourse]] = [:]
        var impacts: [ImpactSubject: ActivityImpact] = [:]
        var openDeals: [OpenDealsQuery: [[OpenDeals]]] = [:]
        var cells: [CellQuery: [Cell]] = [:]
        var cellCount = 0
        var count: Int { courses.count + impacts.count + openDeals.count + cells.count }
    }

    /// More answers than this are not kept.
    private static let most = 256
    /// More cells than this are not kept: some 40 MB.
    private static let mostCells = 400_000
    private let contents = Mutex(Contents())

    func courses(_ query: LeadCourseQuery, _ mark: Mark) -> [LeadCourse]? {
        contents.withLock { $0.mark == mark ? $0.courses[query] : nil }
    }

    func keep(_ courses: [LeadCourse], _ query: LeadCourseQuery, _ mark: Mark) {
        contents.withLock { contents in
            Recollection.make(room: &contents, for: mark)
            contents.courses[query] = courses
        }
    }

    func impact(_ subject: ImpactSubject, _ mark: Mark) -> ActivityImpact? {
        contents.withLock { $0.mark == mark ? $0.impacts[subject] : nil }
    }

    func keep(_ impact: ActivityImpact, _ subject: ImpactSubject, _ mark: Mark) {
        contents.withLock { contents in
            Recollection.make(room: &contents, for: mark)
            contents.impacts[subject] = impact
        }
    }

    func openDeals(_ query: OpenDealsQuery, _ mark: Mark) -> [[OpenDeals]]? {
        contents.withLock { $0.mark == mark ? $0.openDeals[query] : nil }
    }

    func keep(_ deals: [[OpenDeals]], _ query: OpenDealsQuery, _ mark: Mark) {
        contents.withLock { contents in
            Recollection.make(room: &contents, for: mark)
            contents.openDeals[query] = deals
        }
    }

    func cells(_ query: CellQuery, _ mark: Mark) -> [Cell]? {
        contents.withLock { $0.mark == mark ? $0.cells[query] : nil }
    }

    func keep(_ cells: [Cell], _ query: CellQuery, _ mark: Mark) {
        guard cells.count <= Recollection.mostCells / 2 else { return }
        contents.withLock { contents in
            Recollection.make(room: &contents, for: mark)
            if contents.cellCount + cells.count > Recollection.mostCells {
                contents.cells = [:]
                contents.cellCount = 0
            }
            contents.cells[query] = cells
            contents.cellCount += cells.count
        }
    }

    /// Forgets everything, because something was written here.
    func clear() { contents.withLock { $0 = Contents() } }

    private static func make(room contents: inout Contents, for mark: Mark) {
        if contents.mark != mark || contents.count >= most {
            contents = Contents(mark: mark)
        }
    }
}

extension Snapshot {
    /// The mark of the facts of this snapshot, from the ends of a few keys.
    func factMark() throws -> Recollection.Mark {
        try session.first(
            """
            SELECT (SELECT MAX(key) FROM import), (SELECT COUNT(*) FROM import),
                (SELECT MAX(key) FROM lead), (SELECT MAX(key) FROM deal),
                (SELECT MAX(key) FROM activity), (SELECT MAX(key) FROM invoice_line)
            """
        ) { row in (0..<6).map { row.int($0) ?? 0 } } ?? []
    }
}

/// What is asked of the open deals.
struct OpenDealsQuery: Hashable {
    let days: [Day]
    let isStaged: Bool
    let grouping: CellQuery.Grouping?
    let narrowing: Narrowing
}

import Domain
import HTML
import Storage

/// What the board and the areas tell of the course that was chosen.
struct Course: Sendable {
    /// The order in force on the day shown; nil before any was published.
    let ranking: RankingVersion?
    /// The year of the plan that people work by.
    let year: Int
    /// How many of its tactics are late, by area; those without one are left out.
    let late: [FocusArea: Int]

    /// The course on a day.
    init(_ published: [RankedArea], _ plan: Plan, on day: Day) {
        ranking = RankingVersion.inForce(published, on: day)
        year = plan.year
        late = Dictionary(
            uniqueKeysWithValues: FocusArea.allCases.map { ($0, plan.late($0, on: day)) }
        ).filter { $0.value > 0 }
    }
}

extension Look {
    /// The course on the day shown.
    func course() throws -> Course {
        Course(
            try snapshot.attributes().rankings, try snapshot.planInForce(on: on), on: on)
    }
}

/// What is told of the course wherever figures stand: the order and why, and the way to the plan.
struct CourseLine: HTML {
    let frame: Frame
    let course: Course

    var body: some HTML {
        span {
            RankingLine(frame: frame, ranking: course.ranking)
            " · "
            a(.href(PlanLink.year(course.year).path)) {
                frame.wording("plan.title", ["year": String(course.year)])
            }
        }
    }
}

/// How much of an area's plan is late, which leads to it; nothing where nothing is.
struct LateTactics: HTML {
    let frame: Frame
    let course: Course?
    let area: FocusArea

    var body: some HTML {
        if let course, let late = course.late[area] {
            p(.class("plan-late")) {
                a(.href("\(PlanLink.year(course.year).path)#\(PlanPage.place(of: area))")) {
                    frame.wording.counted("plan.lateTactics", late)
                }
            }
        }
    }
}

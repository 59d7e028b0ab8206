import Domain
import HTML

/// The board in one sentence, worst first: `Uit koers: Leadstroom en Teamrendement`.
struct BoardSummary: HTML {
    let board: Board
    let frame: Frame
    /// Told beside the day, where it is known.
    let course: Course?
    private var wording: Wording { frame.wording }

    var body: some HTML {
        div(.class("summary")) {
            p(.class("summary-day")) {
                wording.dayWithWeekday(board.on)
                if let course {
                    " · "
                    CourseLine(frame: frame, course: course)
                }
            }
            if let worst = groups.first {
                h1 {
                    HealthShape(health: worst.health)
                    headline(worst)
                }
            }
            if groups.count > 1 {
                ul(.class("summary-rest")) {
                    ForEach(groups.dropFirst()) { group in rest(group) }
                }
            }
        }
    }

    private typealias Group = (health: Health, areas: [FocusArea])

    /// The areas by how they stand: off track first, without a target last.
    private var groups: [Group] {
        [Health.offTrack, .atRisk, .onTrack, .noData, .noTarget].compactMap { health in
            let areas = board.areas.filter { $0.health == health }.map(\.area)
            return areas.isEmpty ? nil : (health, areas)
        }
    }

    private func headline(_ group: Group) -> String {
        if group.health == .onTrack, group.areas.count == board.areas.count {
            return wording("board.allOnTrack")
        }
        if group.health == .noTarget, group.areas.count == board.areas.count {
            return wording("board.noTargets")
        }
        return text(group)
    }

    private func rest(_ group: Group) -> some HTML {
        li {
            HealthShape(health: group.health)
            text(group)
        }
    }

    private func text(_ group: Group) -> String {
        "\(wording.health(group.health)): \(wording.list(group.areas.map(wording.area)))"
    }
}

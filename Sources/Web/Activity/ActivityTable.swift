import Domain
import HTML

/// Groups with what they did, their goal and a bar beside it.
struct ActivityTable: HTML {
    let caption: String
    let lines: [ActivityLine]
    /// What the groups are.
    let dimension: Dimension
    let overview: ActivityOverview
    let frame: Frame
    private var wording: Wording { frame.wording }

    var body: some HTML {
        table {
            HTMLElement<HTMLTag.caption, _> { caption }
                .attributes(.class("visually-hidden"), when: dimension == .person)
            thead { tr { headings } }
            tbody { ForEach(lines) { line in row(line) } }
        }
    }

    @HTMLBuilder private var headings: some HTML {
        th(.scope("col")) { wording.dimension(dimension) }
        th(.scope("col"), .class("number")) { wording("counts.count") }
        if hasGoals {
            th(.scope("col"), .class("number")) { wording("counts.goal") }
            if !overview.isComplete {
                th(.scope("col"), .class("number")) { wording("counts.expected") }
            }
        }
        if isOfPeople {
            th(.scope("col"), .class("number")) {
                wording(dimension == .person ? "counts.perDay" : "counts.perPersonPerDay")
            }
        }
    }

    private func row(_ line: ActivityLine) -> some HTML {
        tr {
            th(.scope("row")) {
                span(.class("split-name")) {
                    wording.groupHead(line.name(frame.names), by: dimension)
                    if line.n == 0 {
                        small(.class("is-idle")) { wording("counts.nothing") }
                    }
                }
                bar(line)
            }
            td(.class("number")) { wording.whole(Int(line.count)) }
            if hasGoals {
                td(.class("number muted")) { amount(line.goal) }
                if !overview.isComplete {
                    td(.class("number muted")) { amount(line.goal.map(overview.expected)) }
                }
            }
            if isOfPeople {
                td(.class("number muted")) {
                    overview.perPersonPerDay(line).map { wording.number($0, decimals: 1) } ?? "–"
                }
            }
        }
    }

    private var hasGoals: Bool { lines.contains { $0.goal != nil } }
    private var isOfPeople: Bool { dimension != .type }

    private func amount(_ number: Double?) -> String {
        number.map { wording.number($0, upTo: 0) } ?? "–"
    }

    /// Beside the goal where every group has one, else all beside the largest of the table, so that
    /// bars that stand together have one scale.
    @HTMLBuilder private func bar(_ line: ActivityLine) -> some HTML {
        if lines.allSatisfy({ ($0.goal ?? 0) > 0 }) {
            let goal = line.goal ?? 1
            GoalBar(
                share: Double(line.count) / goal,
                expected: overview.isComplete ? nil : overview.expected(goal) / goal)
        } else if let largest = lines.map(\.count).max(), largest > 0 {
            GoalBar(share: Double(line.count) / Double(largest), expected: nil)
        }
    }
}

/// How far a group is on the way to its goal, which is the end of the track; a mark says what is
/// expected by now. The numbers stand beside it.
struct GoalBar: HTML {
    /// 1 is the goal.
    let share: Double
    /// What is expected by now, as a share of the goal.
    let expected: Double?

    var body: some HTML {
        svg(.class("bar goal-bar"), .aria("hidden", value: "true")) {
            rect(.class("bar-track"), .y("25%"), .width("100%"), .height("50%")) {}
            rect(
                .class("bar-part"), .y("25%"), .width(percent(share)), .height("50%")
            ) {}
            if let expected {
                rect(.class("bar-expected"), .x(percent(expected)), .width("2"), .height("100%")) {}
            }
        }
    }

    private func percent(_ share: Double) -> String {
        "\((min(1, max(0, share)) * 1000).rounded() / 10)%"
    }
}

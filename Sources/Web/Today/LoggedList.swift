import Domain
import HTML
import Storage

/// What was logged for the day and can still be taken back.
struct LoggedList: HTML {
    let frame: Frame
    let logged: [LoggedWork]
    let day: Day
    let person: String?
    /// The minute of the day that an entry was made.
    let minute: (Int) -> String
    private var wording: Wording { frame.wording }

    var body: some HTML {
        section(.class("logged")) {
            h2 { wording("today.logged") }
            ul {
                ForEach(logged) { one in
                    li {
                        span { wording.logged(one) }
                        span(.class("muted")) { minute(one.atSecond) }
                        TakeBack(
                            frame: frame, one: one, day: day, person: person,
                            words: wording("today.takeBack"))
                    }
                }
            }
        }
    }
}

/// Takes one entry back.
struct TakeBack: HTML {
    let frame: Frame
    let one: LoggedWork
    let day: Day
    let person: String?
    let words: String

    var body: some HTML {
        form(.class("take-back"), .method("post"), .action(TodayLink.takenBack.path)) {
            FormToken(frame: frame)
            LogHidden(day: day, person: person, id: one.id)
            button(.type("submit")) {
                words
                span(.class("visually-hidden")) { ": \(frame.wording.logged(one))" }
            }
        }
    }
}

extension Wording {
    /// `9:05`
    func minute(_ minute: Int) -> String {
        "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    }

    /// `3 × Telefoongesprek`, `Leadstroom: 30 minuten`
    func logged(_ work: LoggedWork) -> String {
        switch work.what {
        case .activity(let type, let quantity):
            "\(whole(quantity)) × \(groupHead(type, by: .type))"
        case .attention(let area, let minutes):
            self.area(area) + ": " + self("today.minutes", ["done": whole(minutes)])
        }
    }
}

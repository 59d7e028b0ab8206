import Domain

extension Wording {
    /// The season of a day: `Najaar 2026`. December is of the winter that begins with it.
    func season(of day: Day) -> String {
        let (year, month, _) = day.civil
        let season =
            switch month {
            case 3...5: "spring"
            case 6...8: "summer"
            case 9...11: "autumn"
            default: "winter"
            }
        return self("round.season.\(season)", ["year": String(year)])
    }

    /// From which day through which.
    func days(of round: AskedRound) -> String {
        self(
            "round.days", ["from": shortDay(round.days.start), "to": shortDay(round.days.last)])
    }

    /// Who is asked.
    func asked(in round: AskedRound) -> String {
        round.teams.isEmpty ? self("round.everyone") : list(round.teams)
    }

    /// How far it is on a day.
    func course(of round: AskedRound, on day: Day) -> String {
        switch round.course(on: day) {
        case .planned: self("round.course.planned", ["day": self.day(round.days.start)])
        case .open: self("round.course.open", ["day": self.day(round.days.last)])
        case .closed where round.closedOn == nil: self("round.course.closing")
        case .closed: self("round.course.closed", ["day": self.day(round.days.last)])
        }
    }

    /// What is wrong with a field of a round, and what to do next.
    func mistake(_ mistake: RoundDraft.Mistake) -> String {
        switch mistake {
        case .notADay: self("round.notADay")
        case .noTeam: self("round.noTeam")
        case .tooLong(let most): self("round.nameTooLong", ["n": whole(most)])
        case .refused(let refusal): self.refusal(refusal)
        }
    }

    /// Why a round cannot be asked so.
    func refusal(_ refusal: RoundRefusal) -> String {
        switch refusal {
        case .nameMissing: self("round.nameMissing")
        case .nameTaken: self("round.nameTaken")
        case .daysTurned: self("round.daysTurned")
        case .opensTooEarly: self("round.opensTooEarly")
        case .tooLong(let days): self("round.tooLong", ["n": whole(days)])
        case .unknownTeam(let team): self("round.unknownTeam", ["team": team])
        case .tooFew(let asked, let minimum):
            counted("round.tooFew", asked, ["minimum": whole(minimum)])
        case .overlaps(let round): self("round.overlaps", ["round": round])
        case .tellsWhoChanged(let round, let people, let day):
            counted("round.tellsWhoChanged", people, ["round": round, "day": self.day(day)])
        case .notPlanned: self("round.notPlanned")
        }
    }
}

import Domain

extension Wording {
    /// A number with its sign in front, also where it is more than 0.
    func signed(_ x: Double, decimals: Int) -> String {
        let text = number(x, decimals: decimals)
        let isMore = x > 0 && text.contains { $0 != "0" && $0.isNumber }
        return (isMore ? "+" : "") + text
    }

    /// How a round stands and how it moved since the one before, in a sentence.
    func outcome(_ model: OutcomeModel) -> String {
        guard let now = model.group.engagement.number else {
            let reason = model.group.engagement.reason ?? .noRound
            return self("outcome.says.untold", ["reason": self.reason(reason)])
        }
        let value = number(now, decimals: 1)
        guard let round = model.before?.round.name,
            let before = model.groupBefore?.engagement.number
        else { return self("outcome.says.first", ["value": value]) }
        let way =
            switch shownChange(before, now) {
            case 0: "same"
            case let change: change > 0 ? "up" : "down"
            }
        return self(
            "outcome.says.\(way)",
            [
                "value": value, "round": round,
                "change": number(abs(shownChange(before, now)), decimals: 1),
            ])
    }

    /// The difference of two scores as they are shown, so that it is right for whoever subtracts them.
    func shownChange(_ before: Double, _ now: Double) -> Double {
        func tenths(_ x: Double) -> Double { (x * 10).rounded(.toNearestOrAwayFromZero) }
        return (tenths(now) - tenths(before)) / 10
    }

    /// Why there is no value, as a sentence of its own.
    func reasonSentence(_ reason: NoValue) -> String {
        let text = self.reason(reason)
        return text.prefix(1).uppercased() + text.dropFirst() + "."
    }

    /// How much people think alike about a statement.
    func accord(_ reading: StatementReading) -> String? {
        reading.accord.map { self("outcome.accord.\($0.rawValue)") }
    }

    /// Why a statement would raise the outcome.
    func reason(of lever: Lever) -> String {
        self(
            "outcome.lever.why",
            [
                "n": whole(lever.chosen), "of": whole(lever.choosers),
                "mean": number(lever.mean, decimals: 1),
                "gap": number(abs(shownChange(5, lever.mean)), decimals: 1),
            ])
    }
}

import Domain

/// A threshold as it is typed in a form.
struct ThresholdDraft: Sendable {
    var ratio = ""
    var consequence = ""
    var on = ""
    var mistakes: [Field: Mistake] = [:]

    /// The fields.
    enum Field: String, Hashable, Sendable { case ratio, consequence, on, seen }

    /// What is wrong with one.
    enum Mistake: Hashable, Sendable {
        case noRatio, noConsequence, consequenceTooLong, noDay, isPast
        case cell(CellMistake)
        /// The ratio is there already.
        case isReached(String)
        /// Something else is announced for that ratio.
        case alreadyThere
    }

    /// Characters of what happens.
    static let longestConsequence = 300

    init() {}

    /// What a form says.
    init(_ form: FormFields) {
        ratio = form[Field.ratio.rawValue].tidied
        consequence = form[Field.consequence.rawValue].tidied
        on = form[Field.on.rawValue].tidied
    }

    /// What it announces; nil when something is wrong, which `mistakes` tells then. `now` is the
    /// ratio of today, nil where there is none.
    mutating func threshold(_ now: Double?, _ wording: Wording, today: Day) -> Threshold? {
        mistakes = [:]
        if consequence.isEmpty { mistakes[.consequence] = .noConsequence }
        if consequence.count > Self.longestConsequence {
            mistakes[.consequence] = .consequenceTooLong
        }
        let number = measured(wording)
        if number == nil, mistakes[.ratio] == nil { mistakes[.ratio] = .noRatio }
        if let number, let now, number <= now {
            mistakes[.ratio] = .isReached(wording.ratio(now))
        }
        let day = Day(on)
        if day == nil { mistakes[.on] = .noDay }
        if let day, day < today { mistakes[.on] = .isPast }
        guard mistakes.isEmpty, let number, let day else { return nil }
        return Threshold(ratio: number, consequence: consequence, announcedOn: day)
    }

    private mutating func measured(_ wording: Wording) -> Double? {
        do {
            let number = try wording.measure(ratio)
            return number.flatMap { $0 > 0 ? $0 : nil }
        } catch {
            mistakes[.ratio] = .cell(error)
            return nil
        }
    }
}

extension Wording {
    /// A ratio: `2,5×`.
    func ratio(_ number: Double) -> String { self.number(number, upTo: 2) + "×" }

    /// What is wrong and what to do next.
    func mistake(_ mistake: ThresholdDraft.Mistake) -> String {
        switch mistake {
        case .noRatio: self("threshold.noRatio")
        case .noConsequence: self("threshold.noConsequence")
        case .consequenceTooLong:
            self("threshold.tooLong", ["n": whole(ThresholdDraft.longestConsequence)])
        case .noDay: self("motivator.noDay")
        case .isPast: self("threshold.isPast")
        case .cell(let mistake): self.mistake(mistake)
        case .isReached(let now): self("threshold.isReached", ["now": now])
        case .alreadyThere: self("threshold.alreadyThere")
        }
    }

    /// A threshold in a sentence, as its history tells it.
    func said(_ threshold: Threshold) -> String {
        var parts = [
            ratio(threshold.ratio), threshold.consequence,
            self("threshold.announced", ["day": day(threshold.announcedOn)]),
        ]
        if threshold.passedOn != nil { parts.append(passed(threshold)) }
        return parts.joined(separator: " · ")
    }

    /// When it was passed, and with which ratio.
    func passed(_ threshold: Threshold) -> String {
        let day = threshold.passedOn.map(self.day) ?? ""
        guard let with = threshold.passedRatio else {
            return self("threshold.passed", ["day": day])
        }
        return self("threshold.passedWith", ["day": day, "ratio": ratio(with)])
    }
}

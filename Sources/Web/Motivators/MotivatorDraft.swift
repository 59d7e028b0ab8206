import Domain

/// What is promised, as it is typed in a form.
struct MotivatorDraft: Sendable {
    var title = ""
    var value = ""
    var due = ""
    /// What is changed, by its title; empty for something new.
    var was = ""
    var seen = ""
    var mistakes: [Field: Mistake] = [:]

    /// The fields.
    enum Field: String, Hashable, Sendable { case title, value, due, was, seen, on }

    /// What is wrong with one.
    enum Mistake: Hashable, Sendable {
        case noTitle, titleTooLong, noValue, noDay, isPast
        case cell(CellMistake)
        /// The KPI is there already, with that number.
        case isReached(String)
        /// It is promised for this KPI already.
        case alreadyThere
    }

    /// Characters of what the team gets.
    static let longestTitle = 120

    init() {}

    /// What a form says.
    init(_ form: FormFields) {
        was = form[Field.was.rawValue]
        title = was.isEmpty ? form[Field.title.rawValue].tidied : was
        value = form[Field.value.rawValue].tidied
        due = form[Field.due.rawValue].tidied
        seen = form[Field.seen.rawValue]
    }

    /// What it promises for that KPI; nil when something is wrong, which `mistakes` tells then.
    mutating func motivator(
        of kpi: KPI, changing known: Motivator?, _ wording: Wording, today: Day
    ) -> Motivator? {
        mistakes = [:]
        if title.isEmpty { mistakes[.title] = .noTitle }
        if title.count > Self.longestTitle { mistakes[.title] = .titleTooLong }
        let number = measured(wording)
        if number == nil, mistakes[.value] == nil { mistakes[.value] = .noValue }
        let day = Day(due)
        if !due.isEmpty, day == nil { mistakes[.due] = .noDay }
        if let day, day < today, day != known?.dueOn { mistakes[.due] = .isPast }
        guard mistakes.isEmpty, let number else { return nil }
        return Motivator(
            kpi: kpi.slug, title: title, value: number,
            announcedOn: known == nil ? today : known?.announcedOn, dueOn: day)
    }

    private mutating func measured(_ wording: Wording) -> Double? {
        do { return try wording.measure(value) } catch {
            mistakes[.value] = .cell(error)
            return nil
        }
    }
}

extension Wording {
    /// What is wrong and what to do next.
    func mistake(_ mistake: MotivatorDraft.Mistake) -> String {
        switch mistake {
        case .noTitle: self("motivator.noTitle")
        case .titleTooLong:
            self("motivator.titleTooLong", ["n": whole(MotivatorDraft.longestTitle)])
        case .noValue: self("motivator.noValue")
        case .noDay: self("motivator.noDay")
        case .isPast: self("motivator.isPast")
        case .cell(let mistake): self.mistake(mistake)
        case .isReached(let value): self("motivator.isReached", ["value": value])
        case .alreadyThere: self("motivator.alreadyThere")
        }
    }
}

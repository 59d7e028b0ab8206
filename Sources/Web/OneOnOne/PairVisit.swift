import Domain
import Hummingbird
import Storage

/// What was sent for a one-on-one cannot be kept.
struct TalkMistake: Error {
    let refused: TalkRefused

    init(_ part: TalkRefused.Part, _ why: TalkRefused.Why, typed: [String: String] = [:]) {
        refused = TalkRefused(part: part, why: why, typed: typed)
    }
}

/// A request of one of the two of a pair, about their one-on-one.
struct PairVisit: Sendable {
    let pair: TalkPair
    let side: TalkSide
    private let visit: Visit
    private let today: Day

    /// Throws unless whoever asks is one of the two.
    init(_ visit: Visit) async throws {
        self.visit = visit
        let (id, account) = (try visit.parameter("id"), visit.reader.account)
        let (pair, side, today) = try await visit.read { look in
            let (pair, side) = try look.pair(id, account)
            return (pair, side, look.frame.today)
        }
        guard side != .above else { throw Mistake.unknownAddress }
        (self.pair, self.side, self.today) = (pair, side, today)
    }

    /// Leads back to the page of the pair.
    func see(_ done: OneOnOnePage.Done) -> Response {
        visit.see(.talk(.oneOnOne(pair.personID)), ["done": done.rawValue])
    }

    /// The log says whose talk it was, and never what was said.
    private func store(_ deed: AuditEntry.Deed) -> Store {
        visit.store(noting: deed, pair.personID)
    }

    func keepRhythm(_ form: FormFields) async throws {
        guard side == .leader else { throw Mistake.unknownAddress }
        let (weeks, next) = (form[TalkField.weeks].tidied, form[TalkField.next].tidied)
        let typed = [TalkField.weeks: weeks, TalkField.next: next]
        guard let number = Int(weeks), OneOnOne.weeksAllowed.contains(number) else {
            throw TalkMistake(.rhythm, .weeks, typed: typed)
        }
        guard next.isEmpty || Day(next) != nil else {
            throw TalkMistake(.rhythm, .notADay, typed: typed)
        }
        do {
            try await store(.talkRhythmSet).keep(
                weeks: number, nextOn: Day(next), of: pair, seen: form[TalkField.seen], on: today)
        } catch is ChangedMeanwhile { throw TalkMistake(.rhythm, .changed, typed: typed) }
    }

    func keepNote(_ form: FormFields, isPrivate: Bool) async throws {
        let part: TalkRefused.Part = isPrivate ? .privateNote : .shared
        let words = form[TalkField.note].replacing("\r\n", with: "\n")
        let typed = [TalkField.note: words]
        guard words.count <= OneOnOne.longestNote else {
            throw TalkMistake(part, .tooLong, typed: typed)
        }
        let seen = form[TalkField.seen]
        do {
            if isPrivate {
                guard let account = visit.reader.signedIn?.account else {
                    throw Mistake.unknownAddress
                }
                // That somebody writes for themselves is nobody else's business: no log tells of it.
                try await visit.site.store.keep(
                    privateNote: words, of: pair, accountID: account.id, seen: seen, on: today)
            } else {
                try await store(.talkNotesKept).keep(
                    shared: words, of: pair, seen: seen, on: today)
            }
        } catch is ChangedMeanwhile { throw TalkMistake(part, .changed, typed: typed) }
    }

    func tick(_ line: String, isDone: Bool) async throws {
        let isThere = try await store(.talkLineChanged).setDone(
            line: line, of: pair, on: isDone ? today : nil)
        guard isThere else { throw Mistake.unknownAddress }
    }

    /// Puts a line on the next talk; false when one about the same is open.
    func add(_ form: FormFields) async throws -> Bool {
        let (words, due) = (form[TalkField.words].tidied, form[TalkField.due].tidied)
        let typed = [
            TalkField.words: words, TalkField.due: due, TalkField.kind: form[TalkField.kind],
        ]
        guard due.isEmpty || Day(due) != nil else {
            throw TalkMistake(.line, .notADay, typed: typed)
        }
        let about = try await about(form)
        let said = words.isEmpty ? about?.name ?? "" : words
        guard !said.isEmpty else { throw TalkMistake(.line, .noWords, typed: typed) }
        guard said.count <= TalkLine.longestLine else {
            throw TalkMistake(.line, .tooLong, typed: typed)
        }
        let id = String(form[TalkField.line].prefix(64))
        let line = TalkLine(
            id: id.isEmpty ? visit.site.token() : id,
            kind: TalkLine.Kind(rawValue: form[TalkField.kind]) ?? .point, words: said,
            about: about?.about, dueOn: Day(due))
        return try await store(.talkLineAdded).add(line, to: pair, on: today)
    }

    /// What a line is about, where whoever sends it may see that.
    private func about(_ form: FormFields) async throws -> (name: String, about: TalkLine.About)? {
        let (deal, slug) = (form[TalkField.deal], form[TalkField.kpi])
        return try await visit.read { look in
            if !deal.isEmpty {
                let rows = look.access.rows
                guard
                    let found = try look.snapshot.deal(deal, on: look.frame.today, seenBy: rows)
                else { throw Mistake.unknownAddress }
                return (found.deal.name ?? deal, .deal(deal))
            }
            guard !slug.isEmpty else { return nil }
            guard let kpi = try look.boardMeasurement().kpi(slug) else {
                throw Mistake.unknownAddress
            }
            return (look.frame.wording.name(of: kpi), .kpi(slug))
        }
    }

    func hold(_ form: FormFields) async throws {
        var typed = [TalkField.day: form[TalkField.day].tidied]
        var minutes: [FocusArea: Int] = [:]
        var isWrong = false
        for area in FocusArea.allCases {
            let text = form[TalkField.minutes(area)].tidied
            typed[TalkField.minutes(area)] = text
            guard !text.isEmpty else { continue }
            guard let number = Int(text), (0...Review.minutesAllowed.upperBound).contains(number)
            else {
                isWrong = true
                continue
            }
            minutes[area] = number
        }
        guard let day = Day(typed[TalkField.day] ?? "") else {
            throw TalkMistake(.talk, .notADay, typed: typed)
        }
        guard day <= today else { throw TalkMistake(.talk, .dayToCome, typed: typed) }
        guard !isWrong else { throw TalkMistake(.talk, .minutes, typed: typed) }
        let id = String(form[TalkField.talk].prefix(64))
        guard !id.isEmpty else { throw Mistake.unknownAddress }
        try await store(.talkHeld).hold(id, of: pair, on: day, minutes: minutes)
    }
}

import Domain
import HTML
import Storage

/// What the team gets for a KPI: promised, changed, ticked off.
struct MotivatorsPage: Page {
    let frame: Frame
    /// The KPI of the whole organisation.
    let reading: KPIReading
    let motivators: [Motivator]
    let draft: MotivatorDraft
    let history: [ReadChange]
    /// The page was just changed.
    var isDone = false
    /// Somebody else changed or reached it meanwhile.
    var isMeanwhile = false

    private typealias Field = MotivatorDraft.Field
    private var kpi: KPI { reading.kpi.kpi }
    var title: String { wording("motivator.page.title", ["kpi": reading.name]) }

    var content: some HTML {
        Crumbs(
            frame: frame,
            trail: [(wording("focus.title"), .focus(.home)), (reading.name, .kpi(kpi.slug))])
        h1 { title }
        p(.class("lead")) { wording("motivator.page.text") }
        p(.class("muted")) { wording(counts) }
        if isDone { p(.class("notice"), .role("status")) { wording("motivator.done") } }
        if isMeanwhile {
            p(.class("notice error-detail"), .role("alert")) { wording("motivator.meanwhile") }
        }
        if !motivators.isEmpty {
            section(.class("motivators")) {
                h2 { wording("motivator.list") }
                ul { ForEach(Array(motivators.enumerated())) { place, one in row(one, place) } }
                TableLinks(frame, .promises)
            }
        }
        section {
            h2 { wording("motivator.new") }
            MotivatorForm(
                frame: frame, kpi: kpi, draft: draft.was.isEmpty ? draft : MotivatorDraft(),
                place: "new")
        }
        ChangeHistory(frame: frame, changes: history)
    }

    /// When a number counts.
    private var counts: String {
        let grows = kpi.addsUp(reading.metric) && kpi.direction(reading.metric) == .higher
        return grows ? "motivator.counts.running" : "motivator.counts.whole"
    }

    private func row(_ one: Motivator, _ place: Int) -> some HTML {
        li {
            strong { one.title }
            p { wording.standing(one, reading, today: frame.today) }
            if one.reachedOn == nil {
                details(.class("more")) {
                    summary { wording("focus.change") }
                    MotivatorForm(
                        frame: frame, kpi: kpi, draft: draft(of: one), place: "\(place)")
                    MotivatorRemoval(frame: frame, kpi: kpi, title: one.title)
                }
                .attributes(.custom(name: "open", value: "open"), when: draft.was == one.title)
            } else if one.handedOverOn == nil {
                MotivatorHandover(frame: frame, kpi: kpi, title: one.title, place: place)
                Withdrawal(
                    frame: frame, address: Link.focus(.motivatorWithdrawal(kpi.slug)).path,
                    field: Field.title.rawValue, value: one.title, name: one.title)
            }
        }
    }

    private func draft(of one: Motivator) -> MotivatorDraft {
        if draft.was == one.title, !isMeanwhile { return draft }
        var fresh = MotivatorDraft()
        fresh.title = one.title
        fresh.was = one.title
        fresh.value = wording.typed(one.value)
        fresh.due = one.dueOn.map { "\($0)" } ?? ""
        fresh.seen = one.fingerprint
        if draft.was == one.title { (fresh.value, fresh.due) = (draft.value, draft.due) }
        return fresh
    }
}

/// What the team gets, at which number, by when.
struct MotivatorForm: HTML {
    let frame: Frame
    let kpi: KPI
    let draft: MotivatorDraft
    /// Tells the fields of one form from those of another.
    let place: String
    private var wording: Wording { frame.wording }
    private typealias Field = MotivatorDraft.Field

    var body: some HTML {
        form(.class("entry-form"), .method("post"), .action(address)) {
            FormToken(frame: frame)
            input(.type("hidden"), .name(Field.was.rawValue), .value(draft.was))
            input(.type("hidden"), .name(Field.seen.rawValue), .value(draft.seen))
            if draft.was.isEmpty {
                EntryField(
                    name: Field.title.rawValue, words: wording("motivator.what"),
                    value: draft.title, hint: wording("motivator.what.hint"),
                    mistake: mistake(.title), id: "title-\(place)")
            }
            EntryField(
                name: Field.value.rawValue, words: wording("motivator.value"), value: draft.value,
                hint: wording("motivator.value.hint", ["per": wording.perLength(kpi.period)]),
                mistake: mistake(.value), id: "value-\(place)", keys: "decimal")
            EntryField(
                name: Field.due.rawValue, words: wording("motivator.due"), value: draft.due,
                type: "date", hint: wording("motivator.due.hint"), mistake: mistake(.due),
                isRequired: false, id: "due-\(place)")
            button(.type("submit")) {
                wording(draft.was.isEmpty ? "motivator.promise" : "focus.form.keep")
            }
        }
    }

    private var address: String { Link.focus(.motivators(kpi.slug)).path }

    private func mistake(_ field: Field) -> String? {
        draft.mistakes[field].map { wording.mistake($0) }
    }
}

/// Takes something back that was promised.
struct MotivatorRemoval: HTML {
    let frame: Frame
    let kpi: KPI
    let title: String

    var body: some HTML {
        form(
            .class("entry-form"), .method("post"),
            .action(Link.focus(.motivatorRemoval(kpi.slug)).path)
        ) {
            FormToken(frame: frame)
            input(
                .type("hidden"), .name(MotivatorDraft.Field.title.rawValue), .value(title))
            button(.type("submit"), .class("is-quiet")) {
                frame.wording("motivator.takeBack")
                span(.class("visually-hidden")) { ": \(title)" }
            }
        }
    }
}

/// Ticks off that the team got it.
struct MotivatorHandover: HTML {
    let frame: Frame
    let kpi: KPI
    let title: String
    let place: Int

    var body: some HTML {
        form(
            .class("entry-form"), .method("post"),
            .action(Link.focus(.motivatorHandover(kpi.slug)).path)
        ) {
            FormToken(frame: frame)
            input(
                .type("hidden"), .name(MotivatorDraft.Field.title.rawValue), .value(title))
            EntryField(
                name: MotivatorDraft.Field.on.rawValue, words: frame.wording("motivator.handedOn"),
                value: "\(frame.today)", type: "date", id: "on-\(place)")
            button(.type("submit")) {
                frame.wording("motivator.handOver")
                span(.class("visually-hidden")) { ": \(title)" }
            }
        }
    }
}

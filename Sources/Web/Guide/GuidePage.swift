import Domain
import HTML

/// A step of the first run: where one is among the others, what is to be done, and the way on.
struct GuidePage<Task: HTML & Sendable>: Page {
    let frame: Frame
    let guide: Guide
    let step: Guide.Step
    var refreshAfter: Int?
    /// What is to be done in this step.
    let task: Task

    var scripts: [ServedAsset] { step == .imports ? [.drop, .upload] : [] }

    var title: String { wording("guide.step.\(step.rawValue)") }

    var content: some HTML {
        div(.class("guide")) {
            GuideSteps(frame: frame, guide: guide, here: step)
            div(.class("guide-step")) {
                p(.class("muted")) { wording.place(of: step) }
                h1 { title }
                p(.class("lead")) { wording("guide.lead.\(step.rawValue)") }
                task
                GuideWays(frame: frame, guide: guide, step: step)
            }
        }
    }
}

/// The names of the fields of the guide's own forms.
enum GuideField {
    static let action = "action"
    static let mark = "mark"
}

/// The steps in their order, each with how it stands; those that can be taken are links.
struct GuideSteps: HTML {
    let frame: Frame
    let guide: Guide
    /// The step that is shown; nil on the page of all.
    let here: Guide.Step?
    private var wording: Wording { frame.wording }

    var body: some HTML {
        nav(.class("guide-steps"), .aria("label", value: wording("guide.steps"))) {
            ol { ForEach(Guide.Step.allCases) { step in row(step) } }
        }
    }

    private func row(_ step: Guide.Step) -> some HTML {
        let standing = guide.standing(step)
        return li(.class(standing.className)) {
            span(.class("guide-sign"), .aria("hidden", value: "true")) {
                standing == .done
                    ? "✓" : String((Guide.Step.allCases.firstIndex(of: step) ?? 0) + 1)
            }
            span {
                if canBeTaken(step) {
                    a(.href(Link.guideStep(step).path)) { name(step) }
                        .attributes(.aria("current", value: "step"), when: step == here)
                } else {
                    name(step)
                }
                // What is to do needs no word for who sees the list.
                small(.class(standing == .open ? "visually-hidden" : "guide-standing")) {
                    " \(wording("guide.standing.\(standing.rawValue)"))"
                }
            }
        }
    }

    private func name(_ step: Guide.Step) -> String { wording("guide.step.\(step.rawValue)") }

    /// An account that is there cannot be made again.
    private func canBeTaken(_ step: Guide.Step) -> Bool {
        guide.missing(before: step) == nil
            && !(step == .account && guide.standing(step) == .done)
    }
}

/// Back, on, and later, where a step can wait.
struct GuideWays: HTML {
    let frame: Frame
    let guide: Guide
    let step: Guide.Step
    private var wording: Wording { frame.wording }

    var body: some HTML {
        if before != nil || canWait || guide.standing(step) == .done { ways }
    }

    private var ways: some HTML {
        div(.class("guide-ways")) {
            if let before { a(.href(Link.guideStep(before).path)) { wording("guide.back") } }
            if guide.standing(step) == .done {
                if let next = guide.next(after: step) {
                    a(.class("guide-begin"), .href(Link.guideStep(next).path)) {
                        wording("guide.goOn", ["step": wording("guide.step.\(next.rawValue)")])
                    }
                } else {
                    a(.class("guide-begin"), .href(Link.board.path)) { wording("guide.toBoard") }
                }
            } else if canWait {
                form(.method("post"), .action(Link.guideMark(step).path)) {
                    FormToken(frame: frame)
                    button(
                        .type("submit"), .name(GuideField.mark),
                        .value(Guide.Mark.passedOver.rawValue), .class("is-quiet")
                    ) { wording("guide.later") }
                }
            }
        }
    }

    /// Whether it can wait; where one chooses between two ways there is no third.
    private var canWait: Bool { !step.isRequired && step != .sample }

    /// The step before it that can still be looked at.
    private var before: Guide.Step? {
        Guide.Step.allCases.prefix { $0 != step }.last { $0 != .account }
    }
}

extension Guide.Standing {
    fileprivate var className: String {
        switch self {
        case .open: "is-open"
        case .passedOver: "is-later"
        case .done: "is-done"
        }
    }
}

extension Wording {
    /// `Stap 2 van 7`
    func place(of step: Guide.Step) -> String {
        let n = (Guide.Step.allCases.firstIndex(of: step) ?? 0) + 1
        return self("guide.place", ["n": whole(n), "of": whole(Guide.Step.allCases.count)])
    }
}

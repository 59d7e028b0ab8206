import Domain
import HTML

/// What only the page of the result has: pace, sources of revenue, the wanted mix, velocity.
struct ResultParts: HTML, Sendable {
    let frame: Frame
    let model: ResultModel

    var body: some HTML {
        PaceSection(answer: model.revenue, pace: model.pace, wording: frame.wording)
        VelocitySection(frame: frame, model: model)
        section(.class("result-part"), .id("sources")) {
            h2 { frame.wording("result.sources.title") }
            ResultChoice(frame: frame, view: model.view)
            MixSection(points: model.mix, view: model.view, frame: frame)
            ParetoSection(frame: frame, view: model.view, point: model.shared)
            // What is wanted is wanted of the whole organisation.
            if frame.sees(.wanted(model.view)) { WantedSection(frame: frame, model: model) }
        }
    }
}

/// What to share revenue out by, and over which period: links, so that it works everywhere.
struct ResultChoice: HTML {
    let frame: Frame
    let view: ResultView
    private var wording: Wording { frame.wording }

    var body: some HTML {
        nav(.class("choices"), .aria("label", value: wording("result.choice"))) {
            ul {
                ForEach(WantedDimension.allCases) { by in
                    choice(
                        wording.dimension(by.dimension), ResultView(by: by, length: view.length),
                        isChosen: by == view.by)
                }
            }
            ul {
                ForEach(ResultView.lengths) { length in
                    choice(
                        wording.length(length), ResultView(by: view.by, length: length),
                        isChosen: length == view.length)
                }
            }
        }
    }

    private func choice(_ name: String, _ target: ResultView, isChosen: Bool) -> some HTML {
        li {
            a(.href(frame.href(.result(target)) + "#sources")) { name }
                .attributes(.aria("current", value: "true"), when: isChosen)
        }
    }
}

import Domain
import HTML

/// How long leads take to become customers, with the share that is still undecided; and the way to
/// the what-if.
struct ConversionSection: HTML {
    let frame: Frame
    let answer: ConversionCurveAnswer
    private var wording: Wording { frame.wording }
    private var curve: ConversionCurve { answer.curve }

    var body: some HTML {
        section(.class("conversion"), .id("conversion")) {
            h2(.id("conversion-title")) { wording("conversion.title") }
            if let plateau = curve.plateau {
                p(.class("explanation")) { sentence(plateau) }
                ConversionChart(curve: curve, wording: wording)
                numbers
            } else {
                p(.class("chart-empty")) {
                    wording(
                        "kpi.noValue", ["reason": wording.reason(answer.noValue ?? .noLeads)])
                }
            }
            if frame.sees(.whatIf()) {
                p(.class("conversion-next")) {
                    a(.href(frame.href(.whatIf()))) { wording("conversion.whatIf") }
                }
            }
        }
    }

    private func sentence(_ plateau: Double) -> String {
        let counts = [
            "n": wording.whole(curve.n), "won": wording.whole(curve.won),
            "lost": wording.whole(curve.lost), "open": wording.whole(curve.open),
            "plateau": wording.percent(100 * plateau),
        ]
        return wording("conversion.sentence", counts)
    }

    private var numbers: some HTML {
        details {
            summary { wording("conversion.numbers") }
            div(
                .class("scroll"), .tabindex(0), .role("region"),
                .aria("labelledby", value: "conversion-title")
            ) {
                table {
                    thead {
                        tr {
                            th(.scope("col")) { wording("conversion.day") }
                            th(.scope("col"), .class("number")) { wording("conversion.won") }
                            th(.scope("col"), .class("number")) { wording("conversion.undecided") }
                            th(.scope("col"), .class("number")) { wording("conversion.lost") }
                        }
                    }
                    tbody { ForEach(curve.days) { step in row(step) } }
                }
            }
            TableLinks(frame, .conversion)
        }
    }

    private func row(_ step: ConversionCurve.AfterDays) -> some HTML {
        tr {
            th(.scope("row")) { wording.whole(step.day) }
            td(.class("number")) { wording.percent(100 * step.won) }
            td(.class("number")) { wording.percent(100 * step.undecided) }
            td(.class("number")) { wording.percent(100 * step.lost) }
        }
    }
}

extension ConversionCurve.AfterDays {
    /// The share that is lost or disqualified.
    var lost: Double { max(0, 1 - won - undecided) }
}

/// The curve as bands, one on the other: won, still undecided, lost.
struct ConversionChart: HTML {
    let curve: ConversionCurve
    let wording: Wording

    var body: some HTML {
        figure(.class("conversion-chart")) {
            ul(.class("conversion-legend")) {
                li(.class("is-lost")) { wording("conversion.lost") }
                li(.class("is-undecided")) { wording("conversion.undecided") }
                li(.class("is-won")) { wording("conversion.won") }
            }
            div(.class("conversion-plot")) {
                ul(.class("conversion-y"), .aria("hidden", value: "true")) {
                    ForEach([100.0, 75, 50, 25, 0]) { share in
                        li { wording.percent(share, decimals: 0) }
                    }
                }
                svg(
                    .viewBox(Self.width, Self.height), .role("img"),
                    .custom(name: "preserveAspectRatio", value: "none"),
                    .aria("labelledby", value: "conversion-title conversion-desc")
                ) {
                    desc(.id("conversion-desc")) { description }
                    rect(
                        .class("conversion-lost"), .width(String(Self.width)),
                        .height(String(Self.height))
                    ) {}
                    path(
                        .class("conversion-undecided"), .d(area(from: 1) { $0.won + $0.undecided })
                    ) {}
                    path(.class("conversion-won"), .d(area(from: 0, \.won))) {}
                }
                ul(.class("conversion-x"), .aria("hidden", value: "true")) {
                    ForEach(marks) { day in li { wording.whole(day) } }
                }
            }
            figcaption(.class("chart-text")) { wording("conversion.axis") }
        }
    }

    private static let width = 1000
    private static let height = 400

    /// A quarter of the axis at a time.
    private var step: Int { max(10, ((curve.days.last?.day ?? 0) / 4 / 10 + 1) * 10) }
    private var marks: [Int] { (0...4).map { $0 * step } }

    private var description: String {
        let shares = marks.dropFirst().map { mark -> String in
            let at = curve.days.last { $0.day <= mark }
            return wording(
                "conversion.described",
                [
                    "day": wording.whole(mark), "won": wording.percent(100 * (at?.won ?? 0)),
                    "undecided": wording.percent(100 * (at?.undecided ?? 1)),
                ])
        }
        return shares.joined(separator: " ")
    }

    /// The steps of a share, with everything below them.
    private func area(
        from start: Double, _ share: (ConversionCurve.AfterDays) -> Double
    ) -> String {
        var text = "M0 \(Self.height)V\(y(start))"
        for day in curve.days { text += "H\(x(day.day))V\(y(share(day)))" }
        return text + "H\(Self.width)V\(Self.height)Z"
    }

    private func x(_ day: Int) -> String { short(Double(day * Self.width) / Double(4 * step)) }
    private func y(_ share: Double) -> String {
        short(Double(Self.height) * (1 - min(1, max(0, share))))
    }
    private func short(_ x: Double) -> String { String((x * 10).rounded() / 10) }
}

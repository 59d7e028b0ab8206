import Domain
import HTML

/// One KPI on the board: how it stands, what it is, the number, and what it is held against.
struct KPICell: HTML {
    let reading: KPIReading
    let frame: Frame
    /// What the team gets; nil where that is not told.
    var promises: Promises?
    /// The level of its heading.
    var level = Level.three
    /// What is told of talking about it; nil where nothing is.
    var talks: KPITalks?
    private var wording: Wording { frame.wording }

    enum Level { case two, three }

    var body: some HTML {
        article(.class("kpi-cell")) {
            p(.class("kpi-state")) {
                HealthSign(health: reading.kpi.health, wording: wording)
                span(.class("kpi-period")) { reading.period }
            }
            switch level {
            case .two: h2 { name }
            case .three: h3 { name }
            }
            KPIFigure(reading: reading)
            if let sparkline = reading.sparkline { sparkline }
            if let promises {
                div(.class("kpi-against")) {
                    KPITarget(reading: reading)
                    MotivatorLine(reading: reading, promises: promises, frame: frame)
                }
            } else {
                KPITarget(reading: reading)
            }
            KPIChange(reading: reading)
            if let talks {
                KPITalk(reading: reading, frame: frame, talks: talks, place: .board)
            }
        }
    }

    @HTMLBuilder private var name: some HTML {
        if isOpen {
            a(.href(frame.href(.kpi(reading.kpi.kpi.slug)))) { reading.name }
        } else {
            reading.name
        }
    }

    /// Whether whoever looks may see more of it than the board tells.
    private var isOpen: Bool { frame.reader?.access.opens(reading.metric) ?? true }
}

/// The number, large, or why there is none.
struct KPIFigure: HTML {
    let reading: KPIReading

    var body: some HTML {
        if let figure = reading.figure {
            p(.class("kpi-figure")) {
                strong { figure.number }
                if let unit = figure.unit { span(.class("kpi-unit")) { unit } }
            }
        } else if let reason = reading.noValue {
            p(.class("kpi-none")) { reading.wording("kpi.noValue", ["reason": reason]) }
        }
    }
}

/// The target, and what is expected by now.
struct KPITarget: HTML {
    let reading: KPIReading

    var body: some HTML {
        if let target = reading.target {
            p(.class("kpi-target")) {
                reading.wording("kpi.target", ["target": target])
                if let expected = reading.expected {
                    span(.class("kpi-expected")) {
                        reading.wording("kpi.expected", ["expected": expected])
                    }
                }
            }
        }
    }
}

import Domain
import HTML
import Storage

/// What pages tell of the first run by themselves.
enum GuideNews: Sendable {
    /// It is under way.
    case underWay(Guide)
    /// It has just come to its end.
    case ended

    /// What there is to tell somebody at that second; nil where there is nothing, or where they
    /// could not do anything about it.
    init?(_ snapshot: Snapshot, _ marks: Guide, for reader: Reader?, at second: Int) throws {
        guard reader?.access.opens(.everything) == true, !marks.isPutAway, !marks.isInvented
        else { return nil }
        let guide = try snapshot.guide()
        if guide.isUnderWay {
            self = .underWay(guide)
        } else if guide.hasJustEnded(at: second) {
            self = .ended
        } else {
            return nil
        }
    }
}

/// One quiet line about the first run: how far it is and where it goes on, or what comes after it.
struct GuideLine: HTML {
    let frame: Frame
    let news: GuideNews
    private var wording: Wording { frame.wording }

    var body: some HTML {
        div(.class("guide-line")) {
            p {
                switch news {
                case .underWay(let guide): underWay(guide)
                case .ended: wording("guide.ended")
                }
            }
            form(.method("post"), .action(Link.guide.path)) {
                FormToken(frame: frame)
                button(.type("submit"), .name(GuideField.action), .value("away")) {
                    wording("guide.away")
                }
            }
        }
    }

    @HTMLBuilder private func underWay(_ guide: Guide) -> some HTML {
        wording.progress(guide)
        if let current = guide.current {
            " "
            a(.href(Link.guideStep(current).path)) {
                wording("guide.goOn", ["step": wording("guide.step.\(current.rawValue)")])
            }
        }
    }
}

/// On every page while one looks around: these are nobody's figures.
struct InventedBand: HTML {
    let frame: Frame

    var body: some HTML {
        p(.class("invented-band"), .role("note")) {
            strong { frame.wording("guide.invented") }
            if frame.sees(.sampleRemoval) {
                " "
                a(.href(Link.sampleRemoval.path)) { frame.wording("guide.invented.own") }
            }
        }
    }
}

extension Wording {
    /// How far the first run is.
    func progress(_ guide: Guide) -> String {
        self(
            "guide.progress",
            ["n": whole(guide.doneCount), "of": whole(Guide.Step.allCases.count)])
    }
}

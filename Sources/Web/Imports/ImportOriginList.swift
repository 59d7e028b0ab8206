import Domain
import HTML
import Intake
import Storage

/// Where a file came from and how it was read.
struct ImportOriginList: HTML {
    let detail: ImportDetail
    let frame: Frame
    private var wording: Wording { frame.wording }
    private var origin: ImportOrigin { detail.origin }

    var body: some HTML {
        section {
            h2 { wording("import.origin") }
            dl(.class("import-origin")) {
                part("import.origin.who", who)
                if origin.size > 0 { part("import.origin.size", size) }
                if !origin.fingerprint.isEmpty {
                    part("import.origin.fingerprint", String(origin.fingerprint.prefix(16)))
                }
                part("import.origin.read", source)
                part("import.origin.mode", wording("import.mode.\(origin.mode.rawValue)"))
                if let exactness = StageExactness(rawValue: origin.exactness) {
                    part(
                        "import.origin.exactness", wording("import.exactness.\(exactness.rawValue)")
                    )
                }
            }
            if !detail.again.isEmpty { again }
        }
    }

    /// The same file at other times.
    @HTMLBuilder private var again: some HTML {
        p { wording("import.origin.again") }
        ul(.class("home-list")) {
            ForEach(detail.again) { other in
                li {
                    a(.href(frame.href(.importReceipt(other.id)))) {
                        wording(
                            "import.origin.then",
                            [
                                "file": other.file,
                                "when": wording.moment(other.day, other.minute),
                            ])
                    }
                }
            }
        }
    }

    private func part(_ key: String, _ text: String) -> some HTML {
        div {
            dt { wording(key) }
            dd { text }
        }
    }

    private var who: String {
        origin.actor.isEmpty ? wording("import.origin.nobody") : wording.bringer(origin.actor)
    }

    private var source: String {
        if origin.source.isEmpty { return wording("import.origin.canonical") }
        let kind = wording.kind(of: detail.summary)
        return switch Preset(rawValue: origin.source) {
        case .koers: wording("import.origin.canonical")
        case .other: wording("import.origin.other", ["kind": kind])
        case let program?:
            wording("import.origin.program", ["program": program.name, "kind": kind])
        case nil: wording("import.origin.mapping", ["name": origin.source, "kind": kind])
        }
    }

    private var size: String {
        origin.size < 100_000
            ? wording("import.origin.kilobytes", ["n": wording.whole((origin.size + 999) / 1_000)])
            : wording(
                "import.origin.megabytes",
                ["n": wording.number(Double(origin.size) / 1_000_000, decimals: 1)])
    }
}

extension Wording {
    /// Who brought a file: somebody, or the command line with its user.
    func bringer(_ actor: String) -> String {
        let nobody = ImportOrigin.commandLine(user: "")
        guard actor.hasPrefix(nobody.dropLast()), actor.hasSuffix(nobody.suffix(1)) else {
            return actor
        }
        let user = String(actor.dropFirst(nobody.count - 1).dropLast())
        return self("import.origin.commandLine", ["user": user])
    }
}
